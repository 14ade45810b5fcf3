package dev.redflag.sql.ast;

import dev.redflag.source.Span;
import java.util.List;

/**
 * LIKE in CREATE TABLE.
 *
 * @param including upper case, what INCLUDING names and EXCLUDING does not take back; ALL is every
 *     one by its own name
 */
public record LikeClause(QualifiedName table, List<String> including, Span span) {}
