package dev.redflag.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redflag.config.Config;
import dev.redflag.config.TableSize;
import dev.redflag.migration.MigrationTool;
import dev.redflag.rule.Edit;
import dev.redflag.rule.Finding;
import dev.redflag.rule.Fix;
import dev.redflag.rule.Rule;
import dev.redflag.rule.RuleSet;
import dev.redflag.source.Position;
import dev.redflag.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Tries a rule on SQL, for its edge cases: what everybody should know stands on its page.
 *
 * <p>The SQL must be read whole. A line of carets under a line marks a finding in it; a finding
 * that goes on in the next line is marked to the end of its first. Where a finding has a fix, the
 * SQL is mended with it and must satisfy the rule then.
 */
public final class RuleTester {

  private final List<Rule> rules;
  private final List<String> history;
  private final List<String> sameUnit;
  private final MigrationTool tool;
  private final Integer postgres;
  private final boolean unreadAllowed;
  private final Map<String, TableSize> sizes;

  private RuleTester(
      List<Rule> rules,
      List<String> history,
      List<String> sameUnit,
      MigrationTool tool,
      Integer postgres,
      boolean unreadAllowed,
      Map<String, TableSize> sizes) {
    this.rules = rules;
    this.history = history;
    this.sameUnit = sameUnit;
    this.tool = tool;
    this.postgres = postgres;
    this.unreadAllowed = unreadAllowed;
    this.sizes = sizes;
  }

  /**
   * Tries {@code rule}.
   *
   * @param others rules that run beside it, such as those that it replaces
   */
  public static RuleTester of(Rule rule, Rule... others) {
    List<Rule> rules = new ArrayList<>();
    rules.add(rule);
    rules.addAll(List.of(others));
    return new RuleTester(rules, List.of(), List.of(), TestTool.UNKNOWN, null, false, Map.of());
  }

  /** The same with earlier migrations, one for each text. */
  public RuleTester history(String... migrations) {
    return new RuleTester(
        rules, List.of(migrations), sameUnit, tool, postgres, unreadAllowed, sizes);
  }

  /** The same with migrations that are deployed together with the tried one, before it. */
  public RuleTester sameUnit(String... migrations) {
    return new RuleTester(
        rules, history, List.of(migrations), tool, postgres, unreadAllowed, sizes);
  }

  /** The same with migrations that {@code tool} runs. */
  public RuleTester tool(MigrationTool tool) {
    return new RuleTester(rules, history, sameUnit, tool, postgres, unreadAllowed, sizes);
  }

  /** The same for a major version of PostgreSQL. */
  public RuleTester postgres(int version) {
    return new RuleTester(rules, history, sameUnit, tool, version, unreadAllowed, sizes);
  }

  /** The same for SQL that is not read whole. */
  public RuleTester allowUnread() {
    return new RuleTester(rules, history, sameUnit, tool, postgres, true, sizes);
  }

  /** The same where {@code table} is that large. */
  public RuleTester size(String table, TableSize size) {
    return new RuleTester(
        rules, history, sameUnit, tool, postgres, unreadAllowed, Map.of(table, size));
  }

  /** Asserts that nothing is found in {@code sql}. */
  public void accepts(String sql) {
    assertThat(findings(sql)).as(sql).extracting(RuleTester::describe).isEmpty();
  }

  /**
   * Asserts that exactly what carets mark in {@code sql} is found; without carets, one thing.
   *
   * @return the findings, in the order of their places
   */
  public List<Finding> flags(String sql) {
    Marked marked = Marked.read(sql);
    List<Finding> findings = findings(marked.sql());
    if (marked.marks().isEmpty()) {
      assertThat(findings).as(sql).extracting(RuleTester::describe).hasSize(1);
    } else {
      List<Mark> found = new ArrayList<>();
      for (Finding finding : findings) {
        found.add(mark(finding));
      }
      assertThat(found).as(sql).containsExactlyElementsOf(marked.marks());
    }
    for (Finding finding : findings) {
      for (Fix fix : finding.fixes()) {
        assertThat(findings(apply(fix, marked.sql())))
            .as("after the fix \"" + fix.title() + "\" of " + sql)
            .extracting(RuleTester::describe)
            .doesNotContain(describe(finding));
      }
    }
    return findings;
  }

  /** What is found in {@code sql}, in the order of the places. */
  public List<Finding> findings(String sql) {
    TestProject project = new TestProject().tool(tool).config(config()).history(history);
    boolean first = true;
    for (String earlier : sameUnit) {
      project = first ? project.lint(earlier) : project.lintInSameUnit(earlier);
      first = false;
    }
    project = first ? project.lint(sql) : project.lintInSameUnit(sql);
    LintOptions options = new LintOptions(postgres, null, LintOptions.NONE.levels());
    LintResult result;
    try (RuleSet set = RuleSet.of(rules)) {
      result = new Linter(set, options).lint(List.of(project.project()));
    }
    if (!unreadAllowed) {
      assertThat(result.unread()).as("unread statements in " + sql).isZero();
    }
    String last = "test/" + project.project().migrations().size() + ".sql";
    List<Finding> findings = new ArrayList<>(result.findings());
    findings.removeIf(finding -> !finding.source().path().equals(last));
    return findings;
  }

  private Config config() {
    return new Config(
        null, null, null, null, List.of(), null, List.of(), null, null, Map.of(), sizes);
  }

  /** {@code sql} after the edits of {@code fix}. */
  public static String apply(Fix fix, String sql) {
    StringBuilder text = new StringBuilder(sql);
    List<Edit> edits = fix.edits();
    for (int i = edits.size() - 1; i >= 0; i--) {
      text.replace(edits.get(i).span().start(), edits.get(i).span().end(), edits.get(i).text());
    }
    return text.toString();
  }

  private static String describe(Finding finding) {
    Mark mark = mark(finding);
    return mark.line + ":" + mark.start + " " + finding.rule() + ": " + finding.message();
  }

  private static Mark mark(Finding finding) {
    SourceFile source = finding.source();
    Position start = source.position(finding.span().start());
    Position end = source.position(finding.span().end());
    int endColumn =
        start.line() == end.line() ? end.column() : source.line(start.line()).length() + 1;
    return new Mark(start.line(), start.column(), endColumn);
  }

  /** A place within one line. */
  private record Mark(int line, int start, int end) {}

  private record Marked(String sql, List<Mark> marks) {

    static Marked read(String text) {
      StringBuilder sql = new StringBuilder();
      List<Mark> marks = new ArrayList<>();
      int line = 0;
      for (String content : text.split("(?<=\n)", -1)) {
        if (content.indexOf('^') >= 0 && content.replace('^', ' ').isBlank()) {
          addMarks(content, line, marks);
        } else {
          sql.append(content);
          line++;
        }
      }
      return new Marked(sql.toString(), marks);
    }

    private static void addMarks(String carets, int line, List<Mark> marks) {
      int at = carets.indexOf('^');
      while (at >= 0) {
        int end = at;
        while (end < carets.length() && carets.charAt(end) == '^') {
          end++;
        }
        marks.add(new Mark(line, at + 1, end + 1));
        at = carets.indexOf('^', end);
      }
    }
  }
}
