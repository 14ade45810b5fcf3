package dev.redflag.sql.ast;

import dev.redflag.source.Span;

/**
 * ALTER SEQUENCE with sequence options.
 *
 * @param ifExists whether {@code IF EXISTS} stands there
 */
public record AlterSequence(
    Span span, QualifiedName name, boolean ifExists, SequenceOptions options) implements Statement {

  @Override
  public String kind() {
    return "AlterSeqStmt";
  }
}
