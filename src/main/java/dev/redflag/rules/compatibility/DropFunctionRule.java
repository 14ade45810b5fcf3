package dev.redflag.rules.compatibility;

import dev.redflag.postgres.DataType;
import dev.redflag.rule.Draft;
import dev.redflag.rule.Rule;
import dev.redflag.rule.RuleContext;
import dev.redflag.rule.Severity;
import dev.redflag.rule.Step;
import dev.redflag.rules.DeployedFunction;
import dev.redflag.rules.EarlierSteps;
import dev.redflag.rules.Intent;
import dev.redflag.rules.LaterStatements;
import dev.redflag.schema.Conflict;
import dev.redflag.schema.Function;
import dev.redflag.sql.ast.CreateFunction;
import dev.redflag.sql.ast.Drop;
import dev.redflag.sql.ast.DropTarget;
import dev.redflag.sql.ast.ObjectType;
import dev.redflag.sql.ast.Statement;
import java.util.List;
import java.util.Locale;

/** Flags DROP FUNCTION and DROP PROCEDURE of what deployed code may call. */
public final class DropFunctionRule implements Rule.OfStatement {

  @Override
  public boolean concerns(Class<? extends Statement> kind) {
    return kind == Drop.class;
  }

  @Override
  public void check(Step step, RuleContext context) {
    if (!(step.statement() instanceof Drop drop) || !isFunction(drop.objectType())) {
      return;
    }
    for (DropTarget target : drop.targets()) {
      List<Function> gone =
          step.before().functionsGone(target.name(), step.session(), step.after());
      for (Function function : gone) {
        check(function, target, drop, step, context);
      }
      if (gone.isEmpty() && isDemanded(target, drop, step, context)) {
        report(target, null, drop, step, context);
      }
    }
  }

  private static boolean isFunction(ObjectType type) {
    return switch (type) {
      case FUNCTION, PROCEDURE, ROUTINE -> true;
      default -> false;
    };
  }

  /**
   * Whether the statement shows that there is a function of which the history knows nothing, and
   * its arguments that it is not one of a trigger.
   */
  private static boolean isDemanded(DropTarget target, Drop drop, Step step, RuleContext context) {
    if (drop.ifExists()
        || step.conditional()
        || target.signature() == null
        || target.signature().parameters().isEmpty()
        || !step.before().functions(target.name(), step.session()).isEmpty()
        || EarlierSteps.made(drop.objectType(), target, context)) {
      return false;
    }
    for (Conflict conflict : step.conflicts()) {
      if (conflict.span().equals(target.name().span())) {
        return false;
      }
    }
    return LaterStatements.making(drop.objectType(), target, context).isEmpty();
  }

  private void check(
      Function function, DropTarget target, Drop drop, Step step, RuleContext context) {
    boolean there = !function.perhaps() || (!drop.ifExists() && !step.conditional());
    if (!there) {
      return;
    }
    ArgumentCount calls = ArgumentCount.of(function);
    boolean replaced = false;
    for (Statement later : LaterStatements.making(drop.objectType(), target, context)) {
      replaced = true;
      if (!(later instanceof CreateFunction create) || ArgumentCount.of(create).overlaps(calls)) {
        return;
      }
    }
    for (Function other : step.after().functions(function.name())) {
      boolean isNew = other.madeAt().inUnitOf(step.migration());
      replaced |= isNew;
      if (ArgumentCount.of(other).overlaps(calls) && (isNew || takesSame(other, function))) {
        return;
      }
    }
    // Last, as it may read every function's body.
    if (!DeployedFunction.is(function, target.name(), drop.objectType(), step, context)) {
      return;
    }
    if (!replaced) {
      report(target, function, drop, step, context);
      return;
    }
    context.report(
        Draft.at(
                target.span(),
                capital(words(function))
                    + " is made again, but no longer for calls "
                    + calls
                    + ", so that those of deployed code fail.")
            .about(function.name())
            .severity(Severity.NOTE)
            .related(function.madeAt(), "the old one is made here")
            .help(
                "Keep the old one beside the new one until no deployed code calls it, or give the"
                    + " new arguments a default."));
  }

  private void report(
      DropTarget target, Function function, Drop drop, Step step, RuleContext context) {
    boolean overloaded = function != null && !step.after().functions(function.name()).isEmpty();
    context.report(
        Draft.at(
                target.span(),
                "Dropping "
                    + (function == null
                        ? drop.objectType().words().toLowerCase(Locale.ROOT) + " " + target.name()
                        : words(function))
                    + " breaks deployed code that still calls it"
                    + (overloaded ? " " + ArgumentCount.of(function) : "")
                    + ".")
            .related(function == null ? null : function.madeAt(), "it is made here")
            .help(
                "Deploy code that no longer calls it, and drop it in a later migration. "
                    + Intent.of(this, target, drop, step)));
  }

  private static String words(Function function) {
    return (function.procedure() ? "procedure " : "function ") + function.name();
  }

  private static String capital(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  /** Whether {@code other} has the arguments of {@code function}, as far as both have so many. */
  private static boolean takesSame(Function other, Function function) {
    int common = Math.min(other.arguments().size(), function.arguments().size());
    for (int i = 0; i < common; i++) {
      DataType mine = function.arguments().get(i);
      DataType its = other.arguments().get(i);
      if (mine != null && its != null && !mine.sameAs(its)) {
        return false;
      }
    }
    return true;
  }
}
