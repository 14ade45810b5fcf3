package dev.redflag.sql.ast;

import dev.redflag.source.Span;
import java.util.List;

/**
 * CREATE TABLE.
 *
 * @param ifNotExists whether {@code IF NOT EXISTS} stands there
 * @param constraints the constraints of the table; those written with a column stand in its
 *     definition
 * @param partitionOf the parent, or null
 * @param bound of a partition, else null
 * @param partitionBy how the table is partitioned, or null
 * @param ofType the composite type of a typed table, or null
 * @param options storage parameters
 * @param accessMethod or null
 * @param tablespace or null
 * @param onCommit {@code DROP}, {@code DELETE ROWS}, {@code PRESERVE ROWS} or null
 */
public record CreateTable(
    Span span,
    QualifiedName name,
    boolean ifNotExists,
    Persistence persistence,
    List<ColumnDefinition> columns,
    List<TableConstraint> constraints,
    List<LikeClause> likes,
    List<QualifiedName> inherits,
    QualifiedName partitionOf,
    PartitionBound bound,
    PartitionBy partitionBy,
    QualifiedName ofType,
    List<Option> options,
    Identifier accessMethod,
    Identifier tablespace,
    String onCommit)
    implements Statement {

  @Override
  public String kind() {
    return "CreateStmt";
  }
}
