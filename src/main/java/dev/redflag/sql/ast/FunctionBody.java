package dev.redflag.sql.ast;

import dev.redflag.source.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The body of a function, read when it is first asked for what is in it. */
public final class FunctionBody {

  /** Reads bodies. */
  public interface Reader {

    /** What stands in {@code body}; never null. */
    Code read(FunctionBody body);
  }

  private final Span span;
  private final Expression text;
  private final String language;
  private final Reader reader;
  private volatile Code code;
  private volatile Set<String> words;

  /**
   * A body that {@code reader} reads, at most once for each thread.
   *
   * @param span inside the quotes
   * @param text the string that holds the body, or its statements, of which there may be none
   * @param language as written, or empty; null if the body is no string
   */
  public FunctionBody(Span span, Expression text, String language, Reader reader) {
    this.span = span;
    this.text = text;
    this.language = language;
    this.reader = reader;
  }

  /** Where the body stands, inside the quotes. */
  public Span span() {
    return span;
  }

  /** The string that holds the body, or its statements, of which there may be none. */
  public Expression text() {
    return text;
  }

  /** The language as written, or empty; null if the body is no string. */
  public String language() {
    return language;
  }

  /** What stands in the body; empty if its language is neither SQL nor PL/pgSQL. */
  public Code code() {
    Code known = code;
    if (known == null) {
      known = reader.read(this);
      code = known;
    }
    return known;
  }

  /** Every word in the text of the body, in small letters, whatever it stands for there. */
  public Set<String> words() {
    Set<String> known = words;
    if (known == null) {
      known = text.first() < text.end() ? wordsOf(text.text()) : Set.of();
      words = known;
    }
    return known;
  }

  private static Set<String> wordsOf(String text) {
    Set<String> found = new HashSet<>();
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i < text.length() && Character.isJavaIdentifierPart(text.charAt(i))) {
        continue;
      }
      if (i > start) {
        found.add(text.substring(start, i).toLowerCase(Locale.ROOT));
      }
      start = i + 1;
    }
    return found;
  }

  /** The SQL statements of the body, as far as they can be read. */
  public List<BodyStatement> statements() {
    return code().statements();
  }

  /** Each EXECUTE whose text is not a constant. */
  public List<Span> dynamic() {
    return code().dynamic();
  }

  @Override
  public String toString() {
    return "FunctionBody[span=" + span + "]";
  }
}
