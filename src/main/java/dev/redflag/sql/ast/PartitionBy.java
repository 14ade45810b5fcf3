package dev.redflag.sql.ast;

import dev.redflag.source.Span;
import java.util.List;

/**
 * PARTITION BY.
 *
 * @param strategy upper case; null if a placeholder stands for it
 */
public record PartitionBy(String strategy, List<IndexElement> keys, Span span) {}
