package dev.redflag.sql.ast;

import dev.redflag.source.Span;

/**
 * ALTER COLUMN … SET STATISTICS.
 *
 * @param target a number, or null for DEFAULT
 */
public record SetStatistics(Span span, Identifier column, String target)
    implements AlterTableAction {}
