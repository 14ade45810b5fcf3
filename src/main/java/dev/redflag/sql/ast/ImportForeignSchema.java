package dev.redflag.sql.ast;

import dev.redflag.source.Span;
import java.util.List;

/**
 * IMPORT FOREIGN SCHEMA.
 *
 * @param restriction {@code LIMIT TO}, {@code EXCEPT} or null for all tables
 * @param tables what is imported or left out, else empty
 * @param schema where the foreign tables are made
 */
public record ImportForeignSchema(
    Span span,
    Identifier remoteSchema,
    String restriction,
    List<QualifiedName> tables,
    Identifier server,
    Identifier schema,
    List<Option> options)
    implements Statement {

  @Override
  public String kind() {
    return "ImportForeignSchemaStmt";
  }
}
