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
import java.util.List;
import org.junit.jupiter.api.Test;

class MarkdownReporterTest {
  private static final Reporter MARKDOWN = new MarkdownReporter(Path.of("").toAbsolutePath());

  @Test
  void writesTheGravestFindingsFirst() {
    SourceFile file = new SourceFile("a.sql", "DROP TABLE t;\nSELECT\n1;\n");
    assertThat(
            written(
                MARKDOWN,
                result(
                    finding(Severity.NOTE, file, new Span(14, 22), "A note.", null),
                    finding(Severity.ERROR, file, new Span(5, 10), "It is gone.", "Keep it.\n"))))
        .isEqualTo(
            """
            ### Redflag: 1 error, 1 note in 2 files

            🛑 **error** `drop-column` `a.sql:1:6`<br>
            It is gone.

            <details><summary>What to do</summary>

            ````text
            Keep it.
            ````

            </details>

            ℹ️ **note** `drop-column` `a.sql:2:1`<br>
            A note.
            """);
  }

  @Test
  void saysThatNothingWasFound() {
    assertThat(written(MARKDOWN, result())).isEqualTo("### Redflag: No findings in 0 files\n");
  }

  @Test
  void takesTextFromMigrationsAsText() {
    String message = "Drops <b>\"a_b\"</b>, *x* of @team\n| [y](z) `q`";
    SourceFile file = new SourceFile("a`b.sql", "SELECT 1");
    assertThat(written(MARKDOWN, result(finding(file, new Span(0, 6), message, "````\n<b>"))))
        .contains("`` a`b.sql:1:1 ``")
        .contains(
            "Drops &lt;b&gt;\"a\\_b\"&lt;/b&gt;, \\*x\\* of &#64;team \\| \\[y\\](z) \\`q\\`\n")
        .contains("````text\n```\n<b>\n````\n");
  }

  @Test
  void fitsIntoAComment() {
    SourceFile file = new SourceFile("a.sql", "SELECT 1");
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < 2_000; i++) {
      findings.add(finding(Severity.NOTE, file, new Span(0, 6), "Note " + i + ".", "Help."));
    }
    findings.add(finding(Severity.ERROR, file, new Span(0, 6), "The gravest.", null));
    String text = written(MARKDOWN, result(findings.toArray(new Finding[0])));
    assertThat(text).hasSizeLessThan(65_536).contains("The gravest.", "Note 0.");
    int shown = text.split("\\*\\*note\\*\\*", -1).length - 1;
    assertThat(text).endsWith("\n" + (2_000 - shown) + " more findings are left out here.\n");
  }
}
