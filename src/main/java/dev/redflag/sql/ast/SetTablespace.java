package dev.redflag.sql.ast;

import dev.redflag.source.Span;

/** SET TABLESPACE. */
public record SetTablespace(Span span, Identifier tablespace) implements AlterTableAction {}
