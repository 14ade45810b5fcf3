package dev.redflag.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redflag.git.Changes;
import dev.redflag.git.Repository;
import dev.redflag.git.TestRepository;
import dev.redflag.migration.FindRequest;
import dev.redflag.migration.MigrationFinder;
import dev.redflag.rule.Finding;
import dev.redflag.rule.PageExamples;
import dev.redflag.rule.PageExamples.Example;
import dev.redflag.rule.PageExamples.Kind;
import dev.redflag.rule.Rule;
import dev.redflag.rule.RulePage;
import dev.redflag.rule.RuleSet;
import dev.redflag.rules.BuiltInRules;
import dev.redflag.source.Position;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Runs what the pages say: each block of SQL in them, and their form. */
class RulePagesTest {

  @TempDir Path temporary;
  private int repositories;

  private static final RuleSet RULES = RuleSet.of(BuiltInRules.all());

  /** The rules that are about what cannot be read. */
  private static final List<String> OF_UNREAD = List.of("unread-statement");

  @TestFactory
  List<DynamicTest> everyBlockDoesWhatItsPageSays() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (String id : RULES.ids()) {
      List<Example> examples = examples(id);
      for (int i = 0; i < examples.size(); i++) {
        Example example = examples.get(i);
        Example bad = lastBad(examples, i);
        String name =
            id
                + ":"
                + example.line()
                + " "
                + example.kind().name().toLowerCase(java.util.Locale.ROOT);
        tests.add(DynamicTest.dynamicTest(name, () -> check(id, example, bad)));
      }
    }
    return tests;
  }

  @TestFactory
  List<DynamicTest> everyPageHasItsForm() {
    List<DynamicTest> tests = new ArrayList<>();
    for (Rule rule : RULES.rules()) {
      String id = rule.id();
      tests.add(DynamicTest.dynamicTest(id, () -> checkForm(RULES.page(id))));
    }
    return tests;
  }

  @TestFactory
  List<DynamicTest> noRuleResolvesWhatResolvesIt() {
    List<DynamicTest> tests = new ArrayList<>();
    for (RulePage page : RULES.pages()) {
      if (!page.resolves().isEmpty()) {
        tests.add(
            DynamicTest.dynamicTest(
                page.id(), () -> assertThat(resolved(page)).doesNotContain(page.id())));
      }
    }
    return tests;
  }

  /** What {@code page} resolves, what that resolves, and so on. */
  private static Set<String> resolved(RulePage page) {
    Set<String> resolved = new TreeSet<>();
    List<String> open = new ArrayList<>(page.resolves());
    while (!open.isEmpty()) {
      String rule = open.remove(open.size() - 1);
      if (resolved.add(rule)) {
        open.addAll(RULES.page(rule).resolves());
      }
    }
    return resolved;
  }

  private void check(String id, Example example, Example bad) throws Exception {
    switch (example.kind()) {
      case BAD -> assertThat(findings(id, example, example.text())).hasSize(1);
      case GOOD -> assertThat(findings(id, example, example.text())).isEmpty();
      case FINDING -> {
        Finding finding = findings(id, bad, bad.text()).get(0);
        assertThat(describe(finding)).isEqualTo(example.text());
      }
      case FIXED -> {
        Finding finding = findings(id, bad, bad.text()).get(0);
        assertThat(finding.fixes()).isNotEmpty();
        assertThat(RuleTester.apply(finding.fixes().get(0), bad.text())).isEqualTo(example.text());
        assertThat(findings(id, bad, example.text())).isEmpty();
      }
    }
  }

  /** What the rule finds; all rules run, as they do for users. */
  private List<Finding> findings(String id, Example example, String sql) throws Exception {
    if (example.diff()) {
      return findingsOfDiff(id, sql);
    }
    TestProject project =
        new TestProject()
            .tool(new TestTool(example.wrap(), null))
            .history(example.history())
            .lint(sql);
    LintResult result = new Linter(RULES, LintOptions.NONE).lint(List.of(project.project()));
    if (!OF_UNREAD.contains(id)) {
      assertThat(result.unread()).as("unread statements").isZero();
    }
    List<Finding> findings = new ArrayList<>(result.findings());
    findings.removeIf(finding -> !finding.rule().equals(id));
    return findings;
  }

  private List<Finding> findingsOfDiff(String id, String diff) throws Exception {
    Path root = temporary.resolve("r" + repositories++);
    TestRepository repository = TestRepository.in(root);
    DiffExample.of(diff).write(repository);
    List<Finding> findings = new ArrayList<>();
    try (Changes changes =
        Repository.around(root, List.of(), repository.environment()).since("main")) {
      FindRequest request = new FindRequest(root, List.of(), null, null, null, null, changes);
      LintResult result =
          new Linter(RULES, LintOptions.NONE).lint(MigrationFinder.find(request).projects());
      findings.addAll(result.findings());
    }
    findings.removeIf(finding -> !finding.rule().equals(id));
    return findings;
  }

  private static String describe(Finding finding) {
    Position start = finding.source().position(finding.span().start());
    return start.line()
        + ":"
        + start.column()
        + " "
        + finding.severity().word()
        + " "
        + finding.rule()
        + "\n"
        + finding.message()
        + "\n";
  }

  private static void checkForm(RulePage page) throws IOException {
    assertThat(page.title()).matches("[A-Z].*[^.]").hasSizeLessThan(60);
    assertThat(page.body()).startsWith("# " + page.title() + "\n");
    assertThat(page.advice()).matches("[A-Z].*\\.").doesNotContain("\n").hasSizeLessThan(160);
    assertThat(page.since()).matches("\\d+\\.\\d+\\.\\d+");
    assertThat(page.replaces()).allMatch(RULES::contains).doesNotContain(page.id());
    assertThat(page.resolves())
        .allMatch(RULES::contains)
        .doesNotContain(page.id())
        .noneMatch(page.replaces()::contains);
    if (page.postgres() != null) {
      assertThat(page.postgres()).startsWith("https://www.postgresql.org/docs/current/");
    }
    List<Kind> kinds = new ArrayList<>();
    for (Example example : examples(page.id())) {
      kinds.add(example.kind());
    }
    assertThat(kinds).contains(Kind.BAD, Kind.GOOD);
  }

  private static List<Example> examples(String id) throws IOException {
    String name = "rules/" + id + ".md";
    return PageExamples.of(name, Files.readString(Path.of(name)));
  }

  private static Example lastBad(List<Example> examples, int before) {
    for (int i = before; i >= 0; i--) {
      if (examples.get(i).kind() == Kind.BAD) {
        return examples.get(i);
      }
    }
    return null;
  }
}
