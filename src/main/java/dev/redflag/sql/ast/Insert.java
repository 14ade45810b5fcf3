package dev.redflag.sql.ast;

import dev.redflag.source.Span;
import java.util.List;

/**
 * INSERT.
 *
 * @param alias or null
 * @param columns empty if none are written
 * @param whole all of the statement, for what it names
 */
public record Insert(
    Span span,
    QualifiedName table,
    Identifier alias,
    List<Identifier> columns,
    InsertSource source,
    boolean onConflict,
    Expression whole)
    implements Statement {

  @Override
  public String kind() {
    return "InsertStmt";
  }
}
