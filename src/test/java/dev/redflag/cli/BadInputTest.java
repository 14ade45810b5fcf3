package dev.redflag.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a file holds, all rules see it without a crash, and the statement behind it too. */
class BadInputTest {

  private static final String MARKER = ";\nDROP TABLE the_last_one;\n";

  @TempDir Path folder;

  static Stream<Arguments> inputs() {
    return Stream.of(
        large("parentheses", n -> "SELECT " + nested("(", "1", ")", n)),
        large("open parentheses", n -> "SELECT " + "(".repeat(n)),
        large(
            "parentheses in CHECK",
            n -> "CREATE TABLE a (x int CHECK (" + nested("(", "x > 1", ")", n) + "))"),
        large(
            "parentheses in DEFAULT",
            n -> "CREATE TABLE a (x int DEFAULT " + nested("(", "1", ")", n) + ")"),
        large(
            "parentheses in an index",
            n -> "CREATE TABLE a (x int); CREATE INDEX i ON a (" + nested("(", "x", ")", n) + ")"),
        large(
            "CASE",
            n -> "CREATE TABLE a (x int DEFAULT " + nested("CASE WHEN b THEN ", "1", " END", n)),
        large(
            "calls", n -> "CREATE TABLE a (x text DEFAULT " + nested("lower(", "''", ")", n) + ")"),
        large(
            "queries in FROM",
            n -> "CREATE VIEW v AS " + nested("SELECT * FROM (", "SELECT 1", ") x", n)),
        large(
            "parentheses in FROM",
            n -> "CREATE VIEW v AS SELECT * FROM " + nested("(", "a", ")", n)),
        large(
            "queries in WHERE",
            n ->
                "CREATE TABLE a (x int); UPDATE a SET x = 1 WHERE "
                    + nested("x IN (SELECT x FROM a WHERE ", "true", ")", n)),
        large(
            "EXISTS in a policy",
            n ->
                "CREATE TABLE a (x int); CREATE POLICY p ON a USING ("
                    + nested("EXISTS (SELECT 1 WHERE ", "true", ")", n)
                    + ")"),
        large("casts", n -> "CREATE TABLE a (x int DEFAULT 1" + "::int".repeat(n) + ")"),
        large("signs", n -> "CREATE TABLE a (x int DEFAULT " + "- ".repeat(n) + "1)"),
        large("NOT", n -> "CREATE TABLE a (x int CHECK (" + "NOT ".repeat(n) + "true))"),
        large("arrays", n -> "CREATE TABLE a (x int DEFAULT " + nested("ARRAY[", "1", "]", n)),
        large("array bounds", n -> "CREATE TABLE a (x int" + "[]".repeat(n) + ")"),
        large("OR", n -> "DELETE FROM a WHERE " + listed(n, " OR ", i -> "x = " + i)),
        large("IN", n -> "DELETE FROM a WHERE x IN (" + listed(n, ",", i -> "" + i) + ")"),
        large("UNION", n -> "CREATE VIEW v AS " + listed(n, " UNION ", i -> "SELECT " + i)),
        large("labels", n -> "CREATE TYPE t AS ENUM (" + listed(n, ",", i -> "'" + i + "'") + ")"),
        large("tables", n -> "GRANT SELECT ON " + listed(n, ",", i -> "t" + i) + " TO x"),
        large("EXPLAIN", n -> "EXPLAIN ".repeat(n) + "SELECT 1"),
        large("PREPARE", n -> "PREPARE p AS ".repeat(n) + "SELECT 1"),
        large("blocks", n -> "DO $$ " + nested("BEGIN ", "DROP TABLE b; ", "END; ", n) + "$$"),
        large(
            "IF", n -> "DO $$ BEGIN " + nested("IF a THEN ", "VACUUM; ", "END IF; ", n) + "END $$"),
        large("blocks without end", n -> "DO $$ " + "BEGIN IF a THEN LOOP ".repeat(n) + "$$"),
        large("EXECUTE in EXECUTE", n -> blocksInBlocks(n / 100)),
        large("quotes", n -> "SELECT 'a;\nSELECT 1;\n".repeat(n)),
        large("dollar quotes", n -> listed(n, ";\n", i -> "SELECT $a" + i + "$b")),
        large("comments", n -> "SELECT 1; /* ".repeat(n)),
        large("templates", n -> "{{ if x }} CREATE TABLE {{ .a }} (x ${t}); {{ end }}\n".repeat(n)),
        many("CREATE TABLE t%1$d (x int REFERENCES a)"),
        many("ALTER TABLE t%1$d ADD COLUMN c int NOT NULL"),
        many("ALTER TABLE t%1$d ADD FOREIGN KEY (x) REFERENCES a (x)"),
        many("ALTER TABLE t%1$d DROP COLUMN x"),
        many("ALTER TABLE t%1$d RENAME TO u%1$d"),
        many("ALTER TABLE t%1$d RENAME COLUMN x TO y"),
        many("ALTER TABLE t%1$d ALTER COLUMN x SET NOT NULL"),
        many("CREATE INDEX i%1$d ON t%1$d (x)"),
        many("DROP INDEX i%1$d"),
        many("DROP TABLE t%1$d"),
        many("-- redflag:ignore drop-table: gone\nDROP TABLE t%1$d"),
        many("UPDATE t%1$d SET x = 1"),
        many("DELETE FROM a"),
        many("DO $$ BEGIN DROP TABLE t%1$d; END $$"),
        many("BEGIN;\nALTER TABLE t%1$d ADD c int;\nCOMMIT"),
        onOne("CREATE TABLE a (x int)", "CREATE INDEX ON a (x)"),
        onOne("CREATE TABLE a (x int)", "ALTER TABLE a ADD CHECK (x > %1$d)"),
        onOne("CREATE TABLE a (x int)", "ALTER TABLE a ADD UNIQUE (x)"),
        onOne("CREATE TABLE a (x int)", "ALTER TABLE a ALTER x SET DEFAULT %1$d"),
        onOne("CREATE TABLE a (x int)", "CREATE POLICY p%1$d ON a USING (x = 1)"),
        onOne("CREATE TABLE a (x int)", "CREATE VIEW v%1$d AS SELECT x FROM a"),
        onOne("CREATE TABLE a (x int)", "ALTER TABLE a RENAME x TO y; ALTER TABLE a RENAME y TO x"),
        onOne("CREATE TABLE a (x int)", "CREATE INDEX i%1$d ON a (x); DROP INDEX i%1$d"),
        onOne(
            "CREATE TABLE b (x int PRIMARY KEY); CREATE TABLE a (x int)",
            "ALTER TABLE a ADD FOREIGN KEY (x) REFERENCES b"),
        onOne(
            "CREATE TABLE a (x int) PARTITION BY LIST (x)",
            "CREATE TABLE a%1$d PARTITION OF a FOR VALUES IN (%1$d)"),
        onOne(
            "CREATE TABLE a (x int) PARTITION BY RANGE (x)",
            "CREATE TABLE a%1$d PARTITION OF a FOR VALUES FROM (%1$d0) TO (%1$d9)"),
        onOne(
            "CREATE TABLE a (x int) PARTITION BY HASH (x)",
            "CREATE TABLE a%1$d PARTITION OF a FOR VALUES WITH (MODULUS 9999, REMAINDER %1$d)"),
        onOne(
            "CREATE TABLE a (x int, y int) PARTITION BY RANGE (x, y)",
            "CREATE TABLE a%1$d PARTITION OF a FOR VALUES FROM (%1$d0, 1) TO (%1$d9, MINVALUE)"),
        onOne(
            "CREATE TABLE a (x int) PARTITION BY LIST (x); CREATE INDEX i ON ONLY a (x)",
            "CREATE TABLE a%1$d (x int); CREATE INDEX i%1$d ON a%1$d (x);"
                + " ALTER TABLE a ATTACH PARTITION a%1$d FOR VALUES IN (%1$d);"
                + " ALTER INDEX i ATTACH PARTITION i%1$d"),
        onOne("CREATE TYPE e AS ENUM ('a')", "ALTER TYPE e ADD VALUE 'b%1$d'"),
        onOne("CREATE TYPE e AS ENUM ('a')", "ALTER TYPE e ADD VALUE 'b%1$d' BEFORE 'a'"),
        onOne(
            "CREATE TYPE e AS ENUM ('a')",
            "ALTER TYPE e ADD VALUE 'b%1$d'; ALTER TYPE e RENAME VALUE 'b%1$d' TO 'c%1$d'"),
        many("CREATE TYPE t%1$d AS (x int); DROP TYPE t%1$d"),
        large(
            "types that functions have",
            n ->
                listed(
                        n / 3,
                        ";\n",
                        i ->
                            "CREATE TYPE t%1$d AS (x int); CREATE FUNCTION f%1$d(t%1$d) RETURNS int LANGUAGE sql AS 'SELECT 1'"
                                .formatted(i))
                    + ";\n"
                    + listed(n / 3, ";\n", i -> "DROP TYPE t" + i + " CASCADE")),
        large(
            "TRUNCATE of many",
            n ->
                listed(n / 3, ";\n", i -> "CREATE TABLE t" + i + " (x int)")
                    + ";\nTRUNCATE "
                    + listed(n / 3, ",", i -> "t" + i)),
        onOne("CREATE DOMAIN d AS int", "ALTER DOMAIN d ADD CHECK (VALUE > %1$d)"),
        onOne(
            "CREATE TABLE a (x int)",
            "CREATE TYPE t%1$d AS (x int);"
                + " CREATE FUNCTION f(t%1$d) RETURNS int LANGUAGE sql AS 'SELECT 1'"),
        onOne(
            "CREATE TABLE a (x int)",
            "CREATE FUNCTION f%1$d() RETURNS int LANGUAGE sql AS 'SELECT 1'"),
        onOne("CREATE TABLE a (x int)", "CREATE TABLE c%1$d (x d%1$d)"),
        large(
            "constraints of one statement",
            n ->
                "CREATE TABLE a (x int); ALTER TABLE a "
                    + listed(n, ",", i -> "ADD CHECK (x > 1)")),
        large("DROP of many", n -> "DROP TABLE " + listed(n, ",", i -> "t" + i)),
        large(
            "actions",
            n -> "ALTER TABLE a " + listed(n, ",", i -> "ALTER c" + i + " SET NOT NULL")),
        large("a name", n -> "CREATE TABLE \"" + "a".repeat(n) + "\" (x int)"),
        large("a string", n -> "INSERT INTO a VALUES ('" + "x".repeat(n * 100) + "')"));
  }

