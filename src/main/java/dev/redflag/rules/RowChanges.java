package dev.redflag.rules;

import dev.redflag.rule.RuleContext;
import dev.redflag.rule.Step;
import dev.redflag.sql.ast.Assignment;
import dev.redflag.sql.ast.Copy;
import dev.redflag.sql.ast.Delete;
import dev.redflag.sql.ast.Expression;
import dev.redflag.sql.ast.Identifier;
import dev.redflag.sql.ast.Insert;
import dev.redflag.sql.ast.Merge;
import dev.redflag.sql.ast.QualifiedName;
import dev.redflag.sql.ast.Statement;
import dev.redflag.sql.ast.Update;
import java.util.ArrayList;
import java.util.List;

/** What this migration has done to the rows of a table before the step in hand. */
public final class RowChanges {

  private RowChanges() {}

  /** Whether it has added or changed any. */
  public static boolean any(Subject table, RuleContext context) {
    for (Step step : context.earlier()) {
      QualifiedName changed = changed(step.statement());
      if (changed != null && means(changed, table, step)) {
        return true;
      }
    }
    return false;
  }

  private static QualifiedName changed(Statement statement) {
    if (statement instanceof Insert insert) {
      return insert.table();
    }
    if (statement instanceof Update update) {
      return update.table();
    }
    if (statement instanceof Copy copy) {
      return copy.table();
    }
    return statement instanceof Merge merge ? merge.table() : null;
  }

  /**
   * Whether it has deleted some because of other rows: that is how duplicates, and rows that refer
   * to nothing, are taken out.
   */
  public static boolean deletedByComparison(Subject table, RuleContext context) {
    for (Step step : context.earlier()) {
      if (step.statement() instanceof Delete delete
          && means(delete.table(), table, step)
          && (delete.using() != null
              || (delete.where() != null && Mentions.in(delete.where(), "select")))) {
        return true;
      }
    }
    return false;
  }

  /** The values that it has set {@code column}, unquoted, to. */
  public static List<Expression> valuesSet(Subject table, String column, RuleContext context) {
    List<Expression> values = new ArrayList<>();
    for (Step step : context.earlier()) {
      if (step.statement() instanceof Update update && means(update.table(), table, step)) {
        for (Assignment assignment : update.assignments()) {
          for (Identifier assigned : assignment.columns()) {
            if (assigned.value().equals(column)) {
              values.add(assignment.value());
            }
          }
        }
      }
    }
    return values;
  }

  /** Whether it has set {@code column} to values that it took from other rows. */
  public static boolean setFromOthers(Subject table, String column, RuleContext context) {
    for (Step step : context.earlier()) {
      if (step.statement() instanceof Update update && means(update.table(), table, step)) {
        for (Assignment assignment : update.assignments()) {
          for (Identifier assigned : assignment.columns()) {
            if (assigned.value().equals(column)
                && (update.from() != null || Mentions.in(assignment.value(), "select"))) {
              return true;
            }
          }
        }
      }
    }
    return false;
  }

  private static boolean means(QualifiedName name, Subject table, Step step) {
    return name.name().equals(table.name().name())
        && Subject.of(name, step).name().equals(table.name());
  }
}
