package dev.redflag.sql.ast;

import dev.redflag.source.Span;
import java.util.List;

/**
 * One assignment of UPDATE … SET.
 *
 * @param columns more than one for a row assignment
 */
public record Assignment(List<Identifier> columns, Expression value, Span span) {}
