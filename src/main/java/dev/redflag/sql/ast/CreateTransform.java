package dev.redflag.sql.ast;

import dev.redflag.source.Span;

/**
 * CREATE TRANSFORM.
 *
 * @param fromSql or null
 * @param toSql or null
 */
public record CreateTransform(
    Span span,
    TypeName type,
    Identifier language,
    boolean orReplace,
    FunctionReference fromSql,
    FunctionReference toSql)
    implements Statement {

  @Override
  public String kind() {
    return "CreateTransformStmt";
  }
}
