package dev.redflag.report;

import static dev.redflag.report.Samples.finding;
import static dev.redflag.report.Samples.result;
import static dev.redflag.report.Samples.span;
import static dev.redflag.report.Samples.written;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.redflag.rule.Finding;
import dev.redflag.source.SourceFile;
import dev.redflag.source.Span;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonReporterTest {
  private static final Reporter JSON = new JsonReporter("0.1.0", 1);

  @Test
  void writesWhatThePageShows() {
    assertThat(written(JSON, Samples.prisma()))
        .isEqualTo(
            """
            {
              "version": "0.1.0",
              "projects": [
                {
                  "root": "prisma/migrations",
                  "tool": "prisma",
                  "postgres": 15,
                  "profile": "production"
                }
              ],
              "findings": [
                {
                  "rule": "drop-column",
                  "severity": "error",
                  "category": "destructive",
                  "message": "Dropping \\"Order\\".\\"total\\" deletes every value in it.",
                  "help": "Deploy code that no longer uses the column, then drop it in a later migration.",
                  "file": "prisma/migrations/20240301000000_drop_total/migration.sql",
                  "start": { "line": 2, "column": 21, "offset": 50 },
                  "end": { "line": 2, "column": 40, "offset": 69 },
                  "migration": "20240301000000_drop_total",
                  "related": [
                    {
                      "file": "prisma/migrations/20240101000000_init/migration.sql",
                      "start": { "line": 3, "column": 3, "offset": 50 },
                      "end": { "line": 3, "column": 27, "offset": 74 },
                      "message": "created here"
                    }
                  ],
                  "fixes": [],
                  "fingerprint": "1db0c9a5fc94db2f"
                },
                {
                  "rule": "add-required-column",
                  "severity": "error",
                  "category": "failure",
                  "message": "Adding \\"Order\\".\\"state\\" as NOT NULL without a default fails if the table has rows.",
                  "help": "Add the column without NOT NULL, fill it, then require it:\\n  ALTER TABLE \\"Order\\" ADD COLUMN \\"state\\" text;\\n  UPDATE \\"Order\\" SET \\"state\\" = '{new}';\\n  ALTER TABLE \\"Order\\" ALTER COLUMN \\"state\\" SET NOT NULL;\\n",
                  "file": "prisma/migrations/20240301000000_drop_total/migration.sql",
                  "start": { "line": 4, "column": 21, "offset": 92 },
                  "end": { "line": 4, "column": 53, "offset": 124 },
                  "migration": "20240301000000_drop_total",
                  "related": [],
                  "fixes": [
                    {
                      "title": "Drop NOT NULL",
                      "edits": [
                        {
                          "start": { "line": 4, "column": 44, "offset": 115 },
                          "end": { "line": 4, "column": 53, "offset": 124 },
                          "text": ""
                        }
                      ],
                      "newFiles": []
                    }
                  ],
                  "fingerprint": "df3817ef61db5efa"
                },
                {
                  "rule": "create-index-non-concurrently",
                  "severity": "warning",
                  "category": "locking",
                  "message": "CREATE INDEX blocks writes to \\"Order\\" until the index is built.",
                  "help": null,
                  "file": "prisma/migrations/20240301000000_drop_total/migration.sql",
                  "start": { "line": 5, "column": 1, "offset": 126 },
                  "end": { "line": 5, "column": 52, "offset": 177 },
                  "migration": "20240301000000_drop_total",
                  "related": [],
                  "fixes": [
                    {
                      "title": "Build it in a migration of its own",
                      "edits": [
                        {
                          "start": { "line": 1, "column": 1, "offset": 0 },
                          "end": { "line": 1, "column": 1, "offset": 0 },
                          "text": "-- moved\\n"
                        }
                      ],
                      "newFiles": [
                        {
                          "migration": "20240301000001_index",
                          "text": "CREATE INDEX CONCURRENTLY \\"i\\" ON \\"Order\\" (\\"state\\");\\n"
                        }
                      ]
                    }
                  ],
                  "fingerprint": "5f799394d5e9ed77"
                }
              ],
              "summary": {
                "errors": 2,
                "warnings": 1,
                "notes": 0,
                "ignored": 1,
                "files": 1,
                "statements": 3,
                "unread": 0
              }
            }
            """);
  }

  @Test
  void agreesWithItsSchema() {
    assertThat(Schemas.complaints("findings.schema.json", written(JSON, Samples.prisma())))
        .isEmpty();
    assertThat(Schemas.complaints("findings.schema.json", written(JSON, result()))).isEmpty();
  }

  @Test
  void theSchemaAllowsNothingElse() {
    String json = written(JSON, Samples.prisma());
    String[] wrong = {
      json.replace("\"category\": \"failure\"", "\"category\": \"fault\""),
      json.replace("\"line\": 2,", "\"line\": 0,"),
      json.replace("\"help\": null", "\"advice\": null"),
      json.replace("\"postgres\": 15", "\"postgres\": \"15\""),
      json.replace("\"notes\": 0,", ""),
    };
    for (String document : wrong) {
      assertThat(document).isNotEqualTo(json);
      assertThat(Schemas.complaints("findings.schema.json", document)).isNotEmpty();
    }
  }

  @Test
  void writesOneDocumentWhenNothingWasFound() {
    assertThat(written(JSON, result()))
        .startsWith("{\n  \"version\": \"0.1.0\",\n  \"projects\": [],\n  \"findings\": [],\n")
        .endsWith("}\n");
  }

  @Test
  void givesNullForTheMigrationOfStandardInput() throws IOException {
    SourceFile file = new SourceFile("<stdin>", "DROP TABLE t;");
    Finding named = finding(file, "t");
    Finding finding =
        new Finding(
            named.rule(),
            named.severity(),
            named.category(),
            named.message(),
            null,
            file,
            named.span(),
            Samples.migration(null, "<stdin>", true),
            null,
            List.of(),
            List.of());
    JsonNode node = findings(finding).get(0);
    assertThat(node.get("migration").isNull()).isTrue();
    assertThat(node.get("fingerprint").asText()).matches("[0-9a-f]{16}");
  }

  @Test
  void regionsCutOutExactlyTheClause() throws IOException {
    String clause = "\"naïve😀\" text,\r\n\tb";
    String text = "-- 注 😀\r\nALTER TABLE t\tADD " + clause + " int";
    for (boolean byteOrderMark : new boolean[] {false, true}) {
      SourceFile file = new SourceFile("a.sql", text, byteOrderMark, -1);
      JsonNode node = findings(finding(file, span(file, clause))).get(0);
      int start = node.at("/start/offset").asInt();
      int end = node.at("/end/offset").asInt();
      assertThat(text.substring(start, end)).isEqualTo(clause);
      assertThat(node.at("/start/line").asInt()).isEqualTo(2);
      assertThat(node.at("/start/column").asInt()).isEqualTo(19);
      assertThat(node.at("/end/line").asInt()).isEqualTo(3);
      assertThat(node.at("/end/column").asInt()).isEqualTo(3);
    }
  }

  @Test
  void writesCharactersOutsideTheBasicPlaneAsTheyAre() {
    SourceFile file = new SourceFile("注😀.sql", "SELECT 1");
    assertThat(written(JSON, result(finding(file, new Span(0, 6)))))
        .contains("\"file\": \"注😀.sql\"");
  }

  @Test
  void aFingerprintOutlivesMovedLinesPathsAndWording() throws IOException {
    SourceFile before = new SourceFile("db/1_first.sql", "DROP TABLE t;");
    SourceFile after = new SourceFile("/srv/db/1_first.sql", "-- why\n\nDROP\r\n  TABLE t;");
    String one = fingerprint(finding(before, "DROP TABLE t"));
    Finding moved = finding(after, new Span(8, after.text().length() - 1), "Other words.", "Help");
    assertThat(fingerprint(moved)).isEqualTo(one);
    SourceFile other = new SourceFile("db/1_first.sql", "DROP TABLE u;");
    assertThat(fingerprint(finding(other, "DROP TABLE u"))).isNotEqualTo(one);
  }

  @Test
  void findingsThatAgreeInAllElseHaveDifferentFingerprints() throws IOException {
    SourceFile file = new SourceFile("1_first.sql", "DROP TABLE t;\n".repeat(50));
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      findings.add(finding(file, new Span(14 * i, 14 * i + 12)));
    }
    JsonNode nodes = findings(findings.toArray(Finding[]::new));
    assertThat(nodes.findValuesAsText("fingerprint")).hasSize(50).doesNotHaveDuplicates();
    assertThat(nodes.get(0).get("fingerprint").asText()).isEqualTo(fingerprint(findings.get(7)));
  }

  @Test
  void leavesTheStreamOpenAndADocumentThatBreaksOffUnfinished() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    OutputStream narrow =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            if (bytes.size() == 9000) {
              throw new IOException("No space left on device");
            }
            bytes.write(b);
          }

          @Override
          public void close() {
            bytes.write('!');
          }
        };
    SourceFile file = new SourceFile("a.sql", "SELECT 1");
    Finding[] many = new Finding[40];
    java.util.Arrays.fill(many, finding(file, "SELECT"));
    org.assertj.core.api.Assertions.assertThatThrownBy(() -> JSON.write(result(many), narrow))
        .isInstanceOf(IOException.class)
        .hasMessage("No space left on device");
    assertThat(bytes.toString(java.nio.charset.StandardCharsets.UTF_8)).doesNotEndWith("}\n!");
    bytes.reset();
    JSON.write(result(), narrow);
    assertThat(bytes.toString(java.nio.charset.StandardCharsets.UTF_8)).endsWith("}\n");
  }

  private static String fingerprint(Finding finding) throws IOException {
    return findings(finding).get(0).get("fingerprint").asText();
  }

  private static JsonNode findings(Finding... findings) throws IOException {
    return new JsonMapper().readTree(written(JSON, result(findings))).get("findings");
  }
}
