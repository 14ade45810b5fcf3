package dev.redflag.sql.ast;

import dev.redflag.source.Span;

/** ALTER COLUMN … SET DEFAULT. */
public record SetDefault(Span span, Identifier column, Expression value)
    implements AlterTableAction {}
