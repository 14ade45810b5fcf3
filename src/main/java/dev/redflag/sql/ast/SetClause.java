package dev.redflag.sql.ast;

import dev.redflag.source.Span;
import java.util.List;

/**
 * A configuration parameter and the value it is set to.
 *
 * @param name lower case; {@code all} for RESET ALL; {@code transaction} for SET TRANSACTION
 * @param values strings without their quotes; empty for DEFAULT and RESET
 */
public record SetClause(String name, List<String> values, Span span) {}