  private static Arguments large(String name, IntFunction<String> sql) {
    return arguments(name, sql);
  }

  /** As many statements as asked for, each with its number in the place of {@code %1$d}. */
  private static Arguments many(String statement) {
    return large(statement, n -> listed(n / 3, ";\n", i -> statement.formatted(i)));
  }

  /** The same after a statement that makes what they are all about. */
  private static Arguments onOne(String first, String statement) {
    return large(statement, n -> first + ";\n" + listed(n / 3, ";\n", i -> statement.formatted(i)));
  }

  private static String nested(String open, String inner, String close, int depth) {
    return open.repeat(depth) + inner + close.repeat(depth);
  }

  private static String listed(int count, String separator, IntFunction<String> item) {
    return IntStream.range(0, count).mapToObj(item).collect(Collectors.joining(separator));
  }

  private static String blocksInBlocks(int depth) {
    String sql = "DROP TABLE b";
    for (int i = 0; i < depth; i++) {
      sql = "DO $a%1$d$ BEGIN EXECUTE $b%1$d$ %2$s $b%1$d$; END $a%1$d$".formatted(i, sql);
    }
    return sql;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("inputs")
  void judgesWhatFollows(String name, IntFunction<String> sql) throws IOException {
    CommandLineRun run = lint((sql.apply(3000) + MARKER).getBytes(StandardCharsets.UTF_8));
    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out()).contains(" | DROP TABLE the_last_one;\n");
  }

