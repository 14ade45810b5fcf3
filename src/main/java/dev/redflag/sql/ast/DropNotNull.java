package dev.redflag.sql.ast;

import dev.redflag.source.Span;

/** ALTER COLUMN … DROP NOT NULL. */
public record DropNotNull(Span span, Identifier column) implements AlterTableAction {}
