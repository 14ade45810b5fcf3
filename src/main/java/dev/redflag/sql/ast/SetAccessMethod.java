package dev.redflag.sql.ast;

import dev.redflag.source.Span;

/**
 * SET ACCESS METHOD.
 *
 * @param method null for DEFAULT
 */
public record SetAccessMethod(Span span, Identifier method) implements AlterTableAction {}
