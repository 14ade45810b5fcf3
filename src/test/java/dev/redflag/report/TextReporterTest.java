package dev.redflag.report;

import static dev.redflag.report.Samples.finding;
import static dev.redflag.report.Samples.result;
import static dev.redflag.report.Samples.span;
import static dev.redflag.report.Samples.written;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redflag.lint.LintResult;
import dev.redflag.rule.Category;
import dev.redflag.rule.Finding;
import dev.redflag.rule.Place;
import dev.redflag.rule.Severity;
import dev.redflag.source.SourceFile;
import dev.redflag.source.Span;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class TextReporterTest {
  private static final Reporter TEXT = new TextReporter(false, false, 1);
  private static final Reporter QUIET = new TextReporter(false, true, 1);

  @Test
  void showsPlaceClauseHelpAndRelatedPlaces() {
    assertThat(written(TEXT, Samples.prisma()))
        .isEqualTo(
            """
            prisma/migrations/20240301000000_drop_total/migration.sql:2:21: error: Dropping "Order"."total" deletes every value in it. [drop-column]
              2 | ALTER TABLE "Order" DROP COLUMN "total";
                |                     ^^^^^^^^^^^^^^^^^^^
                help: Deploy code that no longer uses the column, then drop it in a later migration.
                note: created here
                  --> prisma/migrations/20240101000000_init/migration.sql:3:3

            prisma/migrations/20240301000000_drop_total/migration.sql:4:21: error: Adding "Order"."state" as NOT NULL without a default fails if the table has rows. [add-required-column]
              4 | ALTER TABLE "Order" ADD COLUMN "state" text NOT NULL;
                |                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                help: Add the column without NOT NULL, fill it, then require it:
                        ALTER TABLE "Order" ADD COLUMN "state" text;
                        UPDATE "Order" SET "state" = '{new}';
                        ALTER TABLE "Order" ALTER COLUMN "state" SET NOT NULL;

            prisma/migrations/20240301000000_drop_total/migration.sql:5:1: warning: CREATE INDEX blocks writes to "Order" until the index is built. [create-index-non-concurrently]
              5 | CREATE INDEX "Order_state_idx" ON "Order" ("state");
                | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

            2 errors, 1 warning in 1 file; 1 ignored
            """);
  }

  @Test
  void countsInWords() {
    LintResult clean =
        new LintResult(List.of(), List.of(), List.of(), 0, 12, 40, 0, List.of(), List.of());
    assertThat(written(TEXT, clean)).isEqualTo("No findings in 12 files\n");
    SourceFile file = new SourceFile("a.sql", "SELECT 1;");
    Finding note = finding(Severity.NOTE, file, new Span(0, 6), "A note.", null);
    assertThat(written(TEXT, result(note, note))).endsWith("\n\n2 notes in 2 files\n");
  }

  @Test
  void writesFindingsOnlyWhenQuiet() {
    SourceFile file = new SourceFile("a.sql", "SELECT 1;");
    assertThat(written(QUIET, result(finding(file, "SELECT"))))
        .isEqualTo(
            """
            a.sql:1:1: error: It fails. [drop-column]
              1 | SELECT 1;
                | ^^^^^^
            """);
    assertThat(written(QUIET, result())).isEmpty();
  }

  @Test
  void cutsALongListOfRelatedPlaces() {
    SourceFile file = new SourceFile("a.sql", "SELECT 1;");
    Place place = new Place(file, new Span(7, 8), "here too");
    String shown = "    note: here too\n      --> a.sql:1:8\n";
    assertThat(written(QUIET, result(related(file, Collections.nCopies(6, place)))))
        .endsWith("^\n" + shown.repeat(6));
    assertThat(written(QUIET, result(related(file, Collections.nCopies(9, place)))))
        .endsWith("^\n" + shown.repeat(5) + "    note: and at 4 more places\n");
  }

  private static Finding related(SourceFile file, List<Place> places) {
    return new Finding(
        "drop-column",
        Severity.ERROR,
        Category.DESTRUCTIVE,
        "It goes.",
        null,
        file,
        new Span(0, 6),
        Samples.migration("1", "a.sql", true),
        null,
        places,
        List.of());
  }

  @Test
  void coloursWhenAsked() {
    SourceFile file = new SourceFile("a.sql", "SELECT 1;");
    assertThat(written(new TextReporter(true, true, 1), result(finding(file, "SELECT"))))
        .isEqualTo(
            """
            ~[1ma.sql:1:1:~[0m ~[1;31merror:~[0m ~[1mIt fails.~[0m ~[36m[drop-column]~[0m
              ~[1;34m1 |~[0m SELECT 1;
              ~[1;34m  |~[0m ~[1;31m^^^^^^~[0m
            """
                .replace('~', '\u001b'));
    assertThat(written(TEXT, Samples.prisma())).doesNotContain("\u001b");
  }

  @Test
  void onlyTheFirstLineOfAFindingLooksLikeOne() {
    Pattern matcher =
        Pattern.compile(
            "^([^\\s].*?):(\\d+):(\\d+): (error|warning|note): (.*) \\[([a-z][a-z0-9-]*)\\]$");
    List<String> matched =
        written(TEXT, Samples.prisma())
            .lines()
            .filter(line -> matcher.matcher(line).matches())
            .toList();
    assertThat(matched).hasSize(3).allMatch(line -> line.startsWith("prisma/"));
    // GCC's pattern, which editors have built in, lets a line begin with blanks.
    Pattern gcc = Pattern.compile("^(.*):(\\d+):(\\d+):\\s+(warning|error):\\s+(.*)$");
    assertThat(written(TEXT, Samples.prisma()).lines())
        .filteredOn(line -> gcc.matcher(line).matches())
        .isEqualTo(matched);
  }

  @Test
  void underlinesTheFirstLineOfASpanOfSeveral() {
    SourceFile file =
        new SourceFile("a.sql", "CREATE TABLE t (\r\n  a int\r\n);\r\nALTER TABLE t  \r\n  x;\r\n");
    assertThat(lines(file, span(file, "CREATE TABLE t (\r\n  a int\r\n)")))
        .containsExactly("  1 | CREATE TABLE t (", "    | ^^^^^^^^^^^^^^^^");
    assertThat(lines(file, span(file, "t  \r\n  x")))
        .containsExactly("  4 | ALTER TABLE t  ", "    |             ^");
  }

  @Test
  void alignsTheCaretsBelowTabsAndWideAndCombiningCharacters() {
    SourceFile file =
        new SourceFile("a.sql", "\tDROP TABLE \"注文\", \"e\u0301😀\", t;\n/* ab\t */ SELECT x");
    assertThat(lines(file, span(file, "t;")))
        .containsExactly(
            "  1 |     DROP TABLE \"注文\", \"e\u0301😀\", t;",
            "    |                               ^^");
    assertThat(lines(file, span(file, "\"注文\"")))
        .containsExactly(
            "  1 |     DROP TABLE \"注文\", \"e\u0301😀\", t;", "    |                ^^^^^^");
    assertThat(lines(file, span(file, "SELECT x")))
        .containsExactly("  2 | /* ab    */ SELECT x", "    |             ^^^^^^^^");
  }

  @Test
  void cutsLongLinesToAWindowAroundTheClause() {
    String columns = "a integer, ".repeat(100);
    SourceFile file =
        new SourceFile("a.sql", "CREATE TABLE t (" + columns + "HERE int, " + columns);
    List<String> lines = lines(file, span(file, "HERE int"));
    assertThat(lines.get(0)).startsWith("  1 | …").endsWith("…").hasSizeLessThan(120);
    assertThat(under(lines)).isEqualTo("HERE int");
    List<String> first = lines(file, span(file, "TABLE t"));
    assertThat(first.get(0)).startsWith("  1 | CREATE TABLE t (a integer, ").endsWith("…");
    assertThat(under(first)).isEqualTo("TABLE t");
    SourceFile last = new SourceFile("a.sql", columns + columns + "END");
    assertThat(lines(last, span(last, "END")).get(0)).endsWith("a integer, END");
    assertThat(under(lines(last, span(last, "END")))).isEqualTo("END");
    List<String> whole = lines(file, new Span(0, file.text().length()));
    assertThat(whole.get(1)).endsWith("^^^^").hasSizeLessThan(120);
  }

  @Test
  void keepsAWindowAlignedThatCutsAWideCharacter() {
    SourceFile file = new SourceFile("a.sql", "注".repeat(200) + "x" + "文".repeat(200));
    List<String> lines = lines(file, span(file, "x"));
    int before = lines.get(0).substring("  1 | ".length()).indexOf('x');
    String prefix = lines.get(0).substring("  1 | ".length(), "  1 | ".length() + before);
    int columns = prefix.codePoints().map(DisplayWidth::of).sum();
    assertThat(lines.get(1)).isEqualTo("    | " + " ".repeat(columns) + "^");
  }

  @Test
  void pointsBetweenCharactersAndAtTheEndOfFiles() {
    SourceFile empty = new SourceFile("a.sql", "");
    assertThat(lines(empty, new Span(0, 0))).containsExactly("  1 | ", "    | ^");
    SourceFile file = new SourceFile("a.sql", "SELECT 1\n");
    assertThat(lines(file, new Span(9, 9))).containsExactly("  2 | ", "    | ^");
    assertThat(lines(file, new Span(8, 9))).containsExactly("  1 | SELECT 1", "    |         ^");
  }

  @Test
  void showsControlCharactersInsteadOfObeyingThem() {
    SourceFile file =
        new SourceFile("a\nb.sql", "DROP \u001b[2JTABLE \u0000\u202et\u0007; -- \u0085\u007f");
    Finding finding =
        finding(file, span(file, "\u202et\u0007"), "The \"x\u001b\" \n  goes.", "a\u0007\n b");
    assertThat(written(QUIET, result(finding)))
        .isEqualTo(
            """
            a b.sql:1:17: error: The "x␛" goes. [drop-column]
              1 | DROP ␛[2JTABLE ␀�t␇; -- �␡
                |                 ^^^
                help: a␇
                       b
            """);
  }

  @Test
  void writesNoLineThatGitHubWouldTakeForACommand() {
    SourceFile file =
        new SourceFile("::error::a.sql", "::stop-commands::x\n-- ##[stop-commands]x\nSELECT 1");
    String text =
        written(
            QUIET,
            result(
                finding(file, span(file, "::stop")),
                finding(file, span(file, "stop-commands]")),
                finding(file, span(file, "SELECT"), "It ##[error]", "one\n  ::add-mask::x")));
    assertThat(text.lines())
        .noneMatch(line -> line.strip().startsWith("::"))
        .noneMatch(line -> line.contains("##["));
    assertThat(text).contains("##\u2060[stop-commands]x").contains("  1 | ::stop-commands::x");
  }

  private static List<String> lines(SourceFile file, Span span) {
    return written(QUIET, result(finding(file, span))).lines().skip(1).toList();
  }

  /** What stands above the carets, where every character takes one column. */
  private static String under(List<String> lines) {
    int start = lines.get(1).indexOf('^');
    return lines.get(0).substring(start, lines.get(1).length());
  }
}
