package dev.redflag.sql.ast;

import dev.redflag.source.Span;

/**
 * CREATE SEQUENCE.
 *
 * @param ifNotExists whether {@code IF NOT EXISTS} stands there
 */
public record CreateSequence(
    Span span,
    QualifiedName name,
    boolean ifNotExists,
    Persistence persistence,
    SequenceOptions options)
    implements Statement {

  @Override
  public String kind() {
    return "CreateSeqStmt";
  }
}
