package dev.redflag.sql.ast;

import dev.redflag.source.Span;
import java.util.List;

/**
 * MERGE.
 *
 * @param alias or null
 * @param source what stands after USING
 * @param condition what stands after ON
 * @param branches in the order written
 * @param whole all of the statement, for what it names
 */
public record Merge(
    Span span,
    QualifiedName table,
    boolean only,
    Identifier alias,
    Expression source,
    Expression condition,
    List<Branch> branches,
    Expression whole)
    implements Statement {

  /**
   * One WHEN clause.
   *
   * @param matched {@code MATCHED}, {@code NOT MATCHED BY SOURCE} or {@code NOT MATCHED BY TARGET},
   *     which NOT MATCHED alone means
   * @param condition what stands after AND, or null
   * @param action {@code UPDATE}, {@code DELETE}, {@code INSERT} or {@code DO NOTHING}
   * @param assignments of UPDATE, else empty
   * @param columns of INSERT, if written, else empty
   */
  public record Branch(
      Span span,
      String matched,
      Expression condition,
      String action,
      List<Assignment> assignments,
      List<Identifier> columns) {}

  @Override
  public String kind() {
    return "MergeStmt";
  }
}
