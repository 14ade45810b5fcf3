package dev.redflag.sql.ast;

import dev.redflag.source.Span;

/**
 * CREATE EXTENSION.
 *
 * @param ifNotExists whether {@code IF NOT EXISTS} stands there
 * @param schema or null
 * @param version or null
 * @param cascade whether {@code CASCADE} stands there
 */
public record CreateExtension(
    Span span,
    Identifier name,
    boolean ifNotExists,
    Identifier schema,
    String version,
    boolean cascade)
    implements Statement {

  @Override
  public String kind() {
    return "CreateExtensionStmt";
  }
}
