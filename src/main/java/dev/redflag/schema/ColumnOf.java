package dev.redflag.schema;

/**
 * A column with the table that it belongs to.
 *
 * @param table the table
 * @param column the column
 */
public record ColumnOf(Table table, Column column) {}
