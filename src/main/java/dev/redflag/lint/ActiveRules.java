package dev.redflag.lint;

import dev.redflag.rule.Rule;
import dev.redflag.rule.RuleSet;
import java.util.ArrayList;
import java.util.List;

/** The rules that are asked in one project, by their shape and in the order of their ids. */
final class ActiveRules {

  private final List<Rule.OfStatement> ofStatement = new ArrayList<>();
  private final List<Rule.OfConflict> ofConflict = new ArrayList<>();
  private final List<Rule.OfMigration> ofMigration = new ArrayList<>();
  private final List<Rule.OfProject> ofProject = new ArrayList<>();

  ActiveRules(RuleSet rules, Levels levels) {
    for (Rule rule : rules.rules()) {
      if (!levels.off(rule.id())) {
        add(rule);
      }
    }
  }

  private void add(Rule rule) {
    if (rule instanceof Rule.OfStatement shape) {
      ofStatement.add(shape);
    }
    if (rule instanceof Rule.OfConflict shape) {
      ofConflict.add(shape);
    }
    if (rule instanceof Rule.OfMigration shape) {
      ofMigration.add(shape);
    }
    if (rule instanceof Rule.OfProject shape) {
      ofProject.add(shape);
    }
  }

  List<Rule.OfStatement> ofStatement() {
    return ofStatement;
  }

  List<Rule.OfConflict> ofConflict() {
    return ofConflict;
  }

  List<Rule.OfMigration> ofMigration() {
    return ofMigration;
  }

  List<Rule.OfProject> ofProject() {
    return ofProject;
  }
}
