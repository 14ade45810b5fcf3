package dev.redflag.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AstCommandTest {

  @TempDir Path folder;

  @Test
  void listsTheStatementsOfEveryFileBothHalvesOfItToo() throws IOException {
    Files.createDirectories(folder.resolve("db/down"));
    Files.writeString(folder.resolve("db/1.sql"), "-- +goose Up\nSELECT 1;\n-- +goose Down\nBEGIN");
    Files.writeString(folder.resolve("db/down/1.down.sql"), "DROP TABEL a;");
    Files.writeString(folder.resolve("db/readme.md"), "SELECT 1;");
    CommandLineRun run = CommandLineRun.in(folder, "ast", "--format", "json", "db");
    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).isEmpty();
    JsonNode files = new JsonMapper().readTree(run.out());
    assertThat(files).hasSize(2);
    assertThat(files.get(0).get("file").asText()).isEqualTo("db/1.sql");
    assertThat(files.get(0).get("statements").findValuesAsText("kind"))
        .containsExactly("SelectStmt", "TransactionStmt");
    assertThat(files.get(0).get("statements").get(1).get("start").get("line").asInt()).isEqualTo(4);
    assertThat(files.get(1).get("file").asText()).isEqualTo("db/down/1.down.sql");
    assertThat(files.get(1).get("statements").findValuesAsText("kind")).containsExactly("unread");
  }

  @Test
  void listsStatementsForPeople() throws IOException {
    Files.writeString(folder.resolve("1.sql"), "SELECT 1;");
    CommandLineRun run = CommandLineRun.in(folder, "ast", "1.sql");
    String shown =
        """
        1.sql
          1:1-1:9 Select (SelectStmt): SELECT 1
            query: 1:1-1:9 SELECT 1
              exact
        """;
    assertThat(run).isEqualTo(new CommandLineRun(0, shown, ""));
  }

  @Test
  void exitsWithTwoIfAFileCannotBeRead() throws IOException {
    Files.write(folder.resolve("1.sql"), new byte[] {(byte) 0xFF, (byte) 0xFE});
    Files.writeString(folder.resolve("2.sql"), "SELECT 1;");
    CommandLineRun run = CommandLineRun.in(folder, "ast", ".");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).startsWith("redflag: 1.sql: is UTF-16");
    assertThat(run.out()).startsWith("2.sql\n");
    assertThat(CommandLineRun.in(folder, "ast", "3.sql").exitCode()).isEqualTo(2);
    assertThat(CommandLineRun.in(folder, "ast").err())
        .isEqualTo("redflag: ast takes files or folders\nSee redflag ast --help.\n");
  }
}
