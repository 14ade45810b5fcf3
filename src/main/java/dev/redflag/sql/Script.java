package dev.redflag.sql;

import dev.redflag.source.SourceFile;
import dev.redflag.source.Span;
import dev.redflag.sql.ast.Statement;
import java.util.List;

/**
 * A file as SQL: its tokens and statements.
 *
 * @param source the file
 * @param tokens its tokens
 * @param statements every statement in it, in order, those of all sections
 */
public record Script(SourceFile source, Tokens tokens, List<Statement> statements) {

  public Script {
    statements = List.copyOf(statements);
  }

  /** The text that {@code span} covers. */
  public String text(Span span) {
    return source.text(span);
  }
}
