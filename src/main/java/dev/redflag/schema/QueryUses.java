package dev.redflag.schema;

import java.util.ArrayList;
import java.util.List;

/** The relations and columns that a query reads. */
final class QueryUses {

  private final List<RelationName> relations = new ArrayList<>();
  private final List<List<String>> columns = new ArrayList<>();
  private final List<List<String>> maybe = new ArrayList<>();

  void relation(RelationName relation) {
    if (!relations.contains(relation)) {
      relations.add(relation);
      columns.add(new ArrayList<>());
      maybe.add(new ArrayList<>(0));
    }
  }

  void column(QuerySource source, String column, boolean sure) {
    if (source.relation == null) {
      return;
    }
    relation(source.relation);
    List<List<String>> where = sure ? columns : maybe;
    List<String> names = where.get(relations.indexOf(source.relation));
    String own = source.ownName(column);
    if (!names.contains(own)) {
      names.add(own);
    }
  }

  List<View.Use> uses() {
    List<View.Use> uses = new ArrayList<>(relations.size());
    for (int i = 0; i < relations.size(); i++) {
      List<String> sure = columns.get(i);
      List<String> rest = new ArrayList<>(maybe.get(i));
      rest.removeAll(sure);
      uses.add(new View.Use(relations.get(i), sure, rest));
    }
    return uses;
  }
}
