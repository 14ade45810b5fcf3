package dev.redflag.sql.ast;

import dev.redflag.source.Span;
import dev.redflag.sql.Tokens;

/**
 * An expression, a query or a list of them, as a range of tokens.
 *
 * @param tokens the tokens of the file
 * @param first the index of the first token
 * @param end the index after the last token; greater than {@code first}
 */
public record Expression(Tokens tokens, int first, int end) {

  /** From the first token to the last. */
  public Span span() {
    return tokens.span(first, end);
  }

  /** The text as written, with comments. */
  public String text() {
    return tokens.text(first, end);
  }

  @Override
  public String toString() {
    return text();
  }
}
