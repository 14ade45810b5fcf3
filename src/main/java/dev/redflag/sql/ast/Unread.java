package dev.redflag.sql.ast;

import dev.redflag.source.Span;

/**
 * A statement that could not be read.
 *
 * @param trouble where reading stopped
 * @param reason one clause for people, such as {@code unexpected "TABEL"}
 */
public record Unread(Span span, Span trouble, String reason) implements Statement {

  @Override
  public String kind() {
    return "unread";
  }
}
