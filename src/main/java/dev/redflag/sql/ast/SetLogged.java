package dev.redflag.sql.ast;

import dev.redflag.source.Span;

/** SET LOGGED or SET UNLOGGED. */
public record SetLogged(Span span, boolean logged) implements AlterTableAction {}
