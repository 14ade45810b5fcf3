package dev.redflag.rules;

import dev.redflag.rule.RuleContext;
import dev.redflag.rule.Step;
import dev.redflag.schema.Origin;
import dev.redflag.schema.RelationName;
import dev.redflag.sql.ast.AlterTable;
import dev.redflag.sql.ast.AlterTableAction;
import dev.redflag.sql.ast.Assignment;
import dev.redflag.sql.ast.Copy;
import dev.redflag.sql.ast.CreateTableAs;
import dev.redflag.sql.ast.Delete;
import dev.redflag.sql.ast.Drop;
import dev.redflag.sql.ast.DropColumn;
import dev.redflag.sql.ast.DropTarget;
import dev.redflag.sql.ast.Expression;
import dev.redflag.sql.ast.Identifier;
import dev.redflag.sql.ast.Insert;
import dev.redflag.sql.ast.InsertSource;
import dev.redflag.sql.ast.Merge;
import dev.redflag.sql.ast.ObjectType;
import dev.redflag.sql.ast.QualifiedName;
import dev.redflag.sql.ast.Rename;
import dev.redflag.sql.ast.Statement;
import dev.redflag.sql.ast.Term;
import dev.redflag.sql.ast.Truncate;
import dev.redflag.sql.ast.Update;
import dev.redflag.sql.parse.ExpressionParser;
import java.util.List;

/** What this migration has done before the step in hand. */
public final class EarlierSteps {

  private EarlierSteps() {}

  /** Whether this migration has deleted every row of {@code table} and put none in since. */
  public static boolean emptied(Subject table, RuleContext context) {
    List<Step> earlier = context.earlier();
    for (int i = earlier.size() - 1; i >= 0; i--) {
      Step step = earlier.get(i);
      Statement statement = step.statement();
      if (fills(statement, table, step)) {
        return false;
      }
      if (!step.conditional() && empties(statement, table, step)) {
        return true;
      }
    }
    return false;
  }

