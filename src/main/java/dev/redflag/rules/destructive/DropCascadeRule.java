package dev.redflag.rules.destructive;

import dev.redflag.rule.Draft;
import dev.redflag.rule.Rule;
import dev.redflag.rule.RuleContext;
import dev.redflag.rule.Step;
import dev.redflag.rules.EarlierSteps;
import dev.redflag.rules.Intent;
import dev.redflag.rules.LaterStatements;
import dev.redflag.rules.Subject;
import dev.redflag.rules.Words;
import dev.redflag.schema.Dependent;
import dev.redflag.schema.Relation;
import dev.redflag.sql.ast.Drop;
import dev.redflag.sql.ast.DropTarget;
import dev.redflag.sql.ast.ObjectType;
import dev.redflag.sql.ast.Statement;
import java.util.List;

/** Flags DROP … CASCADE, and names what goes beside the object itself. */
public final class DropCascadeRule implements Rule.OfStatement {

  @Override
  public boolean concerns(Class<? extends Statement> kind) {
    return kind == Drop.class;
  }

  @Override
  public void check(Step step, RuleContext context) {
    if (!(step.statement() instanceof Drop drop) || !drop.cascade()) {
      return;
    }
    for (DropTarget target : drop.targets()) {
      check(target, drop, step, context);
    }
  }

  private void check(DropTarget target, Drop drop, Step step, RuleContext context) {
    ObjectType type = drop.objectType();
    List<String> dependents = step.before().cascadeOf(target.name(), type, step.session());
    if (dependents.isEmpty()
        ? !mayTakeUnknown(target, drop, step, context)
        : isTakenCareOf(target, dependents.size(), type, step, context)) {
      return;
    }
    String object = "DROP " + type.words() + " " + target.name() + " CASCADE";
    Draft draft =
        Draft.at(
                target.span(),
                object
                    + (type == ObjectType.TABLE ? " deletes its rows and" : "")
                    + " takes "
                    + (dependents.isEmpty() ? "whatever depends on it" : Words.list(dependents))
                    + " with it.")
            .help(
                "Drop what depends on it by name, so that the migration says what goes, and leave"
                    + " CASCADE out: PostgreSQL then refuses if anything was forgotten. "
                    + Intent.of(this));
    if (type == ObjectType.TABLE) {
      draft.about(Subject.of(target.name(), step).name());
    }
    context.report(draft);
  }

  /** Whether this migration itself goes on to drop, or make again, all that depends on it. */
  private static boolean isTakenCareOf(
      DropTarget target, int count, ObjectType type, Step step, RuleContext context) {
    List<Dependent> dependents = step.before().dependentsOf(target.name(), type, step.session());
    if (dependents.size() != count) {
      return false;
    }
    for (Dependent dependent : dependents) {
      boolean dropped = LaterStatements.drop(dependent.relation(), step, context);
      boolean madeAgain =
          dependent.kind() == Dependent.Kind.RELATION
              && LaterStatements.makeRelation(dependent.relation(), step, context);
      if (!dropped && !madeAgain) {
        return false;
      }
    }
    return true;
  }

  /** Whether more may depend on the object than the history shows. */
  private static boolean mayTakeUnknown(
      DropTarget target, Drop drop, Step step, RuleContext context) {
    if (step.before().closed() || EarlierSteps.made(drop.objectType(), target, context)) {
      return false;
    }
    return switch (drop.objectType()) {
      case TABLE -> Subject.of(target.name(), step).inUse(step);
      case VIEW -> !isKnown(step.before().relation(target.name(), step.session()));
      case TYPE, DOMAIN, SCHEMA, EXTENSION, OWNED, MATERIALIZED_VIEW -> true;
      default -> false;
    };
  }

  /** Whether the history made the view, and so would know as well what stands on it. */
  private static boolean isKnown(Relation view) {
    return view != null && view.madeAt() != null;
  }
}
