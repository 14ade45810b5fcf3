package dev.redflag.sql.ast;

import dev.redflag.source.Span;

/** ALTER COLUMN … SET EXPRESSION (PostgreSQL 17). */
public record SetExpression(Span span, Identifier column, Expression expression)
    implements AlterTableAction {}
