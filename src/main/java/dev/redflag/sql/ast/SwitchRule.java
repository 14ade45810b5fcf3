package dev.redflag.sql.ast;

import dev.redflag.source.Span;

/**
 * ENABLE or DISABLE RULE.
 *
 * @param which {@code ALWAYS}, {@code REPLICA} or null
 */
public record SwitchRule(Span span, boolean enable, Identifier name, String which)
    implements AlterTableAction {}
