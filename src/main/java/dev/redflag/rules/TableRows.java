package dev.redflag.rules;

import dev.redflag.rule.Step;
import dev.redflag.schema.Table;
import dev.redflag.sql.ast.Assignment;
import dev.redflag.sql.ast.Copy;
import dev.redflag.sql.ast.Delete;
import dev.redflag.sql.ast.Expression;
import dev.redflag.sql.ast.Identifier;
import dev.redflag.sql.ast.Insert;
import dev.redflag.sql.ast.Merge;
import dev.redflag.sql.ast.Statement;
import dev.redflag.sql.ast.Term;
import dev.redflag.sql.ast.Truncate;
import dev.redflag.sql.ast.Update;
import dev.redflag.sql.parse.ExpressionParser;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a migration has done so far to the rows of one table. */
final class TableRows {

  private final List<Step> pending = new ArrayList<>();
  private final Set<String> withoutNulls = new HashSet<>();
  private final Set<String> setFromOthers = new HashSet<>();
  private final Map<String, List<Expression>> values = new HashMap<>();
  private boolean emptied;
  private boolean changed;
  private boolean deletedByComparison;

  /** Whether every row was deleted and none put in since. */
  boolean emptied() {
    return emptied;
  }

  /** Whether any was added or changed. */
  boolean changed() {
    return changed;
  }

  /** Whether some were deleted because of other rows. */
  boolean deletedByComparison() {
    return deletedByComparison;
  }

  /** Whether those that hold null in {@code column}, unquoted, were deleted. */
  boolean lostNulls(String column) {
    return withoutNulls.contains(column);
  }

  /** The values that {@code column}, unquoted, was set to. */
  List<Expression> valuesSet(String column) {
    return values.getOrDefault(column, List.of());
  }

  /** Whether {@code column}, unquoted, was set to values taken from other rows. */
  boolean setFromOthers(String column) {
    return setFromOthers.contains(column);
  }

  /** Takes a step that changes the rows; conditions are parsed only if somebody asks. */
  void add(Step step) {
    pending.add(step);
  }

  /** Reads the steps that were added since the last question. */
  void readPending(Table table) {
    for (Step step : pending) {
      read(step, table);
    }
    pending.clear();
  }

  private void read(Step step, Table table) {
    Statement statement = step.statement();
    if (statement instanceof Delete delete) {
      read(delete, step.conditional(), table);
    } else if (statement instanceof Truncate) {
      emptied |= !step.conditional();
    } else if (statement instanceof Update update) {
      changed = true;
      read(update);
    } else {
      changed = true;
      emptied &= !fills(statement);
    }
  }

  private static boolean fills(Statement statement) {
    return statement instanceof Insert
        || statement instanceof Merge
        || (statement instanceof Copy copy && copy.from());
  }

  private void read(Delete delete, boolean conditional, Table table) {
    Expression where = delete.where();
    if (delete.using() != null) {
      deletedByComparison = true;
    } else if (!conditional && !emptied) {
      emptied = !WhereClause.restricts(where, table);
    }
    if (where == null) {
      return;
    }
    if (Mentions.in(where, "select")) {
      deletedByComparison = true;
    }
    if (!conditional && (Mentions.in(where, "null") || Mentions.in(where, "isnull"))) {
      addNullColumns(ExpressionParser.parse(where));
    }
  }

  private void addNullColumns(Term condition) {
    if (!(condition instanceof Term.Operation operation)) {
      return;
    }
    List<Term> operands = operation.operands();
    if (operation.operator().equals("OR")) {
      for (Term operand : operands) {
        addNullColumns(operand);
      }
    } else if (operation.operator().equals("IS NULL")
        && operands.get(0) instanceof Term.ColumnReference reference) {
      withoutNulls.add(reference.parts().get(reference.parts().size() - 1).value());
    }
  }

  private void read(Update update) {
    for (Assignment assignment : update.assignments()) {
      boolean fromOthers = update.from() != null || Mentions.in(assignment.value(), "select");
      for (Identifier column : assignment.columns()) {
        List<Expression> set = values.get(column.value());
        if (set == null) {
          set = new ArrayList<>(1);
          values.put(column.value(), set);
        }
        set.add(assignment.value());
        if (fromOthers) {
          setFromOthers.add(column.value());
        }
      }
    }
  }
}
