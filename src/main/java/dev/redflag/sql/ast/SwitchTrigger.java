package dev.redflag.sql.ast;

import dev.redflag.source.Span;

/**
 * ENABLE or DISABLE TRIGGER.
 *
 * @param name or null with ALL and USER
 * @param which {@code ALL}, {@code USER}, {@code ALWAYS}, {@code REPLICA} or null
 */
public record SwitchTrigger(Span span, boolean enable, Identifier name, String which)
    implements AlterTableAction {}
