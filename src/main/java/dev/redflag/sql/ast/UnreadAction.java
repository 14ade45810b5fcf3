package dev.redflag.sql.ast;

import dev.redflag.source.Span;

/**
 * An action that could not be read; it ends at the next comma of its level.
 *
 * @param trouble where reading stopped
 */
public record UnreadAction(Span span, Span trouble) implements AlterTableAction {}
