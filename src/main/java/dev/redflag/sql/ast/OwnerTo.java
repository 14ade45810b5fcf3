package dev.redflag.sql.ast;

import dev.redflag.source.Span;

/** OWNER TO. */
public record OwnerTo(Span span, Identifier owner) implements AlterTableAction {}
