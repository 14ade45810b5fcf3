package dev.redflag.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redflag.source.SourceFile;
import dev.redflag.sql.Script;
import dev.redflag.sql.parse.SqlParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class AstWriterTest {
  private static final Script SCRIPT =
      SqlParser.parse(
          new SourceFile(
              "db/1_first.sql",
              """
              ALTER TABLE "T"
                OF u, CLUSTER ON i;
              DO $$ BEGIN IF x THEN VACUUM; END IF; EXECUTE x; END $$;
              DROP TABEL t;
              UPDATE a SET b = c::int WHERE d;
              """));

  @Test
  void writesStatementsWithAllTheirPartsAsJson() throws IOException {
    String json = json(SCRIPT, SqlParser.parse(new SourceFile("empty.sql", "")));
    assertThat(json)
        .startsWith(
            """
            [
              {
                "file": "db/1_first.sql",
                "statements": [
                  {
                    "kind": "AlterTableStmt",
                    "record": "AlterTable",
                    "start": { "line": 1, "column": 1, "offset": 0 },
                    "end": { "line": 2, "column": 21, "offset": 36 },
                    "objectType": "TABLE",
                    "name": {
                      "record": "QualifiedName",
                      "text": "\\"T\\"",
                      "start": { "line": 1, "column": 13, "offset": 12 },
                      "end": { "line": 1, "column": 16, "offset": 15 },
                      "parts": [
                        {
                          "record": "Identifier",
                          "text": "\\"T\\"",
                          "start": { "line": 1, "column": 13, "offset": 12 },
                          "end": { "line": 1, "column": 16, "offset": 15 },
                          "value": "T",
                          "quoted": true
                        }
                      ]
                    },
                    "actions": [
                      {
                        "record": "OfType",
                        "start": { "line": 2, "column": 3, "offset": 18 },
                        "end": { "line": 2, "column": 7, "offset": 22 },
            """)
        .contains(
            """
                    "body": [
                      {
                        "kind": "VacuumStmt",
                        "record": "Vacuum",
                        "start": { "line": 3, "column": 23, "offset": 60 },
                        "end": { "line": 3, "column": 29, "offset": 66 },
                        "vacuum": true,
                        "conditional": true
                      }
                    ],
                    "dynamic": [
                      {
                        "start": { "line": 3, "column": 39, "offset": 76 },
                        "end": { "line": 3, "column": 48, "offset": 85 }
                      }
                    ]
            """,
            """
                    "kind": "unread",
                    "record": "Unread",
                    "start": { "line": 4, "column": 1, "offset": 95 },
                    "end": { "line": 4, "column": 13, "offset": 107 },
                    "trouble": {
                      "start": { "line": 4, "column": 6, "offset": 100 },
                      "end": { "line": 4, "column": 11, "offset": 105 }
                    },
                    "reason": "unexpected \\"TABEL\\""
            """)
        .endsWith(
            """
              {
                "file": "empty.sql",
                "statements": []
              }
            ]
            """);
    assertThat(Schemas.complaints("ast.schema.json", json)).isEmpty();
  }

  @Test
  void theSchemaHoldsTheFormTogether() throws IOException {
    String json = json(SCRIPT);
    for (String wrong :
        List.of(
            json.replace("\"conditional\": true", "\"conditional\": 1"),
            json.replace("\"reason\": ", "\"reason\": null, \"because\": "),
            json.replace("\"line\": 1,", "\"line\": 0,"),
            json.replace("\"record\": \"Identifier\",", ""),
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
  void writesALineForEachStatementAndPartAsText() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    AstText text = new AstText(out);
    text.write(SCRIPT);
    text.write(SqlParser.parse(new SourceFile("b.sql", "LOAD '" + "😀".repeat(40) + "'")));
    text.finish();
    assertThat(out.toString(StandardCharsets.UTF_8))
        .isEqualTo(
            """
            db/1_first.sql
              1:1-2:21 AlterTable (AlterTableStmt): ALTER TABLE "T" OF u, CLUSTER ON i
                objectType: TABLE
                name: 1:13-1:16 "T"
                actions:
                  2:3-2:7 OfType
                    type: 2:6-2:7 u
                  2:9-2:21 ClusterOn
                    index: 2:20-2:21 i
              3:1-3:56 DoBlock (DoStmt): DO $$ BEGIN IF x THEN VACUUM; END IF; EXECUTE x; END $$
                body:
                  3:23-3:29 Vacuum (VacuumStmt): VACUUM
                    vacuum
                    conditional
                dynamic:
                  3:39-3:48
              4:1-4:13 Unread (unread): DROP TABEL t
                trouble: 4:6-4:11
                reason: unexpected "TABEL"
              5:1-5:32 Update (UpdateStmt): UPDATE a SET b = c::int WHERE d
                table: 5:8-5:9 a
                assignments:
                  5:14-5:24 Assignment
                    columns:
                      5:14-5:15 b
                    value: 5:18-5:24 c::int
                      columns:
                        5:18-5:19 ColumnUse
                          column: 5:18-5:19 c
                      casts:
                        CastUse
                          type: 5:21-5:24 int4
                      exact
                where: 5:31-5:32 d
                  columns:
                    5:31-5:32 ColumnUse
                      column: 5:31-5:32 d
                  exact
                whole: 5:1-5:32 UPDATE a SET b = c::int WHERE d
                  relations:
                    RelationUse
                      name: 5:8-5:9 a
                      written
                  columns:
                    5:14-5:15 ColumnUse
                      column: 5:14-5:15 b
                      relations:
                        5:8-5:9 a
                      written
                    5:18-5:19 ColumnUse
                      column: 5:18-5:19 c
                      relations:
                        5:8-5:9 a
                    5:31-5:32 ColumnUse
                      column: 5:31-5:32 d
                      relations:
                        5:8-5:9 a
                  casts:
                    CastUse
                      type: 5:21-5:24 int4
                  restriction: RESTRICTS
                  exact

            b.sql
              1:1-1:88 Load (LoadStmt): LOAD '😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀…
                file: 1:6-1:88 StringConstant
                  value: 😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀…
            """);
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
