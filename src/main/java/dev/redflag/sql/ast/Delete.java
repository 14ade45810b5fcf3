package dev.redflag.sql.ast;

import dev.redflag.source.Span;

/**
 * DELETE.
 *
 * @param alias or null
 * @param using the USING list, or null
 * @param where the condition, or null
 * @param whole all of the statement, for what it names
 */
public record Delete(
    Span span,
    QualifiedName table,
    boolean only,
    Identifier alias,
    Expression using,
    Expression where,
    Expression whole)
    implements Statement {

  @Override
  public String kind() {
    return "DeleteStmt";
  }
}
