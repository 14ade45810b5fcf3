package dev.redflag.sql;

import dev.redflag.source.Span;
import java.util.Arrays;

/**
 * The tokens of a text that mean something, in order, and its comments beside them.
 *
 * <p>Held as parallel arrays: a history has millions of tokens and each is looked at once.
 *
 * <p>{@link #start} and {@link #end} are offsets into {@link #text}. {@link #span} is where a token
 * stands in the file, which is the same unless the text was quoted in the file with escapes or put
 * together from its parts.
 */
public final class Tokens {

  private static final TokenKind[] KINDS = TokenKind.values();

  /** In a shorter text it takes longer to find a word again than to copy it. */
  private static final int LARGE = 8192;

  /** How many words are kept to be used again; a power of two. */
  private static final int WORDS = 512;

  private static final int LONGEST_WORD = 63;

  private final String text;
  private final int size;
  private final byte[] kinds;
  private final short[] keywords;
  private final int[] starts;
  private final int[] ends;
  private final int[] comments;
  private final int[] fileStarts;
  private final int[] fileEnds;
  private final int depth;
  private String[] words;

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
    this.fileStarts = starts;
    this.fileEnds = ends;
    this.depth = 0;
  }

  private Tokens(Tokens tokens, int[] fileStarts, int[] fileEnds, int depth) {
    this.text = tokens.text;
    this.size = tokens.size;
    this.kinds = tokens.kinds;
    this.keywords = tokens.keywords;
    this.starts = tokens.starts;
    this.ends = tokens.ends;
    this.comments = tokens.comments;
    this.fileStarts = fileStarts;
    this.fileEnds = fileEnds;
    this.depth = depth;
  }

  /** These tokens as those of code that stands in a string of {@code outer}, unit for unit. */
  public Tokens quotedIn(Tokens outer) {
    return new Tokens(this, fileStarts, fileEnds, outer.depth + 1);
  }

  /**
   * These tokens as those of code that stands in a string of {@code outer} with escapes.
   *
   * @param offsets for each offset into the text, its length too, the offset into the file
   */
  public Tokens quotedIn(Tokens outer, int[] offsets) {
    int[] first = new int[size];
    int[] last = new int[size];
    for (int i = 0; i < size; i++) {
      first[i] = offsets[starts[i]];
      last[i] = Math.max(first[i], offsets[ends[i]]);
    }
    return new Tokens(this, first, last, outer.depth + 1);
  }

  /** These tokens as those of code that {@code outer} puts together at {@code place}. */
  public Tokens quotedIn(Tokens outer, Span place) {
    int[] first = new int[size];
    int[] last = new int[size];
    Arrays.fill(first, place.start());
    Arrays.fill(last, place.end());
    return new Tokens(this, first, last, outer.depth + 1);
  }

  /**
   * The tokens from {@code first} to the one before {@code end}, as if nothing were written from
   * {@code cutFrom} to the one before {@code cutEnd}, which lie within.
   */
  public Tokens without(int first, int end, int cutFrom, int cutEnd) {
    int base = starts[first];
    StringBuilder kept = new StringBuilder(text(first, end));
    for (int i = starts[cutFrom]; i < ends[cutEnd - 1]; i++) {
      kept.setCharAt(i - base, ' ');
    }
    int count = end - first - (cutEnd - cutFrom);
    byte[] newKinds = new byte[count];
    short[] newKeywords = new short[count];
    int[] newStarts = new int[count];
    int[] newEnds = new int[count];
    int[] newFileStarts = new int[count];
    int[] newFileEnds = new int[count];
    int at = 0;
    for (int i = first; i < end; i++) {
      if (i >= cutFrom && i < cutEnd) {
        continue;
      }
      newKinds[at] = kinds[i];
      newKeywords[at] = keywords[i];
      newStarts[at] = starts[i] - base;
      newEnds[at] = ends[i] - base;
      newFileStarts[at] = fileStarts[i];
      newFileEnds[at] = fileEnds[i];
      at++;
    }
    Tokens tokens =
        new Tokens(kept.toString(), count, newKinds, newKeywords, newStarts, newEnds, new int[0]);
    return new Tokens(tokens, newFileStarts, newFileEnds, depth);
  }

  /**
   * The tokens from {@code first} on, as many as there are {@code words}, each written as its word
   * where that is not null: a name. They keep their places in the file.
   */
  @SuppressWarnings("EnumOrdinal") // As in Lexer.
  public Tokens replaced(int first, String[] words) {
    int count = words.length;
    StringBuilder written = new StringBuilder(ends[first + count - 1] - starts[first] + 16);
    byte[] newKinds = Arrays.copyOfRange(kinds, first, first + count);
    short[] newKeywords = Arrays.copyOfRange(keywords, first, first + count);
    int[] newStarts = new int[count];
    int[] newEnds = new int[count];
    for (int i = 0; i < count; i++) {
      int old = first + i;
      if (i > 0) {
        written.append(text, ends[old - 1], starts[old]);
      }
      newStarts[i] = written.length();
      String word = words[i];
      if (word == null) {
        written.append(text, starts[old], ends[old]);
      } else {
        written.append(word);
        boolean quoted = word.charAt(0) == '"';
        newKinds[i] = (byte) (quoted ? TokenKind.QUOTED_NAME : TokenKind.WORD).ordinal();
        newKeywords[i] = (short) (quoted ? Keyword.NONE : Keyword.of(word));
      }
      newEnds[i] = written.length();
    }
    Tokens tokens =
        new Tokens(
            written.toString(), count, newKinds, newKeywords, newStarts, newEnds, new int[0]);
    return new Tokens(
        tokens,
        Arrays.copyOfRange(fileStarts, first, first + count),
        Arrays.copyOfRange(fileEnds, first, first + count),
        depth);
  }

  /** Tokens that are put together again from what was told of each. */
  public static final class Parts {
    private final String text;
    private final byte[] kinds;
    private final short[] keywords;
    private final int[] starts;
    private final int[] ends;
    private final int[] fileStarts;
    private final int[] fileEnds;

    /**
     * Room for {@code count} tokens.
     *
     * @param text what was lexed
     */
    public Parts(String text, int count) {
      this.text = text;
      kinds = new byte[count];
      keywords = new short[count];
      starts = new int[count];
      ends = new int[count];
      fileStarts = new int[count];
      fileEnds = new int[count];
    }

    /**
     * Sets a token.
     *
     * @param kind the ordinal of its kind
     * @param place where it stands in the file
     */
    public void set(int index, int kind, int keyword, int start, int length, Span place) {
      kinds[index] = (byte) kind;
      keywords[index] = (short) keyword;
      starts[index] = start;
      ends[index] = start + length;
      fileStarts[index] = place.start();
      fileEnds[index] = place.end();
    }

    /** The tokens, in as many strings as {@code depth} says. */
    public Tokens tokens(int depth) {
      Tokens own = new Tokens(text, kinds.length, kinds, keywords, starts, ends, new int[0]);
      return new Tokens(own, fileStarts, fileEnds, depth);
    }
  }

  /** How many strings this code is quoted in: 0 for the text of a file. */
  public int depth() {
    return depth;
  }

  /** Whether the text is the file's own, so that offsets into both are the same. */
  public boolean isFileText() {
    return fileStarts == starts;
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
  public int keyword(int index) {
    return keywords[index];
  }

  /** The offset of the token's first unit in the text. */
  public int start(int index) {
    return starts[index];
  }

  /** The offset after the token's last unit in the text. */
  public int end(int index) {
    return ends[index];
  }

  /** Where the token stands in the file. */
  public Span span(int index) {
    return new Span(fileStarts[index], fileEnds[index]);
  }

  /** From the token {@code first} to the one before {@code end}, in the file. */
  public Span span(int first, int end) {
    return new Span(fileStarts[first], fileEnds[end - 1]);
  }

  /** The token as written. */
  public String text(int index) {
    return text.substring(starts[index], ends[index]);
  }

  /** What is written from the token {@code first} to the one before {@code end}. */
  public String text(int first, int end) {
    return text.substring(starts[first], ends[end - 1]);
  }

  /**
   * What is written from offset {@code start} on, up to {@code end}: a name, which large files
   * repeat thousands of times, and which is then one and the same string.
   */
  public String word(int start, int end) {
    int length = end - start;
    if (length == 0 || length > LONGEST_WORD || text.length() < LARGE) {
      return text.substring(start, end);
    }
    String[] known = words;
    if (known == null) {
      known = new String[WORDS];
      words = known;
    }
    int hash = length;
    for (int i = start; i < end; i++) {
      hash = hash * 31 + text.charAt(i);
    }
    int place = (hash ^ (hash >>> 9)) & (WORDS - 1);
    String word = known[place];
    if (word == null || word.length() != length || !text.startsWith(word, start)) {
      word = text.substring(start, end);
      known[place] = word;
    }
    return word;
  }

  /** The number of comments. */
  public int commentCount() {
    return comments.length / 2;
  }

  /** The offset of the first unit of comment {@code index} in the text. */
  int commentStart(int index) {
    return comments[2 * index];
  }

  /** Where comment {@code index} stands, with its marks. */
  public Span comment(int index) {
    return new Span(comments[2 * index], comments[2 * index + 1]);
  }

  /** The first token that begins at {@code offset} or after it; {@link #size} if none does. */
  public int indexFrom(int offset) {
    int low = 0;
    int high = size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (start(middle) < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
