package dev.redflag.sql.ast;

import dev.redflag.source.Span;

/**
 * CREATE CAST.
 *
 * @param function the one that converts, or null for WITHOUT FUNCTION and WITH INOUT
 * @param context {@code ASSIGNMENT}, {@code IMPLICIT} or null
 */
public record CreateCast(
    Span span,
    TypeName source,
    TypeName target,
    FunctionReference function,
    boolean inout,
    String context)
    implements Statement {

  @Override
  public String kind() {
    return "CreateCastStmt";
  }
}
