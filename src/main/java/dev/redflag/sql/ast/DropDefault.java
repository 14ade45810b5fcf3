package dev.redflag.sql.ast;

import dev.redflag.source.Span;

/** ALTER COLUMN … DROP DEFAULT. */
public record DropDefault(Span span, Identifier column) implements AlterTableAction {}
