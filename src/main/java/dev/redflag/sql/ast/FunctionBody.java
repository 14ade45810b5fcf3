package dev.redflag.sql.ast;

import dev.redflag.source.Span;
import java.util.List;

/** The body of a function, read when it is first asked for what is in it. */
public final class FunctionBody {

  /** Reads a body. */
  public interface Source {

    /** What stands in the body; never null. */
    Code read();
  }

  private final Span span;
  private final Source source;
  private volatile Code code;

  /**
   * A body that {@code source} reads, at most once for each thread.
   *
   * @param span inside the quotes
   */
  public FunctionBody(Span span, Source source) {
    this.span = span;
    this.source = source;
  }

  /** Where the body stands, inside the quotes. */
  public Span span() {
    return span;
  }

  /** What stands in the body; empty if its language is neither SQL nor PL/pgSQL. */
  public Code code() {
    Code known = code;
    if (known == null) {
      known = source.read();
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
