package dev.redflag.rules;

import dev.redflag.sql.ast.Quoting;

/** How a column is made NOT NULL without reading its table under a lock. */
public final class ProvenNotNull {

  /** The version from which SET NOT NULL believes a valid check. */
  public static final int SINCE = 12;

  private ProvenNotNull() {}

  /**
   * The statements that prove it, make the column NOT NULL and clean up, each line with its end.
   *
   * @param column the name as SQL must write it
   */
  public static String steps(Subject table, String column) {
    String name = name(table, column);
    return check(table, column)
        + "\n-- in a migration after that:\nALTER TABLE "
        + table
        + " ALTER COLUMN "
        + column
        + " SET NOT NULL;\nALTER TABLE "
        + table
        + " DROP CONSTRAINT "
        + name
        + ";\n";
  }

  /** The statements that add the check and try it. */
  public static String check(Subject table, String column) {
    String name = name(table, column);
    return "ALTER TABLE "
        + table
        + " ADD CONSTRAINT "
        + name
        + " CHECK ("
        + column
        + " IS NOT NULL) NOT VALID;\n-- in a later migration:\nALTER TABLE "
        + table
        + " VALIDATE CONSTRAINT "
        + name
        + ";";
  }

  private static String name(Subject table, String column) {
    String plain = column.startsWith("\"") ? column.substring(1, column.length() - 1) : column;
    return Quoting.quoteIfNeeded(table.name().name() + "_" + plain + "_not_null");
  }
}