  /** Whether this migration has deleted the rows that hold null in {@code column}. */
  public static boolean deletedNulls(Subject table, Identifier column, RuleContext context) {
    for (Step step : context.earlier()) {
      if (step.statement() instanceof Delete delete
          && !step.conditional()
          && delete.where() != null
          && means(delete.table(), table, step)
          && isNull(ExpressionParser.parse(delete.where()), column)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNull(Term condition, Identifier column) {
    if (!(condition instanceof Term.Operation operation)) {
      return false;
    }
    List<Term> operands = operation.operands();
    if (operation.operator().equals("OR")) {
      for (Term operand : operands) {
        if (isNull(operand, column)) {
          return true;
        }
      }
      return false;
    }
    return operation.operator().equals("IS NULL")
        && operands.get(0) instanceof Term.ColumnReference reference
        && reference.parts().get(reference.parts().size() - 1).value().equals(column.value());
  }

  /** Whether this migration has made or renamed the object that a DROP names. */
  public static boolean made(ObjectType type, DropTarget target, RuleContext context) {
    List<Step> earlier = context.earlier();
    for (int i = earlier.size() - 1; i >= 0; i--) {
      Statement statement = earlier.get(i).statement();
      Creation creation = Creation.of(statement);
      if (creation != null && creation.is(type, target)) {
        return true;
      }
      if (statement instanceof Drop drop && drop.objectType() == type && drops(drop, target)) {
        return false;
      }
    }
    return false;
  }

  /** The statement of this migration that copied rows of {@code table} elsewhere, or null. */
  public static Origin copyOf(Subject table, RuleContext context) {
    List<Step> earlier = context.earlier();
    for (int i = earlier.size() - 1; i >= 0; i--) {
      Step step = earlier.get(i);
      if (reads(step, table)) {
        return origin(step);
      }
    }
    return null;
  }

  /** The statement of this migration that copied {@code column} elsewhere, or null. */
  public static Origin copyOf(Subject table, Identifier column, RuleContext context) {
    List<Step> earlier = context.earlier();
    for (int i = earlier.size() - 1; i >= 0; i--) {
      Step step = earlier.get(i);
      if (reads(step, table, column)) {
        return origin(step);
      }
    }
    return null;
  }

  /** Whether this migration has taken the name {@code name} from a table or view. */
  public static boolean freed(RelationName name, RuleContext context) {
    for (Step step : context.earlier()) {
      Statement statement = step.statement();
      if (statement instanceof Drop drop && isRelation(drop.objectType())) {
        for (DropTarget target : drop.targets()) {
          if (LaterStatements.means(target.name(), name, step)) {
            return true;
          }
        }
      } else if (statement instanceof Rename rename
          && isRelation(rename.objectType())
          && LaterStatements.means(rename.name(), name, step)) {
        return true;
      }
    }
    return false;
  }

  /** Whether this migration has taken the name {@code column} from a column of {@code table}. */
  public static boolean freed(Subject table, String column, RuleContext context) {
    for (Step step : context.earlier()) {
      Statement statement = step.statement();
      if (statement instanceof Rename rename) {
        if (rename.objectType() == ObjectType.COLUMN
            && rename.part().value().equals(column)
            && means(rename.name(), table, step)) {
          return true;
        }
      } else if (statement instanceof AlterTable alter
          && drops(alter, column)
          && means(alter.name(), table, step)) {
        return true;
      }
    }
    return false;
  }

  private static boolean drops(AlterTable alter, String column) {
    for (AlterTableAction action : alter.actions()) {
      if (action instanceof DropColumn drop && drop.column().value().equals(column)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isRelation(ObjectType type) {
    return switch (type) {
      case TABLE, FOREIGN_TABLE, VIEW, MATERIALIZED_VIEW -> true;
      default -> false;
    };
  }

  private static boolean fills(Statement statement, Subject table, Step step) {
    if (statement instanceof Insert insert) {
      return means(insert.table(), table, step);
    }
    if (statement instanceof Copy copy) {
      return copy.from() && copy.table() != null && means(copy.table(), table, step);
    }
    return statement instanceof Merge merge && means(merge.table(), table, step);
  }

  private static boolean empties(Statement statement, Subject table, Step step) {
    if (statement instanceof Truncate truncate) {
      for (QualifiedName name : truncate.tables()) {
        if (means(name, table, step)) {
          return true;
        }
      }
      return false;
    }
    return statement instanceof Delete delete
        && delete.using() == null
        && means(delete.table(), table, step)
        && !WhereClause.restricts(delete.where(), table.table());
  }

  private static boolean drops(Drop drop, DropTarget target) {
    for (DropTarget other : drop.targets()) {
      if (Creation.sameName(other.name(), target.name())) {
        return true;
      }
    }
    return false;
  }

  private static boolean reads(Step step, Subject table) {
    Statement statement = step.statement();
    if (statement instanceof Insert insert) {
      return insert.source() == InsertSource.QUERY
          && Mentions.after(insert.table().span().end(), step, table.name().name());
    }
    return statement instanceof CreateTableAs create && mentions(create.query(), table);
  }

  private static boolean reads(Step step, Subject table, Identifier column) {
    Statement statement = step.statement();
    if (statement instanceof Update update) {
      return reads(update, step, table, column);
    }
    if (statement instanceof Insert insert) {
      int end = insert.table().span().end();
      return insert.source() == InsertSource.QUERY
          && Mentions.after(end, step, table.name().name())
          && Mentions.after(end, step, column.value());
    }
    return statement instanceof CreateTableAs create && mentions(create.query(), table);
  }

  private static boolean reads(Update update, Step step, Subject table, Identifier column) {
    boolean own = means(update.table(), table, step);
    if (!own && (update.from() == null || !mentions(update.from(), table))) {
      return false;
    }
    for (Assignment assignment : update.assignments()) {
      boolean itself = own && assigns(assignment, column);
      if (!itself && Mentions.in(assignment.value(), column.value())) {
        return true;
      }
    }
    return false;
  }

  private static boolean assigns(Assignment assignment, Identifier column) {
    for (Identifier assigned : assignment.columns()) {
      if (assigned.value().equals(column.value())) {
        return true;
      }
    }
    return false;
  }

  private static boolean mentions(Expression expression, Subject table) {
    return expression != null && Mentions.in(expression, table.name().name());
  }

  private static boolean means(QualifiedName name, Subject table, Step step) {
    return name.name().equals(table.name().name())
        && Subject.of(name, step).name().equals(table.name());
  }

  private static Origin origin(Step step) {
    return new Origin(step.migration(), step.script().source(), step.statement().span());
  }
}
