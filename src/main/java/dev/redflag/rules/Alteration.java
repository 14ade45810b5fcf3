package dev.redflag.rules;

import dev.redflag.effect.Effects;
import dev.redflag.postgres.LockMode;
import dev.redflag.rule.RuleContext;
import dev.redflag.rule.Step;
import dev.redflag.schema.RelationName;
import dev.redflag.schema.Table;
import dev.redflag.sql.ast.AlterTable;
import dev.redflag.sql.ast.AlterTableAction;
import dev.redflag.sql.ast.DropConstraint;
import dev.redflag.sql.ast.ObjectType;
import java.util.ArrayList;
import java.util.List;

/**
 * ALTER TABLE of a table in use, and what each of its actions costs.
 *
 * @param statement the statement
 * @param table the table
 * @param step the step of the statement
 * @param drops its DROP CONSTRAINT actions, in order
 */
public record Alteration(
    AlterTable statement, Subject table, Step step, List<DropConstraint> drops) {

  /**
   * What {@code step} alters; null if that is no table in use, as far as can be told, or if
   * PostgreSQL refuses the statement anyhow.
   */
  public static Alteration of(Step step, RuleContext context) {
    if (!(step.statement() instanceof AlterTable alter) || alter.objectType() != ObjectType.TABLE) {
      return null;
    }
    Last last = context.kept(Last.class);
    if (last == null || last.step != step) {
      last = new Last(step, of(alter, step));
      context.keep(last);
    }
    return last.alteration;
  }

  /** What was said of the step for which it was last asked: many rules ask one after the other. */
  private record Last(Step step, Alteration alteration) {}

  private static Alteration of(AlterTable alter, Step step) {
    Subject table = Subject.of(alter.name(), step);
    return table.live(step)
            && !Conflicts.refuse(step)
            && step.effects().lockOn(table.name()) != null
        ? new Alteration(alter, table, step, drops(alter))
        : null;
  }

  private static List<DropConstraint> drops(AlterTable alter) {
    List<DropConstraint> drops = new ArrayList<>(0);
    for (AlterTableAction action : alter.actions()) {
      if (action instanceof DropConstraint drop) {
        drops.add(drop);
      }
    }
    return drops;
  }

  /** The lock that the statement holds on the table. */
  public LockMode lock() {
    return step.effects().lockOn(table.name());
  }

  /** Whether the statement reads the rows of the table, or writes them, at all. */
  public boolean touchesRows(RuleContext context) {
    Effects effects = step.effects();
    return (!effects.scans().isEmpty() || !effects.rewrites().isEmpty())
        && !EarlierSteps.emptied(table, context);
  }

  /** Whether the statement writes all rows anew, so that whatever else it does goes with that. */
  public boolean rewrites() {
    return holds(step.effects().rewrites());
  }

  /** Whether {@code action} makes PostgreSQL read all rows of the table. */
  public boolean reads(AlterTableAction action) {
    return holds(effects(action).scans());
  }

  /** Whether {@code action} makes PostgreSQL write all rows of the table anew. */
  public boolean rewrites(AlterTableAction action) {
    return holds(effects(action).rewrites());
  }

  /**
   * The effects of one action; a constraint that another action drops is gone before, as PostgreSQL
   * does it.
   */
  public Effects effects(AlterTableAction action) {
    if (statement.actions().size() == 1) {
      return step.effects();
    }
    List<AlterTableAction> actions = new ArrayList<>(drops.size() + 1);
    boolean added = action instanceof DropConstraint;
    for (DropConstraint drop : drops) {
      if (!added && action.span().start() < drop.span().start()) {
        actions.add(action);
        added = true;
      }
      actions.add(drop);
    }
    if (!added) {
      actions.add(action);
    }
    return step.effects(
        new AlterTable(
            statement.span(),
            statement.objectType(),
            statement.name(),
            statement.ifExists(),
            statement.only(),
            actions));
  }

  /** Whether the table, one of its partitions or one of its children is among {@code relations}. */
  private boolean holds(List<RelationName> relations) {
    for (RelationName relation : relations) {
      if (relation.equals(table.name()) || isBelow(relation)) {
        return true;
      }
    }
    return false;
  }

  private boolean isBelow(RelationName relation) {
    Table at = step.before().table(relation);
    for (int depth = 0; at != null && at.parent() != null && depth < 100; depth++) {
      if (at.parent().equals(table.name())) {
        return true;
      }
      at = step.before().table(at.parent());
    }
    return false;
  }
}
