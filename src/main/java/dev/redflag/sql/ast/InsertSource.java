package dev.redflag.sql.ast;

/** Where INSERT takes its rows from. */
public enum InsertSource {
  VALUES,
  DEFAULT_VALUES,
  QUERY
}
