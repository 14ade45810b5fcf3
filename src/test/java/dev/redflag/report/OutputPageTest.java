package dev.redflag.report;

import static dev.redflag.report.Samples.written;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redflag.lint.LintResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What docs/output.md shows is what is written. */
class OutputPageTest {

  @Test
  void showsTheText() throws IOException {
    assertThat(blocks("text").get(0)).isEqualTo(written(text(), Samples.prisma()));
  }

  @Test
  void showsThePatternOfAFinding() throws IOException {
    String pattern = blocks("text").get(1).strip();
    assertThat(written(text(), Samples.prisma()).lines().filter(line -> line.matches(pattern)))
        .hasSize(3);
  }

  @Test
  void showsTheJson() throws IOException {
    LintResult all = Samples.prisma();
    LintResult first =
        new LintResult(
            all.projects(),
            all.settings(),
            all.findings().subList(0, 1),
            all.ignored(),
            all.files(),
            all.statements(),
            all.unread(),
            List.of(),
            List.of());
    assertThat(blocks("json").get(0)).isEqualTo(written(new JsonReporter("0.1.0", 1), first));
  }

  @Test
  void namesEveryFormat() throws IOException {
    for (Format format : Format.values()) {
      assertThat(page()).contains("\n| [`" + format.word() + "`](#" + format.word() + ") |");
    }
  }

  private static Reporter text() {
    return new TextReporter(false, false, 1);
  }

  private static List<String> blocks(String language) throws IOException {
    List<String> blocks = new ArrayList<>();
    String page = page();
    String fence = "\n```" + language + "\n";
    int at = page.indexOf(fence);
    while (at >= 0) {
      int start = at + fence.length();
      int end = page.indexOf("\n```\n", start - 1);
      blocks.add(page.substring(start, end + 1));
      at = page.indexOf(fence, end);
    }
    return blocks;
  }

  private static String page() throws IOException {
    return Files.readString(Path.of("docs/output.md"));
  }
}
