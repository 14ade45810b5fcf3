package dev.redflag.sql.ast;

import dev.redflag.source.Span;
import java.util.List;

/**
 * LIKE in CREATE TABLE.
 *
 * @param including upper case, in order, after INCLUDING
 */
public record LikeClause(QualifiedName table, List<String> including, Span span) {}
