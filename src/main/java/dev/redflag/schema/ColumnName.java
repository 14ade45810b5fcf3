package dev.redflag.schema;

import dev.redflag.sql.ast.Quoting;

/**
 * The full name of a column.
 *
 * @param relation the table or view
 * @param column the column, unquoted
 */
public record ColumnName(RelationName relation, String column) {

  // By hand: what a record has by itself is made of method handles when it is first called.
  @Override
  public boolean equals(Object other) {
    return other instanceof ColumnName that
        && column.equals(that.column)
        && relation.equals(that.relation);
  }

  @Override
  public int hashCode() {
    return relation.hashCode() * 31 + column.hashCode();
  }

  /** The name as SQL must write it. */
  @Override
  public String toString() {
    return relation + "." + Quoting.quoteIfNeeded(column);
  }
}
