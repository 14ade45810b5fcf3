package dev.redflag.rules;

import dev.redflag.schema.Constraint;
import dev.redflag.sql.ast.Quoting;

/** SQL that changes a table a part at a time. */
public final class Batch {

  private static final int SIZE = 1000;

  private Batch() {}

  /**
   * The UPDATE that fills the nulls of {@code column}, to be repeated until it changes no row.
   *
   * @param column the name as SQL must write it
   */
  public static String fill(Subject table, String column) {
    return update(table, column, "<value>");
  }

  /** The same with a value for each row. */
  public static String fill(Subject table, String column, String value) {
    return update(table, column, value);
  }

  /** The UPDATE that copies {@code from} where {@code column} is null, to be repeated as well. */
  public static String copy(Subject table, String column, String from) {
    return update(table, column, from);
  }

  private static String update(Subject table, String column, String value) {
    String set = "UPDATE " + table + " SET " + column + " = " + value + " WHERE ";
    String key = key(table);
    if (key == null) {
      return set + column + " IS NULL;";
    }
    return set
        + key
        + " IN (SELECT "
        + key
        + " FROM "
        + table
        + " WHERE "
        + column
        + " IS NULL LIMIT "
        + SIZE
        + ");";
  }

  /** The primary key if it is one column, or null. */
  private static String key(Subject table) {
    Constraint key = table.table() == null ? null : table.table().primaryKey();
    return key == null || key.columns().size() != 1
        ? null
        : Quoting.quoteIfNeeded(key.columns().get(0));
  }
}
