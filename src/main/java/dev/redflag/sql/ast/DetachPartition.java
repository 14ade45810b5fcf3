package dev.redflag.sql.ast;

import dev.redflag.source.Span;

/**
 * DETACH PARTITION.
 *
 * @param finalizing whether FINALIZE is written
 */
public record DetachPartition(
    Span span, QualifiedName partition, boolean concurrently, boolean finalizing)
    implements AlterTableAction {}
