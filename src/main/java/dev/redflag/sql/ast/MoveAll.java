package dev.redflag.sql.ast;

import dev.redflag.source.Span;
import java.util.List;

/**
 * ALTER TABLE, INDEX or MATERIALIZED VIEW ALL IN TABLESPACE.
 *
 * @param owners empty for all
 */
public record MoveAll(
    Span span,
    ObjectType objectType,
    Identifier tablespace,
    List<Identifier> owners,
    Identifier target,
    boolean nowait)
    implements Statement {

  @Override
  public String kind() {
    return "AlterTableMoveAllStmt";
  }
}
