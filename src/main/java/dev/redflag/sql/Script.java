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

  /** The statement of the file, and none in a block, that holds {@code offset}, or null. */
  public Statement statementAt(int offset) {
    int low = 0;
    int high = statements.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (statements.get(middle).span().start() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    Statement last = low == 0 ? null : statements.get(low - 1);
    return last != null && offset < last.span().end() ? last : null;
  }
}
