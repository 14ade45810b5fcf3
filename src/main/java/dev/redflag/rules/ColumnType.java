package dev.redflag.rules;

import dev.redflag.postgres.DataType;
import dev.redflag.rule.Step;
import dev.redflag.schema.Column;
import dev.redflag.schema.Table;
import dev.redflag.sql.ast.SetDataType;

/**
 * The types of a column before and after ALTER COLUMN … TYPE.
 *
 * @param from the old type, or null if the history does not know it
 * @param to the new type, or null if it cannot be known
 */
public record ColumnType(DataType from, DataType to) {

  /** The types that {@code set} changes. */
  public static ColumnType of(SetDataType set, Subject table, Step step) {
    Table after = step.after().table(table.name());
    return new ColumnType(
        typeOf(table.column(set.column())),
        after == null ? null : typeOf(after.column(set.column().value())));
  }

  /** Whether both types are known. */
  public boolean isKnown() {
    return from != null && to != null;
  }

  private static DataType typeOf(Column column) {
    return column == null ? null : column.type();
  }
}
