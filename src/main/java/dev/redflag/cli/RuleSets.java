package dev.redflag.cli;

import dev.redflag.config.Config;
import dev.redflag.config.Spelling;
import dev.redflag.rule.RulePage;
import dev.redflag.rule.RuleSet;
import dev.redflag.rules.BuiltInRules;
import java.util.Map;

/** The rules that a command line asks for, and what is said of rules that there are not. */
final class RuleSets {

  private static final String PLUGIN = "--plugin";

  private RuleSets() {}

  static Syntax declare(Syntax syntax) {
    return syntax.values(PLUGIN, "JAR", "Rules of your own with their pages. Repeatable.");
  }

  static RuleSet open(Arguments arguments, Console console) throws Trouble {
    return RuleSet.withPlugins(BuiltInRules.all(), arguments.files(PLUGIN, console));
  }

  /** The same while something else goes on. */
  static RuleLoading load(Arguments arguments, Console console) throws Trouble {
    return RuleLoading.start(arguments.files(PLUGIN, console));
  }

  /** Refuses a configuration that speaks of a rule that there is not. */
  static void check(Config config, RuleSet rules) throws Trouble {
    for (Map.Entry<String, Config.RuleSetting> entry : config.rules().entrySet()) {
      String id = entry.getKey();
      if (!rules.contains(id)) {
        throw Trouble.of(
            config.shown() + ":" + entry.getValue().line() + ": " + unknown(id, rules));
      }
    }
  }

  /** {@code there is no rule "x": did you mean "y"?}. */
  static String unknown(String id, RuleSet rules) {
    for (RulePage page : rules.pages()) {
      for (String alias : page.aliases()) {
        if (alias.equals(id)) {
          return "there is no rule \"" + id + "\": Redflag calls it \"" + page.id() + "\"";
        }
      }
    }
    return "there is no rule \"" + id + "\"" + Spelling.suggestion(id, rules.ids());
  }
}
