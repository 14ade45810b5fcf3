package dev.redflag.sql.ast;

import dev.redflag.source.Span;

/**
 * A string literal.
 *
 * @param value without quotes and escapes
 */
public record StringConstant(String value, Span span) {}
