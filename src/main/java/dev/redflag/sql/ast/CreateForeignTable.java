package dev.redflag.sql.ast;

import dev.redflag.source.Span;
import java.util.List;

/**
 * CREATE FOREIGN TABLE.
 *
 * @param ifNotExists whether {@code IF NOT EXISTS} stands there
 * @param partitionOf the parent, or null
 */
public record CreateForeignTable(
    Span span,
    QualifiedName name,
    boolean ifNotExists,
    List<ColumnDefinition> columns,
    List<TableConstraint> constraints,
    List<QualifiedName> inherits,
    QualifiedName partitionOf,
    PartitionBound bound,
    Identifier server,
    List<Option> options)
    implements Statement {

  @Override
  public String kind() {
    return "CreateForeignTableStmt";
  }
}
