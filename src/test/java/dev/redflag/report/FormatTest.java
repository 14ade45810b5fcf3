package dev.redflag.report;

import static dev.redflag.report.Samples.finding;
import static dev.redflag.report.Samples.result;
import static dev.redflag.report.Samples.written;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redflag.lint.LintResult;
import dev.redflag.rule.Severity;
import dev.redflag.source.SourceFile;
import dev.redflag.source.Span;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FormatTest {
  private static final Path ROOT = Path.of("").toAbsolutePath();

  @ParameterizedTest
  @EnumSource
  void isKnownByItsWord(Format format) {
    assertThat(Format.of(format.word())).isEqualTo(format);
    assertThat(format.word()).isLowerCase();
    assertThat(Format.of(format.name())).isNull();
  }

  @ParameterizedTest
  @EnumSource
  void writesUtf8WithLineFeedsTheSameEachTime(Format format) {
    String first = written(reporter(format), Samples.prisma());
    assertThat(written(reporter(format), Samples.prisma())).isEqualTo(first);
    assertThat(first).endsWith("\n").doesNotContain("\r").doesNotStartWith("\uFEFF");
    SourceFile file = new SourceFile("naïve 注.sql", "DROP \"😀\"");
    String wide = written(reporter(format), result(finding(file, new Span(5, 9))));
    assertThat(wide).containsAnyOf("naïve", "na%C3%AF");
  }

  @ParameterizedTest
  @EnumSource
  void writesEmptyFilesAndPlacesAtTheEnd(Format format) {
    LintResult empty = result(finding(new SourceFile("a.sql", ""), new Span(0, 0)));
    assertThat(written(reporter(format), empty)).contains("drop-column");
    SourceFile file = new SourceFile("a.sql", "SELECT 1\n", true, -1);
    LintResult atEnd = result(finding(file, new Span(9, 9)));
    assertThat(written(reporter(format), atEnd)).contains("drop-column");
  }

  @Test
  void onlySarifAsksForPages() {
    AtomicInteger asked = new AtomicInteger();
    ReportSettings settings =
        new ReportSettings(
            "0.1.0",
            false,
            false,
            Severity.ERROR,
            () -> {
              asked.incrementAndGet();
              return Samples.pages();
            },
            ROOT,
            1);
    for (Format format : Format.values()) {
      format.reporter(settings);
    }
    assertThat(asked).hasValue(1);
  }

  private static Reporter reporter(Format format) {
    return format.reporter(
        new ReportSettings("0.1.0", false, false, Severity.ERROR, Samples::pages, ROOT, 1));
  }
}
