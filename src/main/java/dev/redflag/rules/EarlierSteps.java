package dev.redflag.rules;

import dev.redflag.rule.RuleContext;
import dev.redflag.rule.Step;
import dev.redflag.schema.ColumnName;
import dev.redflag.schema.Origin;
import dev.redflag.schema.RelationName;
import dev.redflag.sql.ast.AddColumn;
import dev.redflag.sql.ast.DropTarget;
import dev.redflag.sql.ast.Identifier;
import dev.redflag.sql.ast.ObjectType;
import java.util.List;

/** What this migration has done before the step in hand. */
public final class EarlierSteps {

  private EarlierSteps() {}

  /** Whether this migration has deleted every row of {@code table} and put none in since. */
  public static boolean emptied(Subject table, RuleContext context) {
    return RowNotes.of(table, context).emptied();
  }

  /** Whether this migration has deleted the rows that hold null in {@code column}, unquoted. */
  public static boolean deletedNulls(Subject table, String column, RuleContext context) {
    return RowNotes.of(table, context).lostNulls(column);
  }

  /** Whether this migration has made or renamed the object that a DROP names. */
  public static boolean made(ObjectType type, DropTarget target, RuleContext context) {
    return NameNotes.of(context).made(type, target);
  }

  /** Whether this migration has dropped an object of that kind and name, in whatever schema. */
  public static boolean droppedNamed(ObjectType type, String name, RuleContext context) {
    return NameNotes.of(context).dropped(type, name);
  }

  /** The statement of this migration that copied rows of {@code table} elsewhere, or null. */
  public static Origin copyOf(Subject table, RuleContext context) {
    return origin(CopyNotes.of(context).copyOf(table));
  }

  /** The statement of this migration that copied {@code column} elsewhere, or null. */
  public static Origin copyOf(Subject table, Identifier column, RuleContext context) {
    return origin(CopyNotes.of(context).copyOf(table, column));
  }

  /** Whether this migration has put {@code column} of {@code table} into rows of {@code target}. */
  public static boolean copied(
      Subject table, String column, RelationName target, RuleContext context) {
    return CopyNotes.of(context).copied(table, column, target);
  }

  /** Whether this migration has taken the name {@code name} from a table or view. */
  public static boolean freed(RelationName name, RuleContext context) {
    return NameNotes.of(context).freed(name);
  }

  /** Whether this migration has taken the name {@code column} from a column of {@code table}. */
  public static boolean freed(Subject table, String column, RuleContext context) {
    return ColumnNotes.of(context).freed(new ColumnName(table.name(), column));
  }

  /** Where this migration has added {@code column}, unquoted, to {@code table}, in order. */
  public static List<Added> added(Subject table, String column, RuleContext context) {
    return ColumnNotes.of(context).added(new ColumnName(table.name(), column));
  }

  /**
   * A column that a step has added.
   *
   * @param step the step
   * @param action its ADD COLUMN
   */
  public record Added(Step step, AddColumn action) {}

  private static Origin origin(Step step) {
    return step == null
        ? null
        : new Origin(step.migration(), step.script().source(), step.statement().span());
  }
}
