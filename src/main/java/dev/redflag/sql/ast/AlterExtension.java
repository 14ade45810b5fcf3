package dev.redflag.sql.ast;

import dev.redflag.source.Span;

/**
 * ALTER EXTENSION … UPDATE.
 *
 * @param version or null
 */
public record AlterExtension(Span span, Identifier name, String version) implements Statement {

  @Override
  public String kind() {
    return "AlterExtensionStmt";
  }
}
