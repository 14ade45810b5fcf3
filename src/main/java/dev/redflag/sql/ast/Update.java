package dev.redflag.sql.ast;

import dev.redflag.source.Span;
import java.util.List;

/**
 * UPDATE.
 *
 * @param alias or null
 * @param from the FROM list, or null
 * @param where the condition, or null
 * @param whole all of the statement, for what it names
 */
public record Update(
    Span span,
    QualifiedName table,
    boolean only,
    Identifier alias,
    List<Assignment> assignments,
    Expression from,
    Expression where,
    Expression whole)
    implements Statement {

  @Override
  public String kind() {
    return "UpdateStmt";
  }
}
