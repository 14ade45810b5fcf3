package dev.redflag.report;

import static dev.redflag.report.Samples.finding;
import static dev.redflag.report.Samples.result;
import static dev.redflag.report.Samples.written;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.redflag.rule.Finding;
import dev.redflag.source.SourceFile;
import dev.redflag.source.Span;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChunksTest {
  private static final int MANY = 40 * Chunks.SIZE + 1;

  @Test
  void theBytesAreTheSameForAnyNumberOfThreads() throws IOException {
    for (int number : new int[] {0, 1, Chunks.SIZE, Chunks.SIZE + 1, MANY}) {
      Finding[] findings = findings(number).toArray(Finding[]::new);
      String alone = written(new JsonReporter("0.1.0", 1), result(findings));
      assertThat(new JsonMapper().readTree(alone).get("findings").findValuesAsText("fingerprint"))
          .hasSize(number)
          .doesNotHaveDuplicates();
      for (int jobs = 2; jobs < 6; jobs++) {
        assertThat(written(new JsonReporter("0.1.0", jobs), result(findings))).isEqualTo(alone);
      }
    }
  }

  @Test
  void soAreThoseOfText() throws IOException {
    for (int number : new int[] {0, 1, Chunks.SIZE, Chunks.SIZE + 1, MANY}) {
      Finding[] findings = findings(number).toArray(Finding[]::new);
      String alone = written(new TextReporter(true, false, 1), result(findings));
      assertThat(alone.split("help: ", -1)).hasSize(number + 1);
      for (int jobs = 2; jobs < 6; jobs++) {
        assertThat(written(new TextReporter(true, false, jobs), result(findings))).isEqualTo(alone);
      }
    }
  }

  @Test
  void aFailureInAnyChunkComesOut() {
    for (int at : new int[] {0, Chunks.SIZE, MANY / 2, MANY - 1}) {
      List<Finding> findings = findings(MANY);
      SourceFile file = new SourceFile("a.sql", "SELECT 1");
      findings.set(at, finding(file, new Span(0, 9)));
      for (int jobs = 1; jobs < 4; jobs++) {
        JsonReporter reporter = new JsonReporter("0.1.0", jobs);
        assertThatThrownBy(
                () ->
                    reporter.write(
                        result(findings.toArray(Finding[]::new)), OutputStream.nullOutputStream()))
            .isInstanceOf(IndexOutOfBoundsException.class);
      }
    }
  }

  @Test
  void aFullDiskEndsTheOtherThreads() throws InterruptedException {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("No space left on device");
          }
        };
    Finding[] findings = findings(MANY).toArray(Finding[]::new);
    assertThatThrownBy(() -> new JsonReporter("0.1.0", 3).write(result(findings), full))
        .hasMessage("No space left on device");
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      if (thread.getName().startsWith("redflag-report-")) {
        thread.join(10_000);
        assertThat(thread.isAlive()).isFalse();
      }
    }
  }

  /** Many of them share all that a fingerprint is made of. */
  private static List<Finding> findings(int number) {
    List<Finding> findings = new ArrayList<>();
    SourceFile file = null;
    for (int i = 0; i < number; i++) {
      if (i % 100 == 0) {
        file = new SourceFile(i + ".sql", "SELECT '注';\n".repeat(100));
      }
      int start = 12 * (i % 100);
      findings.add(finding(file, new Span(start, start + 6 + i % 3), "No " + i, "Help\n" + i));
    }
    return findings;
  }
}
