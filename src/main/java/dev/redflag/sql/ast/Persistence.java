package dev.redflag.sql.ast;

/** How a relation is kept. */
public enum Persistence {
  PERMANENT,
  TEMPORARY,
  UNLOGGED
}
