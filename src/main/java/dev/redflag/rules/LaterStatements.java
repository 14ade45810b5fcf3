package dev.redflag.rules;

import dev.redflag.rule.RuleContext;
import dev.redflag.rule.Step;
import dev.redflag.schema.RelationName;
import dev.redflag.sql.ast.Drop;
import dev.redflag.sql.ast.DropTarget;
import dev.redflag.sql.ast.ObjectType;
import dev.redflag.sql.ast.QualifiedName;
import dev.redflag.sql.ast.Rename;
import dev.redflag.sql.ast.Statement;

/** What this migration does after the step in hand. */
public final class LaterStatements {

  private LaterStatements() {}

  /** Whether this migration drops {@code relation}, so that the loss is told there. */
  public static boolean drop(RelationName relation, Step step, RuleContext context) {
    for (Statement statement : context.later()) {
      if (!(statement instanceof Drop drop) || !isRelation(drop.objectType())) {
        continue;
      }
      for (DropTarget target : drop.targets()) {
        if (means(target.name(), relation, step)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether this migration gives a table or view the name {@code name}. */
  public static boolean makeRelation(RelationName name, Step step, RuleContext context) {
    for (Statement statement : context.later()) {
      Creation creation = Creation.of(statement);
      if (creation != null && isRelation(creation.type()) && means(creation.name(), name, step)) {
        return true;
      }
    }
    return false;
  }

  /** Whether this migration renames a column of {@code table} to {@code name}. */
  public static boolean renameColumnTo(String name, Subject table, Step step, RuleContext context) {
    for (Statement statement : context.later()) {
      if (statement instanceof Rename rename
          && rename.objectType() == ObjectType.COLUMN
          && rename.newName().value().equals(name)
          && means(rename.name(), table.name(), step)) {
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

  /** Whether {@code name} means {@code relation} in the session of {@code step}. */
  public static boolean means(QualifiedName name, RelationName relation, Step step) {
    if (!name.name().equals(relation.name())) {
      return false;
    }
    String schema = name.schema();
    return schema == null
        ? step.session().searchPath().contains(relation.schema())
        : schema.equals(relation.schema());
  }
}
