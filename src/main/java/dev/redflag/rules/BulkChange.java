package dev.redflag.rules;

import dev.redflag.rule.RuleContext;
import dev.redflag.rule.Step;
import dev.redflag.source.Span;
import dev.redflag.sql.Keyword;
import dev.redflag.sql.Tokens;
import dev.redflag.sql.ast.Assignment;
import dev.redflag.sql.ast.Delete;
import dev.redflag.sql.ast.Expression;
import dev.redflag.sql.ast.Identifier;
import dev.redflag.sql.ast.Insert;
import dev.redflag.sql.ast.InsertSource;
import dev.redflag.sql.ast.RelationUse;
import dev.redflag.sql.ast.Statement;
import dev.redflag.sql.ast.Term;
import dev.redflag.sql.ast.Update;
import dev.redflag.sql.parse.ExpressionParser;
import dev.redflag.sql.parse.FactReader;
import java.util.List;

/**
 * A statement that goes over all rows of a table in use, or most of them.
 *
 * @param table the table whose rows are written, or read by INSERT … SELECT
 * @param place where the statement names the table that it writes to
 * @param words what it does, such as {@code UPDATE writes every row of orders}
 */
public record BulkChange(Subject table, Span place, String words) {

  /** What {@code step} does to all rows of a table, or null. */
  public static BulkChange of(Step step, RuleContext context) {
    Last last = context.kept(Last.class);
    if (last == null || last.step != step) {
      last = new Last(step, read(step, context));
      context.keep(last);
    }
    return last.change;
  }

  /**
   * What was said of the step for which it was last asked: several rules ask one after the other.
   */
  private record Last(Step step, BulkChange change) {}

  private static BulkChange read(Step step, RuleContext context) {
    Statement statement = step.statement();
    if (statement instanceof Update update) {
      return of(update, step, context);
    }
    if (statement instanceof Delete delete) {
      return of(delete, step, context);
    }
    return statement instanceof Insert insert ? of(insert, step, context) : null;
  }

  private static BulkChange of(Update update, Step step, RuleContext context) {
    Subject table = Subject.of(update.table(), step);
    if (!holdsRows(table, step, context)
        || EarlierSteps.emptied(table, context)
        || LaterStatements.drop(table.name(), step, context)
        || !coversAll(update.where(), update, table, step)) {
      return null;
    }
    return new BulkChange(table, update.table().span(), "UPDATE goes over every row of " + table);
  }

  private static BulkChange of(Delete delete, Step step, RuleContext context) {
    Subject table = Subject.of(delete.table(), step);
    if (!holdsRows(table, step, context)
        || EarlierSteps.emptied(table, context)
        || delete.using() != null
        || WhereClause.restricts(delete.where(), table.table())) {
      return null;
    }
    return new BulkChange(table, delete.table().span(), "DELETE goes over every row of " + table);
  }

  private static BulkChange of(Insert insert, Step step, RuleContext context) {
    if (insert.source() != InsertSource.QUERY || has(insert.whole(), Keyword.WHERE)) {
      return null;
    }
    for (RelationUse use : FactReader.readTokens(insert.whole()).relations()) {
      if (use.written()) {
        continue;
      }
      Subject source = Subject.of(use.name(), step);
      if (source.table() != null && holdsRows(source, step, context)) {
        return new BulkChange(
            source, insert.table().span(), "INSERT … SELECT copies every row of " + source);
      }
    }
    return null;
  }

  private static boolean holdsRows(Subject table, Step step, RuleContext context) {
    return table.live(step) && !context.isNew(table.table());
  }

  private static boolean has(Expression expression, int keyword) {
    Tokens tokens = expression.tokens();
    for (int i = expression.first(); i < expression.end(); i++) {
      if (tokens.keyword(i) == keyword) {
        return true;
      }
    }
    return false;
  }

  /** Whether LIMIT bounds the rows; behind SET it bounds where a value is taken from. */
  private static boolean isBatch(Update update) {
    if (!has(update.whole(), Keyword.LIMIT)) {
      return false;
    }
    for (Assignment assignment : update.assignments()) {
      if (has(assignment.value(), Keyword.LIMIT)) {
        return (update.where() != null && has(update.where(), Keyword.LIMIT))
            || (update.from() != null && has(update.from(), Keyword.LIMIT));
      }
    }
    return true;
  }

  /** Whether no row is left out, or only those that need no change. */
  private static boolean coversAll(Expression where, Update update, Subject table, Step step) {
    if (isBatch(update)
        || (update.from() != null
            && (has(update.from(), Keyword.VALUES) || has(update.from(), Keyword.WHERE)))) {
      return false;
    }
    return !WhereClause.restricts(where, table.table())
        || coversAll(ExpressionParser.parse(where), update, table, step);
  }

  private static boolean coversAll(Term condition, Update update, Subject table, Step step) {
    if (!(condition instanceof Term.Operation operation)) {
      return false;
    }
    List<Term> operands = operation.operands();
    return switch (operation.operator()) {
      case "AND" -> {
        for (Term operand : operands) {
          if (!coversAll(operand, update, table, step)) {
            yield false;
          }
        }
        yield true;
      }
      case "OR" -> {
        for (Term operand : operands) {
          if (coversAll(operand, update, table, step)) {
            yield true;
          }
        }
        yield false;
      }
      case "IS NULL" -> isFilled(operands.get(0), update, table, step);
      case "IS NOT NULL" -> operands.get(0) instanceof Term.ColumnReference;
      // A join with the table that the values come from.
      case "=" ->
          update.from() != null && isOfColumn(operands.get(0)) && isOfColumn(operands.get(1));
      default -> false;
    };
  }

  /** Whether it is a column, or a cast of one, or a function of one alone such as lower(). */
  private static boolean isOfColumn(Term term) {
    if (term instanceof Term.TypeCast cast) {
      return isOfColumn(cast.operand());
    }
    return term instanceof Term.ColumnReference
        || (term instanceof Term.Call call
            && call.arguments().size() == 1
            && isOfColumn(call.arguments().get(0)));
  }

  /** Whether the column is one that the UPDATE fills, or that the deploy unit has just added. */
  private static boolean isFilled(Term term, Update update, Subject table, Step step) {
    if (!(term instanceof Term.ColumnReference reference)) {
      return false;
    }
    Identifier column = reference.parts().get(reference.parts().size() - 1);
    for (Assignment assignment : update.assignments()) {
      for (Identifier assigned : assignment.columns()) {
        if (assigned.value().equals(column.value())) {
          return true;
        }
      }
    }
    return table.hasNewColumn(column, step);
  }
}
