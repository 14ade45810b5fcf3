package dev.redflag.sql.ast;

import dev.redflag.source.Span;
import java.util.List;

/**
 * ALTER PUBLICATION.
 *
 * @param action {@code ADD}, {@code SET}, {@code DROP} or {@code SET OPTIONS}
 */
public record AlterPublication(
    Span span,
    Identifier name,
    String action,
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
    return "AlterPublicationStmt";
  }
}
