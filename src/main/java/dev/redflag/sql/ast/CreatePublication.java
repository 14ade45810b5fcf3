package dev.redflag.sql.ast;

import dev.redflag.source.Span;
import java.util.List;

/** CREATE PUBLICATION. */
public record CreatePublication(
    Span span,
    Identifier name,
    boolean allTables,
    List<QualifiedName> tables,
    List<Identifier> schemas,
    List<Option> options)
    implements Statement {

  @Override
  public String kind() {
    return "CreatePublicationStmt";
  }
}
