package dev.redflag.sql.ast;

import dev.redflag.source.Span;
import java.util.List;

/**
 * CREATE SCHEMA.
 *
 * @param name null if only AUTHORIZATION names it
 * @param ifNotExists whether {@code IF NOT EXISTS} stands there
 * @param authorization or null
 * @param elements the objects created with it
 */
public record CreateSchema(
    Span span,
    Identifier name,
    boolean ifNotExists,
    Identifier authorization,
    List<Statement> elements)
    implements Statement {

  @Override
  public String kind() {
    return "CreateSchemaStmt";
  }
}
