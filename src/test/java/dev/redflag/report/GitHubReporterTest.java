package dev.redflag.report;

import static dev.redflag.report.Samples.finding;
import static dev.redflag.report.Samples.result;
import static dev.redflag.report.Samples.written;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redflag.rule.Finding;
import dev.redflag.rule.Severity;
import dev.redflag.source.SourceFile;
import dev.redflag.source.Span;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GitHubReporterTest {
  private static final Reporter GITHUB = new GitHubReporter(Path.of("").toAbsolutePath());

  @Test
  void writesACommandForEachFinding() {
    SourceFile file = new SourceFile("a.sql", "DROP TABLE t;\nSELECT\n1;\n");
    assertThat(
            written(
                GITHUB,
                result(
                    finding(Severity.NOTE, file, new Span(14, 22), "A note.", null),
                    finding(Severity.WARNING, file, new Span(5, 10), "It waits.", "Go.\n"))))
        .isEqualTo(
            """
            ::warning file=a.sql,line=1,endLine=1,col=6,endColumn=11,title=drop-column::It waits.%0AGo.
            ::notice file=a.sql,line=2,endLine=3,title=drop-column::A note.
            """);
  }

  @Test
  void theRunnerReadsBackWhatWasMeant() {
    String message = "100% of \"a:b\",\r\n%0A and ::error:: of c, ##[error] stay";
    SourceFile file = new SourceFile("a,b:c/50%/d.sql", "SELECT 1");
    String line = written(GITHUB, result(finding(file, new Span(0, 6), message, null)));
    assertThat(line).hasLineCount(1);
    Command command = readAsTheRunnerDoes(line.stripTrailing());
    assertThat(command.name()).isEqualTo("error");
    assertThat(command.data()).isEqualTo(message);
    assertThat(command.properties())
        .containsEntry("file", "a,b:c/50%/d.sql")
        .containsEntry("title", "drop-column")
        .containsEntry("col", "1")
        .containsEntry("endColumn", "7");
  }

  @Test
  void writesPlainLinesBeyondWhatGitHubShows() {
    SourceFile file = new SourceFile("::a.sql", "SELECT 1");
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      findings.add(finding(Severity.NOTE, file, new Span(0, 6), "Note " + i, null));
      findings.add(finding(Severity.ERROR, file, new Span(0, 6), "Error ##[" + i, "Help."));
    }
    List<String> lines = written(GITHUB, result(findings.toArray(Finding[]::new))).lines().toList();
    assertThat(lines).hasSize(25);
    assertThat(lines.subList(0, 10)).allMatch(line -> line.startsWith("::error "));
    assertThat(lines.get(10))
        .isEqualTo("\u2060::a.sql:1:1: error: Error ##\u2060[10 [drop-column]");
    assertThat(lines.subList(12, 22)).allMatch(line -> line.startsWith("::notice "));
    assertThat(lines.get(24))
        .isEqualTo(
            "GitHub shows 10 annotations of each severity; 4 findings are only listed above.");
  }

  @Test
  void writesNothingWhenNothingWasFound() {
    assertThat(written(GITHUB, result())).isEmpty();
  }

  private record Command(String name, Map<String, String> properties, String data) {}

  private static Command readAsTheRunnerDoes(String line) {
    String text = line.strip();
    int end = text.indexOf("::", 2);
    String info = text.substring(2, end);
    int blank = info.indexOf(' ');
    Map<String, String> properties = new LinkedHashMap<>();
    for (String property : info.substring(blank + 1).split(",", -1)) {
      String[] pair = property.split("=", 2);
      properties.put(pair[0], unescape(pair[1].replace("%3A", ":").replace("%2C", ",")));
    }
    return new Command(info.substring(0, blank), properties, unescape(text.substring(end + 2)));
  }

  private static String unescape(String text) {
    return text.replace("%0D", "\r").replace("%0A", "\n").replace("%25", "%");
  }
}
