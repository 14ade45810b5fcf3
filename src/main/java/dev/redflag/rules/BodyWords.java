package dev.redflag.rules;

import dev.redflag.rule.RuleContext;
import dev.redflag.rule.Step;
import dev.redflag.schema.Function;
import java.util.List;
import java.util.Locale;

/** The words in the bodies of functions, which may be names of what the bodies use. */
public final class BodyWords {

  private BodyWords() {}

  /** Whether a function that was there when the migration began names {@code name}, not itself. */
  public static boolean contain(String name, Step step, RuleContext context) {
    String word = name.toLowerCase(Locale.ROOT);
    for (List<Function> overloads : StartOfMigration.schema(step, context).allFunctions()) {
      for (Function function : overloads) {
        if (function.body() != null
            && function.body().words().contains(word)
            && !function.name().name().toLowerCase(Locale.ROOT).equals(word)) {
          return true;
        }
      }
    }
    return false;
  }
}
