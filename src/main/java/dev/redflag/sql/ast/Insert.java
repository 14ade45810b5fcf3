package dev.redflag.sql.ast;

import dev.redflag.source.Span;
import java.util.List;

/**
 * INSERT.
 *
 * @param alias or null
 * @param columns empty if none are written
 */
public record Insert(
    Span span,
    QualifiedName table,
    Identifier alias,
    List<Identifier> columns,
    InsertSource source,
    boolean onConflict)
    implements Statement {

  @Override
  public String kind() {
    return "InsertStmt";
  }
}
