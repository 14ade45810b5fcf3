package dev.redflag.rules;

import dev.redflag.rule.RuleContext;
import dev.redflag.rule.Step;
import dev.redflag.schema.Origin;
import dev.redflag.schema.Presence;
import dev.redflag.schema.Relation;
import dev.redflag.schema.RelationName;
import dev.redflag.schema.Sequence;
import dev.redflag.schema.View;
import dev.redflag.sql.ast.Drop;
import dev.redflag.sql.ast.DropTarget;
import dev.redflag.sql.ast.ObjectType;
import dev.redflag.sql.ast.QualifiedName;

/**
 * A view or sequence that a DROP takes from the code that is running.
 *
 * @param name the full name
 * @param relation what the history knows of it, or null
 */
public record DroppedRelation(RelationName name, Relation relation) {

  /**
   * What {@code target} names, or null if deployed code does not miss it: it is not there for sure,
   * of another kind, temporary, new in the unit, or there under another name when the migration
   * began, or the migration makes it again.
   */
  public static DroppedRelation of(DropTarget target, Drop drop, Step step, RuleContext context) {
    Relation relation = step.before().relation(target.name(), step.session());
    if (!isThere(target.name(), relation, drop, step)
        || EarlierSteps.made(drop.objectType(), target, context)
        || (relation != null && !isDeployed(relation, step, context))) {
      return null;
    }
    RelationName name = relation == null ? fullName(target.name(), step) : relation.name();
    boolean again =
        drop.objectType() == ObjectType.SEQUENCE
            ? !LaterStatements.making(ObjectType.SEQUENCE, target, context).isEmpty()
            : LaterStatements.makeRelation(name, step, context);
    return again ? null : new DroppedRelation(name, relation);
  }

  /** Where it was made, or null. */
  public Origin madeAt() {
    return relation == null ? null : relation.madeAt();
  }

  /** Whether it is there: the history made it, or the statement fails without it. */
  private static boolean isThere(QualifiedName name, Relation relation, Drop drop, Step step) {
    boolean demanded = !drop.ifExists() && !step.conditional();
    if (relation == null) {
      return demanded
          && step.before().presence(name, drop.objectType(), step.session()) == Presence.UNKNOWN;
    }
    if (relation.madeAt() == null) {
      return demanded;
    }
    return isOf(drop.objectType(), relation) && (demanded || !relation.perhaps());
  }

  private static boolean isOf(ObjectType type, Relation relation) {
    return switch (type) {
      case VIEW -> relation instanceof View view && !view.materialized();
      case MATERIALIZED_VIEW -> relation instanceof View view && view.materialized();
      case SEQUENCE -> relation instanceof Sequence;
      default -> false;
    };
  }

  /** Whether code that runs before the deployment can know it by its name. */
  private static boolean isDeployed(Relation relation, Step step, RuleContext context) {
    return !step.before().isTemporary(relation.name())
        && (relation.madeAt() == null || !relation.madeAt().inUnitOf(step.migration()))
        && StartOfMigration.schema(step, context).relation(relation.name()) != null;
  }

  private static RelationName fullName(QualifiedName name, Step step) {
    String schema = name.schema();
    return new RelationName(schema == null ? step.session().creationSchema() : schema, name.name());
  }
}
