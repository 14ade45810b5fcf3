package dev.redflag.sql.ast;

import dev.redflag.source.Span;

/**
 * ALTER … SET SCHEMA.
 *
 * @param ifExists whether {@code IF EXISTS} stands there
 * @param signature or null
 */
public record SetSchema(
    Span span,
    ObjectType objectType,
    QualifiedName name,
    ObjectSignature signature,
    Identifier schema,
    boolean ifExists)
    implements Statement {

  @Override
  public String kind() {
    return "AlterObjectSchemaStmt";
  }
}
