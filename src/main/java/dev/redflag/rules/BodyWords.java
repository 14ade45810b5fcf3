package dev.redflag.rules;

import dev.redflag.rule.RuleContext;
import dev.redflag.rule.Step;
import dev.redflag.schema.Function;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The words in the bodies of the functions that a migration finds, in small letters. */
public final class BodyWords {

  private final Set<String> words = new HashSet<>();

  private BodyWords(List<List<Function>> functions) {
    for (List<Function> overloads : functions) {
      for (Function function : overloads) {
        if (function.body() != null) {
          String own = function.name().name().toLowerCase(Locale.ROOT);
          read(function.madeAt().source().text(function.body().span()), own);
        }
      }
    }
  }

  /** Whether a function that was there when the migration began names {@code name}, not itself. */
  public static boolean contain(String name, Step step, RuleContext context) {
    BodyWords bodies = context.kept(BodyWords.class);
    if (bodies == null) {
      bodies = new BodyWords(StartOfMigration.schema(step, context).allFunctions());
      context.keep(bodies);
    }
    return bodies.words.contains(name.toLowerCase(Locale.ROOT));
  }

  private void read(String body, String except) {
    int start = 0;
    for (int i = 0; i <= body.length(); i++) {
      if (i < body.length() && Character.isJavaIdentifierPart(body.charAt(i))) {
        continue;
      }
      if (i > start) {
        String word = body.substring(start, i).toLowerCase(Locale.ROOT);
        if (!word.equals(except)) {
          words.add(word);
        }
      }
      start = i + 1;
    }
  }
}
