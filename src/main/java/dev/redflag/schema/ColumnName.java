package dev.redflag.schema;

import dev.redflag.sql.ast.Quoting;

/**
 * The full name of a column.
 *
 * @param relation the table or view
 * @param column the column, unquoted
 */
public record ColumnName(RelationName relation, String column) {

  /** The name as SQL must write it. */
  @Override
  public String toString() {
    return relation + "." + Quoting.quoteIfNeeded(column);
  }
}
