package dev.redflag.rules.failure;

import dev.redflag.config.Spelling;
import dev.redflag.postgres.OwnFunctions;
import dev.redflag.rule.Draft;
import dev.redflag.rule.Rule;
import dev.redflag.rule.RuleContext;
import dev.redflag.rule.Step;
import dev.redflag.rules.Words;
import dev.redflag.schema.Conflict;
import dev.redflag.schema.Fate;
import dev.redflag.schema.Function;
import dev.redflag.sql.ast.Quoting;
import java.util.ArrayList;
import java.util.List;

/** Flags a function that is not there or takes other arguments, and an operator likewise. */
public final class MissingFunctionRule implements Rule.OfConflict {

  @Override
  public void check(Conflict conflict, Step step, RuleContext context) {
    if (conflict instanceof Conflict.MissingFunction missing) {
      context.report(
          missing.function() == null ? operator(missing) : function(missing, missing.fate(), step));
    }
  }

  private static Draft operator(Conflict.MissingFunction missing) {
    return Draft.at(missing.span(), "Operator " + missing.words() + " does not exist.")
        .help("Cast an operand to a type that goes with it.");
  }

  private static Draft function(Conflict.MissingFunction missing, Fate fate, Step step) {
    String subject = "Function " + missing.words() + " does not exist";
    if (!missing.others().isEmpty()) {
      return Draft.at(missing.span(), subject + ": there is " + Words.list(missing.others()) + ".")
          .help("Give it the arguments that it takes, or cast them.");
    }
    if (fate == null) {
      return Draft.at(missing.span(), subject + ".").help(help(missing, step));
    }
    if (fate.dropped()) {
      return Draft.at(missing.span(), subject + ": it was dropped.")
          .related(fate.origin(), "it was dropped here")
          .help("Leave the call out, or make the function again before this statement.");
    }
    return Draft.at(missing.span(), subject + ": it was renamed to " + fate.newName() + ".")
        .related(fate.origin(), "it was renamed to " + fate.newName() + " here")
        .help("Write " + fate.newName() + ".");
  }

  private static String help(Conflict.MissingFunction missing, Step step) {
    String name = missing.function().name();
    if (OwnFunctions.contains(name)) {
      return "Give it the arguments that it takes, or cast them.";
    }
    List<String> names = new ArrayList<>();
    for (List<Function> overloads : step.before().allFunctions()) {
      names.add(overloads.get(0).name().name());
    }
    names.sort(null);
    String near = Spelling.nearest(name, names);
    return near == null
        ? "Correct the name, or make the function before this statement."
        : "Write " + Quoting.quoteIfNeeded(near) + ", if that is the one you mean.";
  }
}
