package dev.redflag.lint;

import dev.redflag.rule.Rule;
import dev.redflag.rule.RuleSet;
import dev.redflag.sql.ast.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** The rules that are asked in one project, by their shape and in the order of their ids. */
final class ActiveRules {

  private final List<Asked<Rule.OfStatement>> ofStatement = new ArrayList<>();
  private final List<Asked<Rule.OfConflict>> ofConflict = new ArrayList<>();
  private final List<Asked<Rule.OfMigration>> ofMigration = new ArrayList<>();
  private final List<Rule.OfProject> ofProject = new ArrayList<>();

  /** Those of statements by the kind of statement; a kind is added when the first one comes. */
  private final Map<Class<?>, List<Asked<Rule.OfStatement>>> byKind = new HashMap<>();

  ActiveRules(RuleSet rules, Levels levels) {
    Iterator<String> ids = rules.ids().iterator();
    for (Rule rule : rules.rules()) {
      String id = ids.next();
      if (!levels.off(id)) {
        add(id, rule);
      }
    }
  }

  /**
   * A rule and its id, which is made anew whenever the rule is asked for it.
   *
   * @param <R> its shape
   */
  record Asked<R extends Rule>(String id, R rule) {}

  private void add(String id, Rule rule) {
    if (rule instanceof Rule.OfStatement shape) {
      ofStatement.add(new Asked<>(id, shape));
    }
    if (rule instanceof Rule.OfConflict shape) {
      ofConflict.add(new Asked<>(id, shape));
    }
    if (rule instanceof Rule.OfMigration shape) {
      ofMigration.add(new Asked<>(id, shape));
    }
    if (rule instanceof Rule.OfProject shape) {
      ofProject.add(shape);
    }
  }

  /** Those that statements of {@code kind} concern. */
  List<Asked<Rule.OfStatement>> ofStatement(Class<? extends Statement> kind) {
    List<Asked<Rule.OfStatement>> concerned = byKind.get(kind);
    if (concerned == null) {
      concerned = concerned(kind);
      byKind.put(kind, concerned);
    }
    return concerned;
  }

  private List<Asked<Rule.OfStatement>> concerned(Class<? extends Statement> kind) {
    List<Asked<Rule.OfStatement>> concerned = new ArrayList<>();
    for (int i = 0; i < ofStatement.size(); i++) {
      Asked<Rule.OfStatement> asked = ofStatement.get(i);
      try {
        if (asked.rule.concerns(kind)) {
          concerned.add(asked);
        }
      } catch (RuntimeException | StackOverflowError | LinkageError e) {
        throw LintFailure.of(asked.rule, "the first " + kind.getSimpleName(), e);
      }
    }
    return concerned;
  }

  List<Asked<Rule.OfConflict>> ofConflict() {
    return ofConflict;
  }

  List<Asked<Rule.OfMigration>> ofMigration() {
    return ofMigration;
  }

  List<Rule.OfProject> ofProject() {
    return ofProject;
  }
}
