package dev.redflag.sql.ast;

import dev.redflag.source.Span;
import java.util.List;

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
