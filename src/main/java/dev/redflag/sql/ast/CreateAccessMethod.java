package dev.redflag.sql.ast;

import dev.redflag.source.Span;

/**
 * CREATE ACCESS METHOD.
 *
 * @param ofTables false for one of indexes
 */
public record CreateAccessMethod(
    Span span, Identifier name, boolean ofTables, QualifiedName handler) implements Statement {

  @Override
  public String kind() {
    return "CreateAmStmt";
  }
}
