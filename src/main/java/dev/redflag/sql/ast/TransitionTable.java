package dev.redflag.sql.ast;

import dev.redflag.source.Span;

/**
 * A table of REFERENCING in CREATE TRIGGER.
 *
 * @param isNew false for OLD
 * @param isTable false for ROW
 */
public record TransitionTable(boolean isNew, boolean isTable, Identifier name, Span span) {}
