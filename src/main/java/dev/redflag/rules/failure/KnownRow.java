package dev.redflag.rules.failure;

import dev.redflag.rule.RuleContext;
import dev.redflag.rule.Step;
import dev.redflag.rules.StartOfMigration;
import dev.redflag.rules.Subject;
import dev.redflag.schema.Column;
import dev.redflag.schema.Table;
import dev.redflag.sql.ast.Expression;
import dev.redflag.sql.ast.Term;
import dev.redflag.sql.parse.ExpressionParser;
import java.math.BigDecimal;
import java.util.List;

/**
 * A row that was there before the deploy unit, as far as it is known: new columns hold their
 * default, or null, and others may be known to hold no null.
 */
final class KnownRow {

  private static final Value NULL = new Value(State.NULL, null);
  private static final Value PRESENT = new Value(State.PRESENT, null);
  private static final Value UNKNOWN = new Value(State.UNKNOWN, null);
  private static final Value TRUE = new Value(State.KNOWN, "true");
  private static final Value FALSE = new Value(State.KNOWN, "false");

  private final Subject subject;
  private final Step step;
  private final RuleContext context;
  private final String added;

  /**
   * @param added the column with which the check is written, or null: the check is made only if the
   *     column is, so IF NOT EXISTS has found no other one
   */
  KnownRow(Subject subject, Step step, RuleContext context, String added) {
    this.subject = subject;
    this.step = step;
    this.context = context;
    this.added = added;
  }

  private enum State {
    KNOWN,
    NULL,
    /** Not null, and no more is known. */
    PRESENT,
    UNKNOWN
  }

  private record Value(State state, String text) {

    boolean is(Value other) {
      return state == other.state && state == State.KNOWN && text.equals(other.text);
    }
  }

  /** Whether every such row satisfies a check, for which null is enough. */
  boolean satisfies(Expression check) {
    Value value = value(ExpressionParser.parse(check));
    return value.is(TRUE) || value.state == State.NULL;
  }

  private Value value(Term term) {
    if (term instanceof Term.Constant constant) {
      return constant.kind() == Term.Constant.Kind.NULL
          ? NULL
          : new Value(State.KNOWN, constant.value());
    }
    if (term instanceof Term.TypeCast cast) {
      return value(cast.operand());
    }
    if (term instanceof Term.ColumnReference reference) {
      return column(reference.parts().get(reference.parts().size() - 1).value());
    }
    return term instanceof Term.Operation operation ? value(operation) : UNKNOWN;
  }

  private Value column(String name) {
    Table after = step.after().table(subject.name());
    Column column = after == null ? null : after.column(name);
    if (column == null
        || column.madeAt() == null
        || (column.perhaps() && !isMadeWithCheck(column))) {
      return UNKNOWN;
    }
    if (!column.madeAt().inUnitOf(step.migration())) {
      StartOfMigration start = StartOfMigration.of(subject.name(), List.of(name), context);
      Table before = StartOfMigration.schema(step, context).table(start.name());
      Column old = before == null ? null : before.column(start.columns().get(0));
      return old != null && old.notNull() ? PRESENT : UNKNOWN;
    }
    if (column.updated()
        || column.isGenerated()
        || (after.filledAt() != null && after.filledAt().inUnitOf(step.migration()))) {
      return UNKNOWN;
    }
    if (!column.fillsItself()) {
      return column.filledAt() == null ? NULL : UNKNOWN;
    }
    if (column.filledAt() == null || column.defaultValue() == null) {
      return UNKNOWN;
    }
    Value value = value(ExpressionParser.parse(column.defaultValue()));
    return value.state == State.KNOWN || value.state == State.NULL ? value : UNKNOWN;
  }

  private boolean isMadeWithCheck(Column column) {
    return column.name().equals(added)
        && column.madeAt().migration().equals(step.migration())
        && step.statement().span().contains(column.madeAt().span());
  }

  private Value value(Term.Operation operation) {
    List<Term> operands = operation.operands();
    return switch (operation.operator()) {
      case "AND" -> all(operands, FALSE, TRUE);
      case "OR" -> all(operands, TRUE, FALSE);
      case "NOT" -> not(value(operands.get(0)));
      case "IS NULL" -> isNull(value(operands.get(0)));
      case "IS NOT NULL" -> not(isNull(value(operands.get(0))));
      case "IN" -> in(operands);
      case "=", "<>", "!=", "<", "<=", ">", ">=" ->
          operands.size() == 2
              ? compare(operation.operator(), value(operands.get(0)), value(operands.get(1)))
              : UNKNOWN;
      default -> UNKNOWN;
    };
  }

  /**
   * AND and OR.
   *
   * @param deciding the value that decides alone
   * @param otherwise what it is if all operands have that value
   */
  private Value all(List<Term> operands, Value deciding, Value otherwise) {
    Value result = otherwise;
    for (Term operand : operands) {
      Value value = value(operand);
      if (value.is(deciding)) {
        return deciding;
      }
      if (value.state == State.NULL) {
        result = result.state == State.UNKNOWN ? UNKNOWN : NULL;
      } else if (!value.is(otherwise)) {
        result = UNKNOWN;
      }
    }
    return result;
  }

  private static Value not(Value value) {
    return value.is(TRUE)
        ? FALSE
        : value.is(FALSE) ? TRUE : value.state == State.NULL ? NULL : UNKNOWN;
  }

  private static Value isNull(Value value) {
    return switch (value.state) {
      case NULL -> TRUE;
      case KNOWN, PRESENT -> FALSE;
      case UNKNOWN -> UNKNOWN;
    };
  }

  private Value in(List<Term> operands) {
    Value value = value(operands.get(0));
    if (value.state != State.KNOWN) {
      return value.state == State.NULL ? NULL : UNKNOWN;
    }
    Value result = FALSE;
    for (Term operand : operands.subList(1, operands.size())) {
      Value same = compare("=", value, value(operand));
      if (same.is(TRUE)) {
        return TRUE;
      }
      result = same.is(FALSE) ? result : UNKNOWN;
    }
    return result;
  }

  private static Value compare(String operator, Value left, Value right) {
    if (left.state == State.NULL || right.state == State.NULL) {
      return NULL;
    }
    if (left.state != State.KNOWN || right.state != State.KNOWN) {
      return UNKNOWN;
    }
    BigDecimal one = number(left.text);
    BigDecimal other = number(right.text);
    if (one == null || other == null) {
      return switch (operator) {
        case "=" -> left.text.equals(right.text) ? TRUE : FALSE;
        case "<>", "!=" -> left.text.equals(right.text) ? FALSE : TRUE;
        default -> UNKNOWN;
      };
    }
    int order = one.compareTo(other);
    boolean holds =
        switch (operator) {
          case "=" -> order == 0;
          case "<>", "!=" -> order != 0;
          case "<" -> order < 0;
          case "<=" -> order <= 0;
          case ">" -> order > 0;
          default -> order >= 0;
        };
    return holds ? TRUE : FALSE;
  }

  private static BigDecimal number(String text) {
    try {
      return new BigDecimal(text);
    } catch (NumberFormatException e) {
      return null;
    }
  }
}
