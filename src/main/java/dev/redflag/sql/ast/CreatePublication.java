package dev.redflag.sql.ast;

import dev.redflag.source.Span;
import java.util.ArrayList;
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
    List<QualifiedName> tables = new ArrayList<>(published.size());
    for (PublicationTable table : published) {
      tables.add(table.name());
    }
    return tables;
  }

  @Override
  public String kind() {
    return "CreatePublicationStmt";
  }
}
