package dev.redflag.sql.ast;

import dev.redflag.source.Span;

/**
 * ATTACH PARTITION of a table or an index.
 *
 * @param bound null for an index
 */
public record AttachPartition(Span span, QualifiedName partition, PartitionBound bound)
    implements AlterTableAction {}
