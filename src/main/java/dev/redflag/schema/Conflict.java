package dev.redflag.schema;

import dev.redflag.source.Span;

/** Why PostgreSQL would refuse a statement, found while it was replayed. */
public interface Conflict {

  /** Where in the statement. */
  Span span();

  /** When it would. */
  Certainty certainty();

  /** What PostgreSQL would answer: the SQLSTATE, such as {@code 42P01}. */
  String sqlState();
}
