package dev.redflag.sql.ast;

import dev.redflag.source.Span;

/**
 * An action that changes nothing Redflag follows, known by its words.
 *
 * @param words its first words, upper case
 */
public record OtherAction(Span span, String words) implements AlterTableAction {}
