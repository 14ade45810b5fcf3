package dev.redflag.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LexerTest {

  /** Each token as its kind and text. */
  private static List<String> lex(String sql) {
    Tokens tokens = Lexer.lex(sql);
    List<String> found = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      found.add(tokens.kind(i) + " " + tokens.text(i));
    }
    return found;
  }

  private static List<String> texts(String sql) {
    Tokens tokens = Lexer.lex(sql);
    List<String> found = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      found.add(tokens.text(i));
    }
    return found;
  }

  private static void assertOneString(String sql) {
    assertThat(lex(sql)).containsExactly("STRING " + sql);
  }

  @Test
  void readsWordsAndPunctuation() {
    assertThat(lex("ALTER TABLE a.b, (c)[1:2];"))
        .containsExactly(
            "WORD ALTER",
            "WORD TABLE",
            "WORD a",
            "DOT .",
            "WORD b",
            "COMMA ,",
            "OPEN_PAREN (",
            "WORD c",
            "CLOSE_PAREN )",
            "OPEN_BRACKET [",
            "NUMBER 1",
            "COLON :",
            "NUMBER 2",
            "CLOSE_BRACKET ]",
            "SEMICOLON ;");
  }

  @Test
  void knowsKeywordsInAnyCase() {
    Tokens tokens = Lexer.lex("Create tABLE \"table\" tabel none");
    assertThat(tokens.keyword(0)).isEqualTo(Keyword.CREATE);
    assertThat(tokens.keyword(1)).isEqualTo(Keyword.TABLE);
    assertThat(tokens.keyword(2)).isEqualTo(Keyword.NONE);
    assertThat(tokens.keyword(3)).isEqualTo(Keyword.NONE);
    assertThat(tokens.keyword(4)).isEqualTo(Keyword.NONE_WORD);
  }

  @Test
  void readsNamesBeyondAscii() {
    assertThat(lex("größe_1$ 表 \"Ü ber\" \"a\"\"b\" U&\"d\\0061t\" 😀"))
        .containsExactly(
            "WORD größe_1$",
            "WORD 表",
            "QUOTED_NAME \"Ü ber\"",
            "QUOTED_NAME \"a\"\"b\"",
            "QUOTED_NAME U&\"d\\0061t\"",
            "WORD 😀");
  }

  @Test
  void readsStringsOfEveryKind() {
    assertOneString("'it''s; -- no comment'");
    assertOneString("E'a\\'b\\\\'");
    assertOneString("e'\\''");
    assertOneString("U&'d\\0061t'");
    assertOneString("N'x'");
    assertOneString("B'01'");
    assertOneString("X'1F'");
    assertOneString("$$a 'b' $c$ $$");
    assertOneString("$a_1$ $$ ; $b$ $a_1$");
    assertOneString("'back\\'");
  }

  @Test
  void continuesAStringOnALaterLine() {
    assertOneString("'a' \n  'b'");
    assertOneString("'a' -- why\n -- not\n 'b'");
    assertOneString("E'a'\n'\\'b'");
    assertThat(lex("'a' 'b'")).containsExactly("STRING 'a'", "STRING 'b'");
    assertThat(lex("'a' /* x\n */ 'b'")).containsExactly("STRING 'a'", "STRING 'b'");
  }

  @Test
  void nestsComments() {
    Tokens tokens = Lexer.lex("a /* b /* c */ d */ e -- f\ng");
    assertThat(tokens.size()).isEqualTo(3);
    assertThat(tokens.commentCount()).isEqualTo(2);
    assertThat(tokens.text().substring(tokens.comment(0).start(), tokens.comment(0).end()))
        .isEqualTo("/* b /* c */ d */");
    assertThat(tokens.text().substring(tokens.comment(1).start(), tokens.comment(1).end()))
        .isEqualTo("-- f");
  }

  @Test
  void readsNumbers() {
    for (String number :
        List.of("1", "1.5", ".5", "1.", "1e10", "1.5E-3", "1_000", "0x1F", "0o17", "0b1_0")) {
      assertThat(lex(number)).containsExactly("NUMBER " + number);
    }
    assertThat(lex("1..10")).containsExactly("NUMBER 1", "OPERATOR ..", "NUMBER 10");
    assertThat(lex("1a")).containsExactly("INVALID 1a");
    assertThat(lex("0x")).containsExactly("INVALID 0x");
    assertThat(lex("1e")).containsExactly("INVALID 1e");
    assertThat(lex("$1 $2a")).containsExactly("PARAMETER $1", "INVALID $2a");
  }

  @Test
  void endsOperatorsWhereTheScannerDoes() {
    assertThat(texts("a=-1")).containsExactly("a", "=", "-", "1");
    assertThat(texts("a@-1")).containsExactly("a", "@-", "1");
    assertThat(texts("a*+-b")).containsExactly("a", "*", "+", "-", "b");
    assertThat(texts("a<>b")).containsExactly("a", "<>", "b");
    assertThat(texts("a->>'b'")).containsExactly("a", "->>", "'b'");
    assertThat(texts("a+-- c\n1")).containsExactly("a", "+", "1");
    assertThat(texts("a*/* c */1")).containsExactly("a", "*", "1");
    assertThat(texts("a::b := c => d")).containsExactly("a", "::", "b", ":=", "c", "=>", "d");
  }

  @Test
  void readsPlaceholdersTogetherWithTheWordTheyAreGluedTo() {
    assertThat(lex("${a}.b")).containsExactly("PLACEHOLDER ${a}", "DOT .", "WORD b");
    assertThat(lex("x_${a}_y${b}")).containsExactly("PLACEHOLDER x_${a}_y${b}");
    assertThat(lex("{{ index .Options \"Namespace\" }}.users"))
        .containsExactly("PLACEHOLDER {{ index .Options \"Namespace\" }}", "DOT .", "WORD users");
    assertThat(lex("{{.P}}_idx")).containsExactly("PLACEHOLDER {{.P}}_idx");
    assertThat(lex("\"{{ index .O \"N\" }}\".b"))
        .containsExactly("QUOTED_NAME \"{{ index .O \"N\" }}\"", "DOT .", "WORD b");
    assertThat(lex("{schema}.t")).containsExactly("PLACEHOLDER {schema}", "DOT .", "WORD t");
    assertThat(lex("\"${schema}\"")).containsExactly("QUOTED_NAME \"${schema}\"");
  }

  @Test
  void readsPsqlVariables() {
    assertThat(lex(":S.t :'v' :\"n\""))
        .containsExactly(
            "PLACEHOLDER :S", "DOT .", "WORD t", "PLACEHOLDER :'v'", "PLACEHOLDER :\"n\"");
    assertThat(lex("a::b")).containsExactly("WORD a", "TYPE_CAST ::", "WORD b");
    assertThat(lex("a[b:c]")).contains("COLON :").doesNotContain("PLACEHOLDER :c");
  }

  @Test
  void takesTagsThatOnlySteerATemplateAsComments() {
    assertThat(texts("{{ if .X }}\nSELECT 1;\n{{- end }}\n{% if x %} {# c #}"))
        .containsExactly("SELECT", "1", ";");
  }

  @Test
  void takesPsqlCommandsAndCopyDataAsForeign() {
    assertThat(lex("\\set x 1\r\nCOPY t FROM stdin;\n1\t'\n2\t;\n\\.\nSELECT 1;"))
        .containsExactly(
            "FOREIGN \\set x 1",
            "WORD COPY",
            "WORD t",
            "WORD FROM",
            "WORD stdin",
            "SEMICOLON ;",
            "FOREIGN 1\t'\n2\t;\n\\.",
            "WORD SELECT",
            "NUMBER 1",
            "SEMICOLON ;");
    assertThat(texts("COPY t FROM STDIN;\nSELECT 1;")).hasSize(8);
  }

  @Test
  void endsAnUnclosedQuoteWithItsLine() {
    assertThat(lex("a 'b c;\nDROP TABLE d;"))
        .containsExactly(
            "WORD a",
            "INVALID 'b c",
            "SEMICOLON ;",
            "WORD DROP",
            "WORD TABLE",
            "WORD d",
            "SEMICOLON ;");
    assertThat(lex("\"b\n; c")).containsExactly("INVALID \"b", "SEMICOLON ;", "WORD c");
    assertThat(lex("$x$ b\nc")).containsExactly("INVALID $x$ b", "WORD c");
    assertThat(lex("/* b\nc")).containsExactly("INVALID /* b", "WORD c");
    assertThat(lex("\"\"")).containsExactly("INVALID \"\"");
  }

  @Test
  void findsTheStringWhereTheQuotesWentWrong() {
    assertThat(texts("f('it's');\nDROP TABLE a;\ng('b');"))
        .containsExactly(
            "f", "(", "'it'", "s", "')", ";", "DROP", "TABLE", "a", ";", "g", "(", "'b'", ")", ";");
  }

  @Test
  void takesWhatBeginsNoTokenAsInvalid() {
    assertThat(lex("a\u0000b \u0001 } $ {"))
        .containsExactly(
            "WORD a",
            "INVALID \u0000",
            "WORD b",
            "INVALID \u0001",
            "INVALID }",
            "INVALID $",
            "INVALID {");
  }

  @Test
  void lexesAPartWithOffsetsIntoTheWhole() {
    Tokens tokens = Lexer.lex("xx a -- c\n b", 3, 12);
    assertThat(tokens.size()).isEqualTo(2);
    assertThat(tokens.start(0)).isEqualTo(3);
    assertThat(tokens.text(1)).isEqualTo("b");
    assertThat(tokens.comment(0).start()).isEqualTo(5);
  }

  @Test
  void losesNothingWhateverTheTextIs() {
    String[] pieces = {
      "'",
      "\"",
      "$$",
      "$a$",
      "/*",
      "*/",
      "--",
      "\n",
      "\r\n",
      ";",
      "(",
      ")",
      "[",
      "]",
      "{{",
      "}}",
      "${",
      "}",
      "{%",
      "%}",
      ":",
      "::",
      "\\",
      "\\.",
      "COPY t FROM STDIN;",
      "E'",
      "U&'",
      "U&\"",
      "CREATE TABLE",
      "BEGIN ATOMIC",
      "END",
      "CREATE RULE",
      "1",
      "0x",
      "1e5",
      "+",
      "-",
      "*",
      "@",
      " ",
      "\t",
      "\u0000",
      "é",
      "😀",
      "\uD83D",
      "\uFEFF",
      "a",
      "_b",
      ".",
      ",",
      "{{ if",
      "{x}"
    };
    Random random = new Random(42);
    int rounds = Boolean.getBoolean("redflag.long") ? 2_000_000 : 20_000;
    for (int round = 0; round < rounds; round++) {
      StringBuilder sql = new StringBuilder();
      int length = random.nextInt(40);
      for (int i = 0; i < length; i++) {
        if (random.nextInt(8) == 0) {
          sql.append((char) random.nextInt(round % 2 == 0 ? 0x80 : 0x10000));
        } else {
          sql.append(pieces[random.nextInt(pieces.length)]);
        }
      }
      assertLossless(sql.toString());
    }
  }

  private static void assertLossless(String sql) {
    Tokens tokens = Lexer.lex(sql);
    StatementSplitter.split(tokens);
    int token = 0;
    int comment = 0;
    int at = 0;
    while (token < tokens.size() || comment < tokens.commentCount()) {
      boolean isToken =
          comment == tokens.commentCount()
              || (token < tokens.size() && tokens.start(token) < tokens.comment(comment).start());
      int start = isToken ? tokens.start(token) : tokens.comment(comment).start();
      assertThat(sql.substring(at, start)).as("between the tokens of %s", sql).isBlank();
      at = isToken ? tokens.end(token++) : tokens.comment(comment++).end();
      assertThat(at).as("an empty token in %s", sql).isGreaterThan(start);
    }
    assertThat(sql.substring(at)).as("after the tokens of %s", sql).isBlank();
  }

  @Test
  void takesTimeInProportionToLength() {
    int n = 400_000;
    for (String piece :
        List.of(
            "'",
            "\"",
            "$a$",
            "/*",
            "(",
            "{{",
            "${",
            "{%",
            "+",
            "*+",
            "--",
            "\\'",
            "'\n",
            "\"\n",
            "/*\n",
            "$a$\n",
            "E'\\\n",
            "COPY t FROM STDIN;",
            "CREATE RULE (;",
            "CREATE FUNCTION BEGIN ATOMIC;",
            "0x",
            "$1",
            ":'",
            "';\n",
            "a{b")) {
      Tokens tokens = Lexer.lex(piece.repeat(n / piece.length()));
      int[] bounds = StatementSplitter.split(tokens);
      assertThat(bounds.length).isLessThanOrEqualTo(2 * tokens.size());
    }
  }

  @Test
  void givesOneStringForANameThatIsRepeated() {
    String text = listed(2000);
    Tokens tokens = Lexer.lex(text);
    for (int i = 0; i < tokens.size(); i++) {
      String word = tokens.word(tokens.start(i), tokens.end(i));
      assertThat(word).isEqualTo(tokens.text(i));
      if (i >= 2 && i % 2 == 0) {
        assertThat(word).isSameAs(tokens.word(tokens.start(0), tokens.end(0)));
      }
    }
    String name = "a".repeat(100);
    assertThat(Lexer.lex(name).word(0, 100)).isEqualTo(name);
  }

  /** The same name, again and again, with others between. */
  private static String listed(int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append("customers n").append(i % 700).append(' ');
    }
    return text.toString();
  }
}
