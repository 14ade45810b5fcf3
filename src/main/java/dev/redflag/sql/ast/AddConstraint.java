package dev.redflag.sql.ast;

import dev.redflag.source.Span;

/** ADD of a table constraint. */
public record AddConstraint(Span span, TableConstraint constraint) implements AlterTableAction {}
