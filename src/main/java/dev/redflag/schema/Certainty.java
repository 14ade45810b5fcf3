package dev.redflag.schema;

/** When a conflict makes PostgreSQL refuse a statement. */
public enum Certainty {
  /** Always: also on an empty table. */
  ALWAYS,
  /** As soon as the table holds a row. */
  IF_ROWS,
  /** If the table holds rows of some kind, such as nulls or duplicates. */
  IF_THESE_ROWS
}
