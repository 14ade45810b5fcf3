package dev.redflag.rules.compatibility;

import dev.redflag.rule.Draft;
import dev.redflag.rule.MigrationSteps;
import dev.redflag.rule.Rule;
import dev.redflag.rule.RuleContext;
import dev.redflag.rule.Step;
import dev.redflag.schema.Function;
import dev.redflag.schema.Schema;
import dev.redflag.sql.ast.CreateFunction;
import dev.redflag.sql.ast.DoBlock;
import dev.redflag.sql.ast.FunctionParameter;
import java.util.List;

/** Flags a function that makes calls of an older one of its name ambiguous. */
public final class AmbiguousOverloadRule implements Rule.OfMigration {

  /** Of more functions of one name, each would have to be compared with each. */
  private static final int MANY = 50;

  @Override
  public void check(MigrationSteps migration, RuleContext context) {
    List<Step> steps = migration.steps();
    for (Step step : steps) {
      if (step.statement() instanceof DoBlock block && !block.dynamic().isEmpty()) {
        // The usual way to drop every function of a name is a loop over the catalog.
        return;
      }
    }
    for (Step step : steps) {
      if (step.statement() instanceof CreateFunction create && !step.conditional()) {
        Schema start = steps.get(0).before();
        Schema end = steps.get(steps.size() - 1).after();
        check(create, step, start, end, context);
      }
    }
  }

  private static void check(
      CreateFunction create, Step step, Schema start, Schema end, RuleContext context) {
    List<Function> named = step.after().functions(create.name(), step.session());
    if (named.size() < 2
        || named.size() > MANY
        || start.functions(create.name(), step.session()).isEmpty()) {
      return;
    }
    Function made = made(named, create, step);
    if (made == null || !isIn(end, made) || hasOut(create)) {
      return;
    }
    for (Function old : start.functions(made.name())) {
      if (old.perhaps() || old.madeAt().inUnitOf(step.migration())) {
        continue;
      }
      Function still = SharedCalls.same(end.functions(old.name()), old);
      if (still == null || still.perhaps()) {
        continue;
      }
      ArgumentCount calls = newlyShared(made, old, start);
      if (calls != null) {
        report(made, old, calls, create, context);
        return;
      }
    }
  }

  /** The one of {@code named} that the statement has made; null if it is not known for sure. */
  private static Function made(List<Function> named, CreateFunction create, Step step) {
    for (Function function : named) {
      if (function.madeAt().span().equals(create.name().span())
          && function.madeAt().migration().equals(step.migration())) {
        return function.perhaps() ? null : function;
      }
    }
    return null;
  }

  private static boolean isIn(Schema end, Function made) {
    Function same = SharedCalls.same(end.functions(made.name()), made);
    return same != null && same.madeAt().equals(made.madeAt());
  }

  /** A call of a procedure names what it gives out as well. */
  private static boolean hasOut(CreateFunction create) {
    for (FunctionParameter parameter : create.parameters()) {
      if (create.procedure() && parameter.mode().equals("OUT")) {
        return true;
      }
    }
    return false;
  }

  /** The calls that may mean both, and until now meant the old one alone; null if there is none. */
  private static ArgumentCount newlyShared(Function made, Function old, Schema start) {
    ArgumentCount shared = SharedCalls.of(made, old);
    if (shared == null) {
      return null;
    }
    int least = shared.least();
    while (least <= shared.most() && isShared(old, least, start)) {
      least++;
    }
    return least > shared.most() ? null : new ArgumentCount(least, shared.most());
  }

  /** Whether a call of {@code old} with that many arguments was ambiguous before. */
  private static boolean isShared(Function old, int arguments, Schema start) {
    for (Function other : start.functions(old.name())) {
      ArgumentCount shared = SharedCalls.of(old, other);
      if (shared != null && shared.least() <= arguments && arguments <= shared.most()) {
        return true;
      }
    }
    return false;
  }

  private static void report(
      Function made,
      Function old,
      ArgumentCount calls,
      CreateFunction create,
      RuleContext context) {
    int more = calls.most() - calls.least();
    boolean takesAll = ArgumentCount.of(made).contains(ArgumentCount.of(old));
    context.report(
        Draft.at(
                create.name().span(),
                "Each call "
                    + SharedCalls.words(old, calls.least())
                    + (more == 0
                        ? ""
                        : ", also with " + (more == 1 ? "one" : "up to " + more) + " more,")
                    + " becomes ambiguous and fails: it may mean the "
                    + (old.procedure() ? "procedure" : "function")
                    + " that was there, or this one with its defaults.")
            .about(made.name())
            .related(old.madeAt(), "the other one is made here")
            .help(
                takesAll
                    ? "Drop the other one in this migration, before; this one takes its calls:\n"
                        + "DROP "
                        + (old.procedure() ? "PROCEDURE " : "FUNCTION ")
                        + SharedCalls.words(old, old.arguments().size())
                        + ";"
                    : "Give this one another name, or arguments that tell the two apart."));
  }
}
