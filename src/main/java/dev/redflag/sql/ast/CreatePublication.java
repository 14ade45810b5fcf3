package dev.redflag.sql.ast;

import dev.redflag.source.Span;
import java.util.List;

/** CREATE PUBLICATION. */
public record CreatePublication(
    Span span,
    Identifier name,
    boolean allTables,
    List<PublicationTable> published,
    List<Identifier> schemas,
    List<Option> options)
    implements Statement {

  /** The names of the tables. */
  public List<QualifiedName> tables() {
    return PublicationTable.names(published);
  }

  @Override
  public String kind() {
    return "CreatePublicationStmt";
  }
}
