package dev.redflag.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImpactCommandTest {

  @TempDir Path folder;

  @BeforeEach
  void history() throws IOException {
    Files.createDirectories(folder.resolve("db"));
    Files.writeString(folder.resolve("db/0001_a.sql"), "CREATE TABLE a (id int);");
    Files.writeString(folder.resolve("db/0002_b.sql"), "ALTER TABLE a ADD x int;");
  }

  @Test
  void weighsAFileWithTheHistoryAroundIt() throws IOException {
    CommandLineRun run = CommandLineRun.in(folder, "impact", "--format", "json", "db/0002_b.sql");
    assertThat(run.exitCode()).isZero();
    JsonNode files = new JsonMapper().readTree(run.out());
    assertThat(files).hasSize(1);
    assertThat(files.get(0).get("file").asText()).isEqualTo("db/0002_b.sql");
    assertThat(files.get(0).get("statements").get(0).toString())
        .isEqualTo(
            "{\"kind\":\"AlterTableStmt\",\"start\":0,\"locks\":[{\"relation\":\"public.a\","
                + "\"mode\":\"AccessExclusive\"}],\"rewrites\":[],\"scans\":[]}");
  }

  @Test
  void weighsADraftOnStandardInput() {
    CommandLineRun run =
        CommandLineRun.in(
            folder,
            Map.of(),
            "ALTER TABLE a ALTER x SET NOT NULL;",
            "impact",
            "--after",
            "db",
            "--postgres",
            "18",
            "-");
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).startsWith("- (plain, PostgreSQL 18)\n");
    assertThat(run.out().lines().toList().get(2)).contains("ACCESS EXCLUSIVE").contains("yes");
  }

  @Test
  void givesEveryStatementAnEntryAlsoThoseThatDoNotRunForward() throws IOException {
    Files.createDirectories(folder.resolve("goose"));
    Files.writeString(
        folder.resolve("goose/00001_a.sql"),
        "-- +goose Up\nCREATE TABLE t (i int);\n-- +goose Down\nDROP TABLE t;");
    CommandLineRun run = CommandLineRun.in(folder, "impact", "--format", "json", "goose");
    JsonNode statements = new JsonMapper().readTree(run.out()).get(0).get("statements");
    assertThat(statements.findValuesAsText("kind")).containsExactly("CreateStmt", "DropStmt");
    assertThat(statements.get(1).get("locks")).isEmpty();
  }

  @Test
  void writesToAFile() throws IOException {
    CommandLineRun run =
        CommandLineRun.in(folder, "impact", "--format=markdown", "-o", "impact.md", "db");
    assertThat(run).isEqualTo(new CommandLineRun(0, "", ""));
    assertThat(Files.readString(folder.resolve("impact.md"))).startsWith("### Redflag: impact\n");
  }

  @Test
  void saysWhatItCannotDo() throws IOException {
    Files.write(folder.resolve("db/0003_c.sql"), new byte[] {(byte) 0xFF, (byte) 0xFE});
    CommandLineRun unreadable = CommandLineRun.in(folder, "impact", "db");
    assertThat(unreadable.exitCode()).isEqualTo(2);
    assertThat(unreadable.err()).startsWith("redflag: db/0003_c.sql: is UTF-16");
    assertThat(unreadable.out()).contains("db/0002_b.sql");
    CommandLineRun format = CommandLineRun.in(folder, "impact", "--format", "sarif", "db");
    assertThat(format.exitCode()).isEqualTo(2);
    assertThat(format.err()).startsWith("redflag: --format takes text, markdown, json, not");
    assertThat(CommandLineRun.in(folder, "impact", "nowhere").exitCode()).isEqualTo(2);
  }
}
