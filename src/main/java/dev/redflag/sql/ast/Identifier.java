package dev.redflag.sql.ast;

import dev.redflag.source.Span;

/**
 * A name as written, and as PostgreSQL understands it.
 *
 * @param value the name after folding, unescaping and truncation to 63 bytes
 * @param span with the quotes
 * @param templated whether a placeholder stands in it, so that the real name is not known
 */
public record Identifier(String value, Span span, boolean quoted, boolean templated) {

  /** The name as SQL must write it: quoted only if it has to be; a placeholder as it stands. */
  @Override
  public String toString() {
    return templated ? value : Quoting.quoteIfNeeded(value);
  }
}
