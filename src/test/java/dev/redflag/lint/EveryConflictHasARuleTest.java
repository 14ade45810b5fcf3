package dev.redflag.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redflag.rule.Category;
import dev.redflag.rule.PageExamples;
import dev.redflag.rule.PageExamples.Example;
import dev.redflag.rule.PageExamples.Kind;
import dev.redflag.rule.Rule;
import dev.redflag.rule.RulePage;
import dev.redflag.rule.RuleSet;
import dev.redflag.rules.BuiltInRules;
import dev.redflag.schema.Conflict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Holds that whatever the replay says PostgreSQL would refuse reaches the user: a conflict without
 * a rule would be found and never told.
 */
class EveryConflictHasARuleTest {

  private final AnyConflictRule conflicts = new AnyConflictRule();

  /** The pages show every kind of conflict, and where they raise one a failure is told. */
  @Test
  void thePagesShowThemAll() throws IOException {
    Set<String> shown = new TreeSet<>();
    List<String> untold = new ArrayList<>();
    try (RuleSet builtIn = RuleSet.of(BuiltInRules.all())) {
      List<Rule> rules = new ArrayList<>(builtIn.rules());
      rules.add(conflicts);
      try (RuleSet all = RuleSet.of(rules)) {
        for (RulePage page : builtIn.pages()) {
          if (page.category() == Category.FAILURE) {
            lint(page.id(), all, shown, untold);
          }
        }
      }
    }
    assertThat(untold).isEmpty();
    assertThat(shown).isEqualTo(kinds());
  }

  private void lint(String id, RuleSet rules, Set<String> shown, List<String> untold)
      throws IOException {
    String name = "rules/" + id + ".md";
    for (Example example : PageExamples.of(name, Files.readString(Path.of(name)))) {
      if (example.kind() != Kind.BAD) {
        continue;
      }
      TestProject project = new TestProject().history(example.history()).lint(example.text());
      LintResult result = new Linter(rules, LintOptions.NONE).lint(List.of(project.project()));
      List<Conflict> raised = conflicts.take();
      for (Conflict conflict : raised) {
        shown.add(conflict.getClass().getSimpleName());
      }
      boolean told =
          result.findings().stream().anyMatch(finding -> finding.category() == Category.FAILURE);
      if (!raised.isEmpty() && !told) {
        untold.add(name + ":" + example.line());
      }
    }
  }

  private static Set<String> kinds() {
    Set<String> kinds = new TreeSet<>();
    for (Class<?> kind : Conflict.class.getPermittedSubclasses()) {
      kinds.add(kind.getSimpleName());
    }
    return kinds;
  }
}
