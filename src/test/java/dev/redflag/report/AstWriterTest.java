package dev.redflag.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redflag.source.SourceFile;
import dev.redflag.source.Span;
import dev.redflag.sql.Script;
import dev.redflag.sql.ast.AlterTable;
import dev.redflag.sql.ast.BodyStatement;
import dev.redflag.sql.ast.DoBlock;
import dev.redflag.sql.ast.ObjectType;
import dev.redflag.sql.ast.Other;
import dev.redflag.sql.ast.OtherAction;
import dev.redflag.sql.ast.Statement;
import dev.redflag.sql.ast.Unread;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class AstWriterTest {
  private static final SourceFile FILE =
      new SourceFile(
          "db/1_first.sql",
          """
          ALTER TABLE t
            OF u, CLUSTER ON i;
          DO $$ BEGIN IF x THEN VACUUM; END IF; END $$;
          DROP TABEL t;
          """);

  @Test
  void writesStatementsWithTheirPlacesAsJson() throws IOException {
    String json = json(script(), new Script(new SourceFile("empty.sql", ""), null, List.of()));
    assertThat(json)
        .isEqualTo(
            """
            [
              {
                "file": "db/1_first.sql",
                "statements": [
                  {
                    "kind": "AlterTableStmt",
                    "start": { "line": 1, "column": 1, "offset": 0 },
                    "end": { "line": 2, "column": 21, "offset": 34 },
                    "actions": [
                      {
                        "kind": "OtherAction",
                        "start": { "line": 2, "column": 3, "offset": 16 },
                        "end": { "line": 2, "column": 7, "offset": 20 }
                      },
                      {
                        "kind": "OtherAction",
                        "start": { "line": 2, "column": 9, "offset": 22 },
                        "end": { "line": 2, "column": 21, "offset": 34 }
                      }
                    ]
                  },
                  {
                    "kind": "DoStmt",
                    "start": { "line": 3, "column": 1, "offset": 36 },
                    "end": { "line": 3, "column": 45, "offset": 80 },
                    "body": [
                      {
                        "kind": "VacuumStmt",
                        "start": { "line": 3, "column": 23, "offset": 58 },
                        "end": { "line": 3, "column": 29, "offset": 64 },
                        "conditional": true
                      }
                    ]
                  },
                  {
                    "kind": "unread",
                    "start": { "line": 4, "column": 1, "offset": 82 },
                    "end": { "line": 4, "column": 13, "offset": 94 },
                    "reason": "unexpected \\"TABEL\\""
                  }
                ]
              },
              {
                "file": "empty.sql",
                "statements": []
              }
            ]
            """);
    assertThat(Schemas.complaints("ast.schema.json", json)).isEmpty();
  }

  @Test
  void theSchemaAllowsNothingElse() throws IOException {
    String json = json(script());
    for (String wrong :
        List.of(
            json.replace("\"conditional\"", "\"perhaps\""),
            json.replace("\"reason\"", "\"because\""),
            json.replace("\"line\": 1,", "\"line\": 0,"),
            json.replace("\"kind\": \"unread\",", ""))) {
      assertThat(wrong).isNotEqualTo(json);
      assertThat(Schemas.complaints("ast.schema.json", wrong)).isNotEmpty();
    }
  }

  @Test
  void writesAnEmptyArrayWithoutFiles() throws IOException {
    assertThat(json()).isEqualTo("[]\n");
  }

  @Test
  void writesALineForEachStatementAsText() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    AstText text = new AstText(out);
    text.write(script());
    SourceFile wide = new SourceFile("b.sql", "SELECT '" + "😀".repeat(40) + "'");
    Statement select = new Other(new Span(0, wide.text().length()), "SelectStmt", List.of());
    text.write(new Script(wide, null, List.of(select)));
    text.finish();
    assertThat(out.toString(StandardCharsets.UTF_8))
        .isEqualTo(
            """
            db/1_first.sql
              1:1-2:21 AlterTableStmt: ALTER TABLE t OF u, CLUSTER ON i
                2:3-2:7 OtherAction: OF u
                2:9-2:21 OtherAction: CLUSTER ON i
              3:1-3:45 DoStmt: DO $$ BEGIN IF x THEN VACUUM; END IF; END $$
                3:23-3:29 VacuumStmt (conditional): VACUUM
              4:1-4:13 unread (unexpected "TABEL"): DROP TABEL t

            b.sql
              1:1-1:90 SelectStmt: SELECT '%s…
            """
                .formatted("😀".repeat(26)));
  }

  private static Script script() {
    AlterTable alter =
        new AlterTable(
            span("ALTER TABLE t\n  OF u, CLUSTER ON i"),
            ObjectType.TABLE,
            null,
            false,
            false,
            List.of(
                new OtherAction(span("OF u"), "OF"),
                new OtherAction(span("CLUSTER ON i"), "CLUSTER ON")));
    DoBlock block =
        new DoBlock(
            span("DO $$ BEGIN IF x THEN VACUUM; END IF; END $$"),
            null,
            List.of(new BodyStatement(new Other(span("VACUUM"), "VacuumStmt", List.of()), true)),
            List.of());
    Unread unread = new Unread(span("DROP TABEL t"), span("TABEL"), "unexpected \"TABEL\"");
    return new Script(FILE, null, List.of(alter, block, unread));
  }

  private static Span span(String text) {
    return Samples.span(FILE, text);
  }

  private static String json(Script... scripts) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    AstJson json = new AstJson(out);
    for (Script script : scripts) {
      json.write(script);
    }
    json.finish();
    return out.toString(StandardCharsets.UTF_8);
  }
}
