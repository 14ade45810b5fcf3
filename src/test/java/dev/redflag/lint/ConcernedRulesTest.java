package dev.redflag.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redflag.rule.Finding;
import dev.redflag.rule.PageExamples;
import dev.redflag.rule.PageExamples.Example;
import dev.redflag.rule.Rule;
import dev.redflag.rule.RuleContext;
import dev.redflag.rule.RuleSet;
import dev.redflag.rule.Step;
import dev.redflag.rules.BuiltInRules;
import dev.redflag.sql.ast.Comment;
import dev.redflag.sql.ast.Statement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which rules are asked about a statement. */
class ConcernedRulesTest {

  @Test
  void asksARuleOnceOfEachKindAndShowsItThoseThatConcernIt() {
    AnyCommentRule rule = new AnyCommentRule();
    String sql = "CREATE TABLE a (b int);\nCOMMENT ON TABLE a IS 'x';\nCOMMENT ON TABLE a IS 'y';";
    findings(new TestProject().lint(sql), List.of(rule));
    assertThat(rule.asked).containsExactly("CreateTable", "Comment");
    assertThat(rule.shown).containsExactly(24, 51);
  }

  /** What a rule says of the kinds that concern it takes nothing away from what it says. */
  @Test
  void noRuleOfOursIsShownLessThanItAnswers() throws IOException {
    List<Rule> some = new ArrayList<>();
    List<Rule> all = new ArrayList<>();
    for (Rule rule : BuiltInRules.all()) {
      if (rule instanceof Rule.OfStatement shape) {
        some.add(new ShownRule(shape, false));
        all.add(new ShownRule(shape, true));
      }
    }
    int number = 0;
    for (Rule rule : BuiltInRules.all()) {
      String page = "rules/" + rule.id() + ".md";
      for (Example example : PageExamples.of(page, Files.readString(Path.of(page)))) {
        TestProject project =
            new TestProject()
                .tool(new TestTool(example.wrap(), null))
                .history(example.history())
                .lint(example.text());
        List<String> findings = findings(project, all);
        assertThat(findings(project, some)).isEqualTo(findings);
        number += findings.size();
      }
    }
    assertThat(number).isGreaterThan(100);
  }

  private static List<String> findings(TestProject project, List<? extends Rule> rules) {
    List<String> findings = new ArrayList<>();
    try (RuleSet set = RuleSet.of(rules)) {
      LintResult result = new Linter(set, LintOptions.NONE).lint(List.of(project.project()));
      for (Finding finding : result.findings()) {
        findings.add(finding.rule() + " " + finding.span() + " " + finding.message());
      }
    }
    return findings;
  }

  /** One of ours as a rule of statements, and perhaps shown all of them. */
  private record ShownRule(Rule.OfStatement rule, boolean all) implements Rule.OfStatement {

    @Override
    public String id() {
      return rule.id();
    }

    @Override
    public boolean concerns(Class<? extends Statement> kind) {
      return all || rule.concerns(kind);
    }

    @Override
    public void check(Step step, RuleContext context) {
      rule.check(step, context);
    }
  }

  private static final class AnyCommentRule implements Rule.OfStatement {
    private final List<String> asked = new ArrayList<>();
    private final List<Integer> shown = new ArrayList<>();

    @Override
    public String id() {
      return "any-statement";
    }

    @Override
    public boolean concerns(Class<? extends Statement> kind) {
      asked.add(kind.getSimpleName());
      return kind == Comment.class;
    }

    @Override
    public void check(Step step, RuleContext context) {
      shown.add(step.statement().span().start());
    }
  }
}