  /** How much is allocated depends on no clock, and tells of every list that is copied again. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("inputs")
  void allocatesTwiceAsMuchForTwiceAsMuch(String name, IntFunction<String> sql) throws IOException {
    byte[] once = (sql.apply(1500) + MARKER).getBytes(StandardCharsets.UTF_8);
    byte[] twice = (sql.apply(3000) + MARKER).getBytes(StandardCharsets.UTF_8);
    lint(once);
    long first = allocated(once);
    long second = allocated(twice);
    assertThat(second).as(name).isLessThan(first * 5 / 2);
  }

  private long allocated(byte[] sql) throws IOException {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    lint(sql);
    return threads.getCurrentThreadAllocatedBytes() - before;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("inputs")
  @EnabledIfSystemProperty(named = "redflag.long", matches = "true")
  void takesTwiceAsLongForTwiceAsMuch(String name, IntFunction<String> sql) throws IOException {
    byte[] once = (sql.apply(10_000) + MARKER).getBytes(StandardCharsets.UTF_8);
    byte[] twice = (sql.apply(20_000) + MARKER).getBytes(StandardCharsets.UTF_8);
    lint(once);
    lint(twice);
    long first = Math.min(cost(once), cost(once));
    long second = Math.min(cost(twice), cost(twice));
    // What a run costs at the least hides what a small input costs.
    assertThat(second).as(name).isLessThan(3 * Math.max(first, 100_000_000));
  }

  private long cost(byte[] sql) throws IOException {
    long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    lint(sql);
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
  }

  @Test
  void pointsAtBytesThatPostgresDoesNotTake() throws IOException {
    byte[] latin = "INSERT INTO a VALUES ('caf\u00e9', 'x')".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(lint(latin).out())
        .contains("1.sql:1:27: warning: Here stand bytes that are not UTF-8")
        .contains("[unread-statement]");
    byte[] name = "SELECT caf\u00e9".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(lint(name).out()).contains("1.sql:1:11: warning: ").doesNotContain("refuses this");
    byte[] zero = "VACUUM;\nINSERT INTO a VALUES ('b\0c')".getBytes(StandardCharsets.UTF_8);
    assertThat(lint(zero).out()).contains("1.sql:2:25: warning: Here stands a zero byte");
    byte[] outside = "CREATE TABLE a (x int\0)".getBytes(StandardCharsets.UTF_8);
    assertThat(lint(outside).out()).contains("1.sql:1:22: warning: ").doesNotContain("zero byte");
  }

  /** On one thread: only what that one allocates is counted. */
  private CommandLineRun lint(byte[] sql) throws IOException {
    Files.write(folder.resolve("1.sql"), sql);
    return CommandLineRun.in(folder, "lint", "--jobs", "1", "1.sql");
  }
}
