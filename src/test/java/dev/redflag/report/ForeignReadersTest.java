package dev.redflag.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redflag.lint.LintResult;
import dev.redflag.rule.Finding;
import dev.redflag.rule.Severity;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import se.bjurr.violations.lib.ViolationsLogger;
import se.bjurr.violations.lib.model.SEVERITY;
import se.bjurr.violations.lib.model.Violation;
import se.bjurr.violations.lib.reports.Parser;

/** What programs that read many linters' reports understand of ours. */
class ForeignReadersTest {

  private static final Path ROOT = Path.of("").toAbsolutePath();

  /** What a finding should be to its reader. */
  private record Read(String file, int line, SEVERITY severity, String rule) {}

  @Test
  void checkstyleIsRead() throws Exception {
    assertThat(read(Parser.CHECKSTYLE, new CheckstyleReporter("0.1.0")))
        .containsExactlyInAnyOrderElementsOf(expected("redflag."));
  }

  @Test
  void gitLabIsRead() throws Exception {
    List<Read> expected = expected("");
    assertThat(read(Parser.CODECLIMATE, new GitLabReporter(ROOT)))
        .extracting(Read::file, Read::line)
        .containsExactlyInAnyOrderElementsOf(
            expected.stream().map(read -> Tuple.tuple(read.file(), read.line())).toList());
  }

  @Test
  void sarifIsRead() throws Exception {
    assertThat(read(Parser.SARIF, new SarifReporter("0.1.0", Samples.pages(), ROOT)))
        .containsExactlyInAnyOrderElementsOf(expected(""));
  }

  @Test
  void junitIsRead() throws Exception {
    List<Finding> failed =
        Samples.prisma().findings().stream()
            .filter(finding -> finding.severity() == Severity.ERROR)
            .toList();
    List<Violation> violations = violations(Parser.JUNIT, new JunitReporter(Severity.ERROR));
    assertThat(violations).hasSameSizeAs(failed).isNotEmpty();
    for (Finding finding : failed) {
      assertThat(violations)
          .anyMatch(violation -> violation.getMessage().contains(finding.message()));
    }
  }

  @Test
  void rdjsonFollowsItsSchema() {
    assertThat(
            Schemas.rdjsonComplaints(Samples.written(new RdjsonReporter(ROOT), Samples.prisma())))
        .isEmpty();
    assertThat(Schemas.rdjsonComplaints("{\"diagnostics\": [{\"message\": \"x\"}]}")).isNotEmpty();
  }

  private static List<Read> expected(String prefix) {
    List<Read> expected = new ArrayList<>();
    for (Finding finding : Samples.prisma().findings()) {
      expected.add(
          new Read(
              finding.source().path(),
              finding.source().position(finding.span().start()).line(),
              switch (finding.severity()) {
                case ERROR -> SEVERITY.ERROR;
                case WARNING -> SEVERITY.WARN;
                default -> SEVERITY.INFO;
              },
              prefix + finding.rule()));
    }
    return expected;
  }

  private static List<Read> read(Parser parser, Reporter reporter) throws Exception {
    List<Read> reads = new ArrayList<>();
    for (Violation violation : violations(parser, reporter)) {
      reads.add(
          new Read(
              violation.getFile(),
              violation.getStartLine(),
              violation.getSeverity(),
              violation.getRule()));
    }
    return reads;
  }

  private static final class Silent implements ViolationsLogger {
    @Override
    public void log(Level level, String text) {}

    @Override
    public void log(Level level, String text, Throwable cause) {}
  }

  private static List<Violation> violations(Parser parser, Reporter reporter) throws Exception {
    LintResult result = Samples.prisma();
    Set<Violation> violations =
        parser
            .getViolationsParser()
            .parseReportOutput(Samples.written(reporter, result), new Silent());
    return List.copyOf(violations);
  }
}
