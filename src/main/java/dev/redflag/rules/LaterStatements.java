package dev.redflag.rules;

import dev.redflag.rule.RuleContext;
import dev.redflag.rule.Step;
import dev.redflag.schema.RelationName;
import dev.redflag.sql.ast.AlterTable;
import dev.redflag.sql.ast.AlterTableAction;
import dev.redflag.sql.ast.DropTarget;
import dev.redflag.sql.ast.ObjectType;
import dev.redflag.sql.ast.QualifiedName;
import dev.redflag.sql.ast.Statement;
import java.util.ArrayList;
import java.util.List;

/** What this migration does after the step in hand. */
public final class LaterStatements {

  private LaterStatements() {}

  /** Whether this migration drops {@code relation}, so that the loss is told there. */
  public static boolean drop(RelationName relation, Step step, RuleContext context) {
    return contains(LaterNotes.of(context).drops(relation.name()), relation, step);
  }

  /** Whether this migration gives a table or view the name {@code name}. */
  public static boolean makeRelation(RelationName name, Step step, RuleContext context) {
    return contains(LaterNotes.of(context).makes(name.name()), name, step);
  }

  /**
   * The statements of this migration that make what a DROP of {@code type} names, or rename
   * something to it; for what is no table and no view.
   */
  public static List<Statement> making(ObjectType type, DropTarget target, RuleContext context) {
    List<Statement> making = new ArrayList<>(0);
    for (Statement later : LaterNotes.of(context).makesOther(target.name().name())) {
      Creation creation = Creation.of(later);
      if (creation != null && creation.is(type, target)) {
        making.add(later);
      }
    }
    return making;
  }

  /** Whether this migration renames a column of {@code table} to {@code name}. */
  public static boolean renameColumnTo(String name, Subject table, Step step, RuleContext context) {
    RelationName of = table.name();
    return contains(LaterNotes.of(context).renamesColumn(of.name(), name), of, step);
  }

  /** Whether this migration makes a policy for a table of the name of {@code table}. */
  public static boolean makePolicy(Subject table, RuleContext context) {
    return !LaterNotes.of(context).policies(table.name().name()).isEmpty();
  }

  /** Whether this migration makes a trigger on a table of the name of {@code table}. */
  public static boolean makeTrigger(Subject table, RuleContext context) {
    return !LaterNotes.of(context).triggers(table.name().name()).isEmpty();
  }

  /** What this migration alters in tables of the name of {@code table}, in whatever schema. */
  public static List<AlterTable> alter(Subject table, RuleContext context) {
    return LaterNotes.of(context).alterations(table.name().name());
  }

  /** What this migration does to {@code table} in the ALTER TABLE that follow. */
  public static List<AlterTableAction> actions(Subject table, Step step, RuleContext context) {
    List<AlterTableAction> actions = new ArrayList<>();
    for (AlterTable later : alter(table, context)) {
      if (means(later.name(), table.name(), step)) {
        actions.addAll(later.actions());
      }
    }
    return actions;
  }

  private static boolean contains(List<QualifiedName> names, RelationName relation, Step step) {
    for (QualifiedName name : names) {
      if (means(name, relation, step)) {
        return true;
      }
    }
    return false;
  }

  /** Whether it is a table or a view. */
  static boolean isRelation(ObjectType type) {
    return switch (type) {
      case TABLE, FOREIGN_TABLE, VIEW, MATERIALIZED_VIEW -> true;
      default -> false;
    };
  }

  /** Whether {@code name} means {@code relation} in the session of {@code step}. */
  static boolean means(QualifiedName name, RelationName relation, Step step) {
    if (!name.name().equals(relation.name())) {
      return false;
    }
    String schema = name.schema();
    return schema == null
        ? step.session().searchPath().contains(relation.schema())
        : schema.equals(relation.schema());
  }
}
