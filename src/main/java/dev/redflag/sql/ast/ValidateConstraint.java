package dev.redflag.sql.ast;

import dev.redflag.source.Span;

/** VALIDATE CONSTRAINT. */
public record ValidateConstraint(Span span, Identifier name) implements AlterTableAction {}
