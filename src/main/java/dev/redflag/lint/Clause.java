package dev.redflag.lint;

import dev.redflag.source.Span;
import dev.redflag.sql.ast.AlterTable;
import dev.redflag.sql.ast.AlterTableAction;
import dev.redflag.sql.ast.BodyStatement;
import dev.redflag.sql.ast.DoBlock;
import dev.redflag.sql.ast.Statement;
import java.util.List;

/**
 * The action of ALTER TABLE that holds a place, else the statement, else the place itself.
 *
 * @param span where it stands
 * @param outer the statement that it is a part of, or null
 * @param statement the number of the file's statement that it stands in, or -1
 */
record Clause(Span span, Clause outer, int statement) {

  /** The one of {@code place}. */
  static Clause of(Span place, List<Statement> statements) {
    int index = find(place, statements);
    return index < 0 ? new Clause(place, null, -1) : in(statements.get(index), place, null, index);
  }

  private static Clause in(Statement statement, Span place, Clause outer, int index) {
    Clause whole = new Clause(statement.span(), outer, index);
    if (statement instanceof DoBlock block) {
      List<BodyStatement> body = block.body();
      int inner = find(place, body);
      return inner < 0 ? whole : in(body.get(inner).statement(), place, whole, index);
    }
    if (statement instanceof AlterTable alter) {
      List<AlterTableAction> actions = alter.actions();
      int action = find(place, actions);
      return action < 0 ? whole : new Clause(actions.get(action).span(), whole, index);
    }
    return whole;
  }

  /** The part that holds {@code place}, or -1; parts of one list do not overlap. */
  private static int find(Span place, List<?> parts) {
    int low = 0;
    int high = parts.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (span(parts.get(middle)).start() <= place.start()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low > 0 && span(parts.get(low - 1)).contains(place) ? low - 1 : -1;
  }

  private static Span span(Object part) {
    if (part instanceof Statement statement) {
      return statement.span();
    }
    return part instanceof BodyStatement inner
        ? inner.statement().span()
        : ((AlterTableAction) part).span();
  }
}
