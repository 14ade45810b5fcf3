package dev.redflag.sql.ast;

import dev.redflag.source.Span;

/**
 * COPY.
 *
 * @param table null if a query is copied
 */
public record Copy(Span span, QualifiedName table, boolean from) implements Statement {

  @Override
  public String kind() {
    return "CopyStmt";
  }
}
