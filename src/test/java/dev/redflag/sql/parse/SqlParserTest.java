package dev.redflag.sql.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redflag.source.SourceFile;
import dev.redflag.sql.Script;
import dev.redflag.sql.ast.AlterTable;
import dev.redflag.sql.ast.CreateEnum;
import dev.redflag.sql.ast.Drop;
import dev.redflag.sql.ast.Identifier;
import dev.redflag.sql.ast.Statement;
import dev.redflag.sql.ast.Unread;
import dev.redflag.sql.ast.UnreadAction;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SqlParserTest {

  private static Script parse(String sql) {
    return SqlParser.parse(new SourceFile("a.sql", sql));
  }

  /** Each statement as its kind and text. */
  private static List<String> list(String sql) {
    Script script = parse(sql);
    List<String> found = new ArrayList<>();
    for (Statement statement : script.statements()) {
      found.add(statement.kind() + " " + script.text(statement.span()));
    }
    return found;
  }

  private static Identifier dropped(String sql) {
    return ((Drop) parse(sql).statements().get(0)).targets().get(0).name().last();
  }

  private static String label(String literal) {
    String sql = "CREATE TYPE a AS ENUM (" + literal + ")";
    return ((CreateEnum) parse(sql).statements().get(0)).labels().get(0).value();
  }

  @Test
  void readsEachStatementByItself() {
    assertThat(list("-- a\nDROP TABEL a; DROP TABLE b /* c */;\n;SELECT 1"))
        .containsExactly("unread DROP TABEL a", "DropStmt DROP TABLE b", "SelectStmt SELECT 1");
  }

  @Test
  void saysWhereAndWhyReadingStopped() {
    Script script = parse("DROP TABLE a;\nDROP TABEL b;");
    Unread unread = (Unread) script.statements().get(1);
    assertThat(script.text(unread.trouble())).isEqualTo("TABEL");
    assertThat(unread.reason()).isEqualTo("unexpected \"TABEL\"");
    assertThat(((Unread) parse("DROP TABLE").statements().get(0)).trouble().start()).isEqualTo(10);
    assertThat(((Unread) parse("DROP TABLE \"a").statements().get(0)).reason())
        .isEqualTo("quote is never closed");
    assertThat(((Unread) parse("SELECT 'a").statements().get(0)).reason())
        .isEqualTo("quote is never closed");
    assertThat(((Unread) parse("SELECT /* a").statements().get(0)).reason())
        .isEqualTo("comment is never closed");
  }

  @Test
  void keepsAnActionThatCannotBeReadApart() {
    Script script = parse("ALTER TABLE a DROP b, MODIFY c (1, 2), DROP d");
    AlterTable alter = (AlterTable) script.statements().get(0);
    assertThat(alter.actions()).hasSize(3);
    UnreadAction unread = (UnreadAction) alter.actions().get(1);
    assertThat(script.text(unread.span())).isEqualTo("MODIFY c (1, 2)");
    assertThat(script.text(unread.trouble())).isEqualTo("MODIFY");
  }

  @Test
  void tellsAMissingSemicolonFromABrokenStatement() {
    assertThat(list("CREATE TABLE a (b int)\nCREATE INDEX ON a (b)\n  DROP TABLE c;"))
        .containsExactly(
            "unread CREATE TABLE a (b int)",
            "unread CREATE INDEX ON a (b)",
            "DropStmt DROP TABLE c");
    assertThat(list("ALTER TABLE a DROP b\nALTER TABLE c DROP d;"))
        .containsExactly("unread ALTER TABLE a DROP b", "AlterTableStmt ALTER TABLE c DROP d");
    assertThat(list("ALTER TABLE a ADD b int\n  DROP COLUMN c;")).hasSize(1);
    Unread unread = (Unread) parse("DROP TABLE a\nDROP TABLE b").statements().get(0);
    assertThat(unread.reason()).isEqualTo("missing semicolon before \"DROP\"");
    assertThat(unread.trouble().start()).isEqualTo(12);
  }

  @Test
  void endsAStatementAtTheMarksOfMigrationTools() {
    assertThat(
            list(
                "-- +goose Up\n-- +goose StatementBegin\nDROP TABLE a\n-- +goose StatementEnd\n"
                    + "-- +goose Down\nDROP TABLE b;"))
        .containsExactly("DropStmt DROP TABLE a", "DropStmt DROP TABLE b");
    assertThat(list("DROP TABLE a\n--> statement-breakpoint\nDROP TABLE b"))
        .containsExactly("DropStmt DROP TABLE a", "DropStmt DROP TABLE b");
    assertThat(list("DROP TABLE a -- goose\n, b")).hasSize(1);
  }

  @Test
  void readsAroundPlaceholders() {
    assertThat(
            list(
                "CREATE TABLE ${s}.a (id int); {{ if .X }} DROP TABLE {{ .S }}_b; {{ end }}"
                    + " DROP INDEX :S.c; UPDATE {s}.d SET e = :'f'; ALTER TABLE \"${g}\" DROP h;"))
        .containsExactly(
            "CreateStmt CREATE TABLE ${s}.a (id int)",
            "DropStmt DROP TABLE {{ .S }}_b",
            "DropStmt DROP INDEX :S.c",
            "UpdateStmt UPDATE {s}.d SET e = :'f'",
            "AlterTableStmt ALTER TABLE \"${g}\" DROP h");
    assertThat(dropped("DROP TABLE a_${b}").templated()).isTrue();
    assertThat(dropped("DROP TABLE \"${b}\"").templated()).isTrue();
    assertThat(dropped("DROP TABLE \"b\"").templated()).isFalse();
  }

  @Test
  void understandsNamesAsPostgresDoes() {
    assertThat(dropped("DROP TABLE FooBar").value()).isEqualTo("foobar");
    assertThat(dropped("DROP TABLE ÜBER").value()).isEqualTo("Über");
    assertThat(dropped("DROP TABLE \"Foo\"\"Bar\"").value()).isEqualTo("Foo\"Bar");
    assertThat(dropped("DROP TABLE U&\"d\\0061t\\+000061\"").value()).isEqualTo("data");
    assertThat(dropped("DROP TABLE U&\"d!0061ta\" UESCAPE '!'").value()).isEqualTo("data");
    assertThat(dropped("DROP TABLE a.select").value()).isEqualTo("select");
    assertThat(dropped("DROP TABLE \"App.name\"").value()).isEqualTo("App.name");
    assertThat(dropped("DROP TABLE " + "x".repeat(70)).value()).hasSize(63);
    assertThat(dropped("DROP TABLE \"" + "é".repeat(40) + "\"").value()).hasSize(31);
    assertThat(dropped("DROP TABLE \"" + "x".repeat(62) + "😀\"").value()).hasSize(62);
  }

  @Test
  void understandsStringsAsPostgresDoes() {
    assertThat(label("'it''s'")).isEqualTo("it's");
    assertThat(label("'a\\n'")).isEqualTo("a\\n");
    assertThat(label("E'a\\n\\'\\\\\\x41\\101\\u00e9\\U0001F600\\q'")).isEqualTo("a\n'\\AAé😀q");
    assertThat(label("U&'d\\0061t\\\\a'")).isEqualTo("dat\\a");
    assertThat(label("U&'d!0061' UESCAPE '!'")).isEqualTo("da");
    assertThat(label("'a' -- it's\n  'b'")).isEqualTo("ab");
    assertThat(label("$x$a'$$b$x$")).isEqualTo("a'$$b");
    assertThat(label("N'a'")).isEqualTo("a");
  }

  @Test
  void keepsKeywordsAsNamesWherePostgresDoes() {
    assertThat(
            list(
                "ALTER TABLE file ADD COLUMN path text, ADD level int, ADD \"order\" int;"
                    + "CREATE TABLE settings (key text, value text, action text, values int);"
                    + "DROP INDEX concurrently_, value;"))
        .containsExactly(
            "AlterTableStmt ALTER TABLE file ADD COLUMN path text, ADD level int, ADD \"order\""
                + " int",
            "CreateStmt CREATE TABLE settings (key text, value text, action text, values int)",
            "DropStmt DROP INDEX concurrently_, value");
    assertThat(list("CREATE TABLE a (order int)").get(0)).startsWith("unread");
    assertThat(list("DROP TABLE user").get(0)).startsWith("unread");
  }

  @Test
  void takesTimeAndStackInProportion() {
    int n = 10_000;
    assertThat(list("SELECT " + "(".repeat(n) + "1" + ")".repeat(n))).hasSize(1);
    assertThat(list("ALTER TABLE a ADD CHECK " + "(".repeat(n) + "b" + ")".repeat(n)).get(0))
        .startsWith("AlterTableStmt");
    assertThat(list("INSERT INTO a VALUES (1)" + ", (1)".repeat(10 * n)).get(0))
        .startsWith("InsertStmt");
    assertThat(list("SELECT '" + "x".repeat(500 * n) + "'").get(0)).startsWith("SelectStmt");
    assertThat(list("DROP TABLE a\n".repeat(n))).hasSize(101);
    assertThat(list("ALTER TABLE a ADD b int\n".repeat(n))).hasSize(101);
  }

  @Test
  void neverFailsWhateverTheTextIs() {
    String[] words = {
      "CREATE",
      "TABLE",
      "ALTER",
      "DROP",
      "INDEX",
      "a",
      "b",
      "\"C\"",
      "(",
      ")",
      ",",
      ";",
      "int",
      "DEFAULT",
      "NOT",
      "NULL",
      "CHECK",
      "ADD",
      "COLUMN",
      "CONSTRAINT",
      "REFERENCES",
      "UNIQUE",
      "PRIMARY",
      "KEY",
      "USING",
      "TYPE",
      "SET",
      "::",
      "text",
      "'x'",
      "1",
      "=",
      "WITH",
      "AS",
      "SELECT",
      "INSERT",
      "INTO",
      "VALUES",
      "UPDATE",
      "DELETE",
      "FROM",
      "WHERE",
      "GENERATED",
      "ALWAYS",
      "IDENTITY",
      "PARTITION",
      "OF",
      "BY",
      "FOR",
      "IN",
      "RENAME",
      "TO",
      "ON",
      "IF",
      "EXISTS",
      "FUNCTION",
      "RETURNS",
      "$$",
      "BEGIN",
      "END",
      "DO",
      "$a$",
      "GRANT",
      "POLICY",
      "TRIGGER",
      "VIEW",
      "ENUM",
      "OWNER",
      "EXECUTE",
      "LANGUAGE",
      "${x}",
      "[",
      "]",
      "CASE",
      ".",
      "DOMAIN",
      "SEQUENCE",
      "RULE",
      "BEGIN ATOMIC",
      "COMMENT",
      "IS",
      "LIKE",
      "TRANSACTION",
      "\n"
    };
    Random random = new Random(7);
    int rounds = Boolean.getBoolean("redflag.long") ? 1_000_000 : 20_000;
    for (int round = 0; round < rounds; round++) {
      StringBuilder sql = new StringBuilder();
      int length = random.nextInt(25);
      for (int i = 0; i < length; i++) {
        sql.append(words[random.nextInt(words.length)]).append(' ');
      }
      Script script = parse(sql.toString());
      for (Statement statement : script.statements()) {
        assertThat(statement.span().end()).isLessThanOrEqualTo(sql.length());
        assertThat(statement.kind()).isNotEmpty();
      }
    }
  }

  @Test
  void readsWhatStandsBehindALineThatIsNoSql() {
    assertThat(AstDump.of("GO\nDROP TABLE a;\n/\nDELIMITER //\nUPDATE b SET c = 1;"))
        .isEqualTo(
            """
            Unread(reason=unexpected "GO")
            Drop(objectType=TABLE targets=[DropTarget(name=a)])
            Unread(reason=unexpected "/")
            Update(table=b assignments=[Assignment(columns=[c] value=<1>)])""");
  }

  @Test
  void seesThatASemicolonIsMissingBehindAQueryOrRows() {
    assertThat(AstDump.of("SELECT f()\nDROP TABLE a;\nINSERT INTO b VALUES (1)\nDROP TABLE c"))
        .isEqualTo(
            """
            Unread(reason=missing semicolon before "DROP")
            Drop(objectType=TABLE targets=[DropTarget(name=a)])
            Unread(reason=missing semicolon before "DROP")
            Drop(objectType=TABLE targets=[DropTarget(name=c)])""");
  }
}
