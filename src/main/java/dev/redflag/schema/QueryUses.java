package dev.redflag.schema;

import java.util.ArrayList;
import java.util.List;

/** The relations and columns that a query reads. */
final class QueryUses {

  private final List<RelationName> relations = new ArrayList<>();
  private final List<List<String>> columns = new ArrayList<>();
  private final List<List<String>> maybe = new ArrayList<>();

  void relation(RelationName relation) {
    place(relation);
  }

  /** Where what is known of {@code relation} stands, from now on if it did not yet. */
  private int place(RelationName relation) {
    int place = relations.indexOf(relation);
    if (place >= 0) {
      return place;
    }
    relations.add(relation);
    columns.add(new ArrayList<>());
    maybe.add(new ArrayList<>(0));
    return relations.size() - 1;
  }

  void column(QuerySource source, String column, boolean sure) {
    if (source.relation == null) {
      return;
    }
    List<List<String>> where = sure ? columns : maybe;
    List<String> names = where.get(place(source.relation));
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
