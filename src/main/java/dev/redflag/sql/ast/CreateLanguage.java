package dev.redflag.sql.ast;

import dev.redflag.source.Span;

/**
 * CREATE LANGUAGE with a handler; without one it is a {@code CreateExtension}.
 *
 * @param inline or null
 * @param validator or null
 */
public record CreateLanguage(
    Span span,
    Identifier name,
    boolean orReplace,
    boolean trusted,
    QualifiedName handler,
    QualifiedName inline,
    QualifiedName validator)
    implements Statement {

  @Override
  public String kind() {
    return "CreatePLangStmt";
  }
}
