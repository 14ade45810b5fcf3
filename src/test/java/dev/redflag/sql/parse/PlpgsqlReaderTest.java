package dev.redflag.sql.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.redflag.source.SourceFile;
import dev.redflag.sql.Script;
import dev.redflag.sql.ast.BodyStatement;
import dev.redflag.sql.ast.DoBlock;
import dev.redflag.sql.ast.Unread;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A question mark stands before what may not run, an exclamation mark before what is dynamic. */
class PlpgsqlReaderTest {

  static Stream<Arguments> bodies() {
    return Stream.of(
        arguments("BEGIN DROP TABLE a; DROP TABLE b; END", "DROP TABLE a; DROP TABLE b; "),
        arguments(
            "DECLARE a int := 1; b text DEFAULT 'c'; BEGIN UPDATE a SET b = 1; END;",
            "UPDATE a SET b = 1; "),
        arguments(
            "BEGIN IF a THEN DROP TABLE b; ELSIF c THEN VACUUM; ELSE ANALYZE; END IF; CHECKPOINT; END",
            "?DROP TABLE b; ?VACUUM; ?ANALYZE; CHECKPOINT; "),
        arguments(
            "BEGIN CASE a WHEN 1 THEN DROP TABLE b; ELSE DROP TABLE c; END CASE; END",
            "?DROP TABLE b; ?DROP TABLE c; "),
        arguments(
            "BEGIN LOOP EXIT WHEN a; DROP TABLE b; END LOOP; WHILE c LOOP VACUUM; END LOOP; END",
            "?DROP TABLE b; ?VACUUM; "),
        arguments("BEGIN FOR a IN 1..5 LOOP DROP TABLE b; END LOOP; END", "?DROP TABLE b; "),
        arguments(
            "BEGIN FOR a IN SELECT b FROM c LOOP DELETE FROM d; END LOOP; END",
            "SELECT b FROM c; ?DELETE FROM d; "),
        arguments("BEGIN FOREACH a IN ARRAY b LOOP DROP TABLE c; END LOOP; END", "?DROP TABLE c; "),
        arguments(
            "BEGIN FOR a IN EXECUTE 'SELECT 1' LOOP EXECUTE b; END LOOP; END",
            "SELECT 1; !EXECUTE b; "),
        arguments(
            "BEGIN DROP TABLE a; EXCEPTION WHEN undefined_table THEN DROP TABLE b; END",
            "?DROP TABLE a; ?DROP TABLE b; "),
        arguments(
            "BEGIN DROP TABLE a; BEGIN DROP TABLE b; EXCEPTION WHEN others THEN NULL; END; DROP TABLE c; END",
            "DROP TABLE a; ?DROP TABLE b; DROP TABLE c; "),
        arguments(
            "<<a>> BEGIN PERFORM f(b); RETURN; DROP TABLE c; END a",
            "PERFORM f(b); DROP TABLE c; "),
        arguments(
            "BEGIN EXECUTE 'DROP TABLE ' || 'a'; EXECUTE format('DROP TABLE %I.%s', 'A', 'b'); END",
            "EXECUTE 'DROP TABLE ' || 'a'; EXECUTE format('DROP TABLE %I.%s', 'A', 'b'); "),
        arguments(
            "BEGIN EXECUTE 'DROP TABLE ' || a; EXECUTE format('DROP TABLE %I', a) USING b; EXECUTE c; END",
            "!EXECUTE 'DROP TABLE ' || a; !EXECUTE format('DROP TABLE %I', a); !EXECUTE c; "),
        arguments(
            "BEGIN EXECUTE $x$ALTER TABLE a ADD COLUMN b int$x$; EXECUTE E'DROP TABLE \\x61'; END",
            "ALTER TABLE a ADD COLUMN b int; DROP TABLE \\x61; "),
        arguments(
            "BEGIN SELECT a INTO STRICT b FROM c; INSERT INTO d VALUES (1) RETURNING e INTO f; END",
            "SELECT a INTO STRICT b FROM c; INSERT INTO d VALUES (1) RETURNING e; "),
        arguments(
            "DECLARE a CURSOR FOR SELECT b FROM c; BEGIN OPEN a; FETCH a INTO d; CLOSE a; OPEN e FOR SELECT f FROM g; END",
            "?SELECT b FROM c; SELECT f FROM g; "),
        arguments(
            "BEGIN RETURN QUERY SELECT a FROM b; RETURN NEXT c; RETURN QUERY EXECUTE d; END",
            "RETURN QUERY SELECT a FROM b; !EXECUTE d; "),
        arguments(
            "BEGIN RAISE NOTICE 'a %', (SELECT b FROM c); ASSERT d; CALL e(); COMMIT; END",
            "CALL e(); COMMIT; "),
        arguments(
            "BEGIN a := 1; b[1] = 2; c.d := (SELECT 3); GET DIAGNOSTICS e = ROW_COUNT; END", ""),
        arguments(
            "BEGIN DROP TABEL a; DROP TABLE b; END",
            "<unexpected \"TABEL\"> DROP TABEL a; DROP TABLE b; "),
        arguments("BEGIN IF a THEN DROP TABLE b; END", "?DROP TABLE b; "),
        arguments(
            "BEGIN -- it's\n DROP TABLE a; /* END; */ DROP TABLE \"END\"; END",
            "DROP TABLE a; DROP TABLE \"END\"; "));
  }

  @ParameterizedTest
  @MethodSource("bodies")
  void readsStatements(String body, String statements) {
    assertThat(shown(body)).isEqualTo(statements);
  }

  @Test
  void placesStatementsInTheFile() {
    String sql = "\r\n-- 😀\r\nDO $a$\tBEGIN\tDROP TABLE \"e\u0301\";\r\nEND $a$;";
    Script script = SqlParser.parse(new SourceFile("a.sql", sql));
    DoBlock block = (DoBlock) script.statements().get(0);
    assertThat(script.text(block.body().get(0).statement().span()))
        .isEqualTo("DROP TABLE \"e\u0301\"");
  }

  @Test
  void placesStatementsOfAnEscapedBody() {
    String sql = "DO E'BEGIN EXECUTE \\'DROP TABLE a\\'; EXECUTE ''DROP TABLE b''; END'";
    Script script = SqlParser.parse(new SourceFile("a.sql", sql));
    DoBlock block = (DoBlock) script.statements().get(0);
    assertThat(script.text(block.body().get(0).statement().span())).isEqualTo("\\'DROP TABLE a\\'");
    assertThat(script.text(block.body().get(1).statement().span())).isEqualTo("''DROP TABLE b''");
  }

  /** The statements in a block, with a mark for those that may not run. */
  static String shown(String body) {
    Script script = SqlParser.parse(new SourceFile("a.sql", "DO $do$" + body + "$do$"));
    DoBlock block = (DoBlock) script.statements().get(0);
    StringBuilder shown = new StringBuilder();
    for (BodyStatement inner : block.body()) {
      shown.append(inner.conditional() ? "?" : "");
      if (inner.statement() instanceof Unread unread) {
        shown.append("<").append(unread.reason()).append("> ");
      }
      shown.append(script.text(inner.statement().span())).append("; ");
    }
    block.dynamic().forEach(span -> shown.append("!").append(script.text(span)).append("; "));
    return shown.toString();
  }
}
