package dev.redflag.schema;

import dev.redflag.postgres.DataType;

/** What stands in a FROM clause: a relation, a query or a function under its alias. */
final class QuerySource {

  final String alias;

  /** Null for a query, a function and a common table expression. */
  final RelationName relation;

  /** The columns it has under their names here, as far as known; a type may be null. */
  final OrderedMap<DataType> columns;

  /** The names of the columns in the relation, where the alias gives them others; else null. */
  final String[] ownNames;

  /** Whether {@code columns} are all of them. */
  final boolean complete;

  /** Whether its columns are found under its alias only. */
  boolean hidden;

  /** Whether its columns are the parameters of a function. */
  boolean parameters;

  QuerySource(
      String alias,
      RelationName relation,
      OrderedMap<DataType> columns,
      String[] ownNames,
      boolean complete) {
    this.alias = alias;
    this.relation = relation;
    this.columns = columns;
    this.ownNames = ownNames;
    this.complete = complete;
  }

  /** The name of a column in the relation itself. */
  String ownName(String column) {
    if (ownNames == null) {
      return column;
    }
    int i = 0;
    for (String name : columns.keySet()) {
      if (name.equals(column)) {
        return ownNames[i];
      }
      i++;
    }
    return column;
  }
}
