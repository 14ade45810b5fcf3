package dev.redflag.sql.ast;

import dev.redflag.source.Span;
import dev.redflag.sql.Tokens;

/**
 * An expression, a query or a list of them, as a range of tokens.
 *
 * <p>That of a history that was kept has its tokens when they are first asked for: of hundreds
 * hardly one is.
 */
public final class Expression {

  /** Finds the tokens of an expression that was made without them. */
  public interface Source {

    /** The tokens, the same ones each time. */
    Tokens tokens();
  }

  private final Source source;
  private final int first;
  private final int end;
  private Tokens tokens;

  /**
   * A range of tokens.
   *
   * @param tokens the tokens of the file
   * @param first the index of the first token
   * @param end the index after the last token; greater than {@code first}
   */
  public Expression(Tokens tokens, int first, int end) {
    this.source = null;
    this.first = first;
    this.end = end;
    this.tokens = tokens;
  }

  /** A range of tokens that {@code source} finds when somebody asks. */
  public Expression(Source source, int first, int end) {
    this.source = source;
    this.first = first;
    this.end = end;
  }

  /** The tokens of the file. */
  public Tokens tokens() {
    Tokens known = tokens;
    if (known == null) {
      known = source.tokens();
      tokens = known;
    }
    return known;
  }

  /** The index of the first token. */
  public int first() {
    return first;
  }

  /** The index after the last token; greater than {@link #first}. */
  public int end() {
    return end;
  }

  /** From the first token to the last. */
  public Span span() {
    return tokens().span(first, end);
  }

  /** The text as written, with comments. */
  public String text() {
    return tokens().text(first, end);
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof Expression that
            && first == that.first
            && end == that.end
            && tokens().equals(that.tokens()));
  }

  @Override
  public int hashCode() {
    return (tokens().hashCode() * 31 + first) * 31 + end;
  }

  @Override
  public String toString() {
    return text();
  }
}
