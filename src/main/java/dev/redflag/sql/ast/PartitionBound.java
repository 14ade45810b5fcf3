package dev.redflag.sql.ast;

import dev.redflag.source.Span;

/** FOR VALUES … or DEFAULT. */
public record PartitionBound(boolean isDefault, Span span) {}
