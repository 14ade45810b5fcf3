package dev.redflag.sql.ast;

import dev.redflag.source.Span;

/** ALTER COLUMN … SET STATISTICS. */
public record SetStatistics(Span span, Identifier column) implements AlterTableAction {}
