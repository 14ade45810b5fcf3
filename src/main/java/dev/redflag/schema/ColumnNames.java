package dev.redflag.schema;

import dev.redflag.postgres.DataType;
import dev.redflag.source.Span;
import dev.redflag.sql.ast.Identifier;
import java.util.List;

/** Whether the columns of a query can be those of a view or table. */
final class ColumnNames {

  private ColumnNames() {}

  /**
   * @param columns the columns under their new names, or null if they are not known
   * @param own the columns of the query
   * @param names the names given to them
   * @param place where the conflict is
   */
  static void check(
      Transition transition,
      OrderedMap<DataType> columns,
      OrderedMap<DataType> own,
      List<Identifier> names,
      Span place) {
    if (columns == null || own == null || !transition.judging()) {
      return;
    }
    if (names.size() > own.size()) {
      transition.refuse(
          names.get(own.size()).span(),
          "42601",
          "there are more names than columns of the query: " + names.size());
      return;
    }
    for (String name : columns.keySet()) {
      int mark = name.indexOf('\0');
      if (mark >= 0) {
        transition.refuse(
            place, "42701", "two columns of the query are called " + name.substring(0, mark));
        return;
      }
    }
  }
}
