package dev.redflag.sql.ast;

import dev.redflag.source.Span;

/** ALTER COLUMN … SET NOT NULL. */
public record SetNotNull(Span span, Identifier column) implements AlterTableAction {}
