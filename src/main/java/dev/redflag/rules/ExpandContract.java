package dev.redflag.rules;

import dev.redflag.sql.ast.Identifier;

/** How a column is replaced by one of another type while deployed code goes on. */
public final class ExpandContract {

  private ExpandContract() {}

  /**
   * The steps, with the SQL of each.
   *
   * @param type the new type as SQL must write it
   */
  public static String steps(Subject table, Identifier column, String type) {
    return "Add a column of the new type beside the old one, and move over step by step:\nALTER TABLE "
        + table
        + " ADD COLUMN <new> "
        + type
        + ";\n-- deploy code that writes both columns, then fill the old rows, in batches:\nUPDATE "
        + table
        + " SET <new> = "
        + column
        + " WHERE <new> IS NULL;\n-- deploy code that uses the new column alone, then, in a later"
        + " migration:\nALTER TABLE "
        + table
        + " DROP COLUMN "
        + column
        + ";";
  }
}
