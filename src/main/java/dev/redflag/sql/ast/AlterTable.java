package dev.redflag.sql.ast;

import dev.redflag.source.Span;
import java.util.List;

/**
 * ALTER TABLE, and the forms of ALTER INDEX, VIEW, MATERIALIZED VIEW, SEQUENCE, FOREIGN TABLE and
 * TYPE that the grammar counts as such.
 *
 * @param objectType what the keyword after ALTER says
 * @param ifExists whether {@code IF EXISTS} stands there
 * @param only whether {@code ONLY} stands before the name
 * @param actions in the order written; never empty
 */
public record AlterTable(
    Span span,
    ObjectType objectType,
    QualifiedName name,
    boolean ifExists,
    boolean only,
    List<AlterTableAction> actions)
    implements Statement {

  @Override
  public String kind() {
    return "AlterTableStmt";
  }
}
