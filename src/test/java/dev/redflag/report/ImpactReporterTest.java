package dev.redflag.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redflag.lint.Impact;
import dev.redflag.lint.ImpactAnalysis;
import dev.redflag.lint.LintOptions;
import dev.redflag.lint.TestProject;
import dev.redflag.lint.TestTool;
import dev.redflag.migration.Wrap;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ImpactReporterTest {

  private static final String HISTORY = "CREATE TABLE \"User\" (id int PRIMARY KEY, age int);";
  private static final TestTool WRAPPING = new TestTool(Wrap.TRANSACTION, null);

  @Test
  void showsWhatDocsOutputShows() throws IOException {
    String history = HISTORY + "CREATE TABLE \"Order\" (id int PRIMARY KEY, \"userId\" int);";
    Impact impact =
        impact(
            new TestProject()
                .history(history)
                .lint(
                    """
                    BEGIN;

                    ALTER TABLE "User" ADD COLUMN "token" UUID NOT NULL DEFAULT gen_random_uuid();
                    ALTER TABLE "Order" ADD CONSTRAINT "Order_userId_fkey"
                      FOREIGN KEY ("userId") REFERENCES "User"("id");
                    COMMIT;
                    """));
    String page = Files.readString(Path.of("docs/output.md"));
    String file = "prisma/migrations/20240402080000_token/migration.sql";
    String text = written(new ImpactTextReporter(), impact);
    assertThat(page).contains(text.replace("test/2.sql (test", file + " (prisma"));
    String json = written(new ImpactJsonReporter(), impact).replace("test/2.sql", file);
    int shown = page.indexOf("```json\n", page.indexOf("## Impact")) + "```json\n".length();
    assertThat(json).startsWith(page.substring(shown, page.indexOf("```", shown)));
  }

  @Test
  void writesJsonThatItsSchemaAllows() throws IOException {
    Impact impact =
        impact(
            new TestProject()
                .history(HISTORY)
                .lint("ALTER TABLE \"User\" ALTER age TYPE bigint; SELEC 1;"));
    String json = written(new ImpactJsonReporter(), impact);
    assertThat(Schemas.complaints("impact.schema.json", json)).isEmpty();
    assertThat(Schemas.complaints("impact.schema.json", json.replace("AccessExc", "Acc")))
        .hasSize(1);
    assertThat(json).contains("\"kind\": \"unread\"");
  }

  @Test
  void writesAnEmptyArrayForNothing() throws IOException {
    Impact nothing = new Impact(List.of(), List.of(), List.of());
    assertThat(written(new ImpactJsonReporter(), nothing)).isEqualTo("[]\n");
    assertThat(written(new ImpactTextReporter(), nothing)).isEmpty();
  }

  @Test
  void keepsMarkdownInTheBoundsOfAComment() throws IOException {
    TestProject project = new TestProject().history(HISTORY);
    for (int i = 0; i < 40; i++) {
      project.lint(("ALTER TABLE \"User\" ADD COLUMN \"c" + i + "\" int;\n").repeat(30));
    }
    String markdown = written(new ImpactMarkdownReporter(null), impact(project));
    assertThat(markdown.length()).isLessThan(65_536);
    assertThat(markdown).endsWith(" more migrations are left out here.\n");
  }

  @Test
  void breaksNoTableOfMarkdown() throws IOException {
    String sql = "COMMENT ON TABLE \"User\" IS 'a | b';";
    String markdown =
        written(
            new ImpactMarkdownReporter(null), impact(new TestProject().history(HISTORY).lint(sql)));
    assertThat(markdown).contains("| `COMMENT ON TABLE \"User\" IS 'a \\| b'` | `\"User\"` |");
  }

  @Test
  void saysUntilWhenLocksAreHeld() throws IOException {
    String sql = "COMMENT ON TABLE \"User\" IS 'a';";
    assertThat(text(TestTool.UNKNOWN, sql)).contains("end of statement\n");
    assertThat(text(WRAPPING, sql)).contains("end of file\n");
    assertThat(text(new TestTool(Wrap.BATCH, null), sql)).contains("end of statement\n");
    assertThat(text(new TestTool(Wrap.BATCH, null), sql + sql)).contains("end of file\n");
    TestTool unknownVersion = new TestTool(Wrap.BATCH_OR_EACH_STATEMENT, null);
    assertThat(text(unknownVersion, sql + sql)).contains("end of statement or file\n");
    assertThat(text(TestTool.UNKNOWN, "BEGIN;" + sql + "COMMIT;")).contains("COMMIT\n");
  }

  @Test
  void tellsTransactionsApart() throws IOException {
    String history = HISTORY + "CREATE TABLE a (id int); CREATE TABLE b (id int);";
    String alter = "ALTER TABLE %s ADD x int;";
    String sql =
        "BEGIN;"
            + alter.formatted("\"User\"")
            + alter.formatted("a")
            + "COMMIT;"
            + alter.formatted("b");
    String text =
        written(new ImpactTextReporter(), impact(new TestProject().history(history).lint(sql)));
    assertThat(text)
        .contains(
            "  Held together until COMMIT: \"User\" (ACCESS EXCLUSIVE), a (ACCESS EXCLUSIVE).\n");
  }

  private static String text(TestTool tool, String sql) throws IOException {
    Impact impact = impact(new TestProject().tool(tool).history(HISTORY).lint(sql));
    return written(new ImpactTextReporter(), impact);
  }

  private static Impact impact(TestProject project) {
    return new ImpactAnalysis(LintOptions.NONE).analyze(List.of(project.project()));
  }

  private static String written(ImpactReporter reporter, Impact impact) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    reporter.write(impact, out);
    return out.toString(StandardCharsets.UTF_8);
  }
}
