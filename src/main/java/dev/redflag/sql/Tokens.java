package dev.redflag.sql;

import dev.redflag.source.Span;

/**
 * The tokens of a text that mean something, in order, and its comments beside them.
 *
 * <p>Held as parallel arrays: a history has millions of tokens and each is looked at once.
 */
public final class Tokens {

  private static final TokenKind[] KINDS = TokenKind.values();

  private final String text;
  private final int size;
  private final byte[] kinds;
  private final short[] keywords;
  private final int[] starts;
  private final int[] ends;
  private final int[] comments;

  /**
   * @param kinds an ordinal for each token
   * @param keywords an ordinal for each token
   * @param comments start and end of each comment, one after the other
   */
  Tokens(
      String text,
      int size,
      byte[] kinds,
      short[] keywords,
      int[] starts,
      int[] ends,
      int[] comments) {
    this.text = text;
    this.size = size;
    this.kinds = kinds;
    this.keywords = keywords;
    this.starts = starts;
    this.ends = ends;
    this.comments = comments;
  }

  /** The text that was lexed. */
  public String text() {
    return text;
  }

  /** The number of tokens, comments not counted. */
  public int size() {
    return size;
  }

  public TokenKind kind(int index) {
    return KINDS[kinds[index]];
  }

  /** The keyword that an unquoted word is, or {@link Keyword#NONE}. */
  public Keyword keyword(int index) {
    return Keyword.at(keywords[index]);
  }

  /** The offset of the token's first unit. */
  public int start(int index) {
    return starts[index];
  }

  /** The offset after the token's last unit. */
  public int end(int index) {
    return ends[index];
  }

  public Span span(int index) {
    return new Span(starts[index], ends[index]);
  }

  /** The token as written. */
  public String text(int index) {
    return text.substring(starts[index], ends[index]);
  }

  /** The number of comments. */
  public int commentCount() {
    return comments.length / 2;
  }

  /** Where comment {@code index} stands, with its marks. */
  public Span comment(int index) {
    return new Span(comments[2 * index], comments[2 * index + 1]);
  }
}
