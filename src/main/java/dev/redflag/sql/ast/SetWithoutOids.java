package dev.redflag.sql.ast;

import dev.redflag.source.Span;

/** SET WITHOUT OIDS, which does nothing any more. */
public record SetWithoutOids(Span span) implements AlterTableAction {}
