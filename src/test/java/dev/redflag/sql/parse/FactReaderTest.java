package dev.redflag.sql.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.redflag.source.Span;
import dev.redflag.sql.Lexer;
import dev.redflag.sql.Tokens;
import dev.redflag.sql.ast.CastUse;
import dev.redflag.sql.ast.ColumnUse;
import dev.redflag.sql.ast.Expression;
import dev.redflag.sql.ast.FunctionUse;
import dev.redflag.sql.ast.QueryFacts;
import dev.redflag.sql.ast.RelationUse;
import dev.redflag.sql.ast.Restriction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FactReaderTest {

  static Stream<Arguments> code() {
    return Stream.of(
        arguments("UPDATE a SET b = c WHERE d = 1", "+a, | +b@a, c@a, d@a, | | | RESTRICTS"),
        arguments(
            "UPDATE ONLY x.a AS y SET (b, c) = (SELECT d, e FROM f WHERE g) FROM h",
            "+x.a y, f, h, | +b@x.a, +c@x.a, d, e, g, | | | NONE"),
        arguments(
            "DELETE FROM a USING b WHERE a.id = b.id AND lower(b.c) = 'x'",
            "+a, b, | id@a, id@b, c@b, | lower(), | | RESTRICTS"),
        arguments("DELETE FROM a WHERE true", "+a, | | | | ALWAYS_TRUE"),
        arguments("DELETE FROM a WHERE 1 = 0", "+a, | | | | NEVER_TRUE"),
        arguments(
            "INSERT INTO a (b, c) SELECT d::int, e FROM f JOIN g USING (h)",
            "+a, f, g, | +b@a, +c@a, d, e, h, | | ::int4, | NONE"),
        arguments(
            "INSERT INTO a (b) VALUES (now()) ON CONFLICT (b) DO UPDATE SET b = 2",
            "+a, | +b@a, +b@a, | now(), | | NONE"),
        arguments(
            "MERGE INTO a USING b ON a.c = b.c WHEN MATCHED THEN UPDATE SET d = b.e",
            "+a, b, | c@a, c@b, +d@a, e@b, | | | NONE"),
        arguments(
            "WITH a AS (SELECT b FROM c) DELETE FROM d WHERE e IN (SELECT b FROM a)",
            "c, +d, | b@c, e@d, b, | | | RESTRICTS"),
        arguments(
            "SELECT a.b, count(*) FROM c AS a LEFT JOIN LATERAL f(a.g) h ON true",
            "c a, | b@c, g@c, | count(), f(), | | NONE"),
        arguments(
            "SELECT extract(day FROM day), date '2020-01-01' FROM a WHERE b @> '{}'",
            "a, | day@a, b@a, | | ::date, | NONE"),
        arguments(
            "SELECT E'\\n' || \"A\".\"b\" FROM \"A\" WHERE c ~* 'x' COLLATE \"C\"",
            "\"A\", | b@\"A\", c@\"A\", | | | NONE"),
        arguments(
            "SELECT path, key, level FROM file WHERE comment IS NOT NULL",
            "file, | path@file, key@file, level@file, comment@file, | | | NONE"),
        arguments(
            "a > 0 AND CAST(b AS text) IN ('x', 'y') OR timestamp with time zone 'z' < c",
            "| a, b, c, | | ::text, ::timestamptz, | NONE"),
        arguments("EXISTS (SELECT 1 FROM a WHERE a.b = c)", "a, | b@a, c@a, | | | NONE"),
        arguments("nextval('s'::regclass)", "| | nextval(), | ::regclass, | NONE"),
        arguments(
            "SELECT a FROM b TABLESAMPLE bernoulli (1) WHERE c > 1",
            "b, | a@b, c@b, | bernoulli(), | | NONE by tokens"));
  }

  @ParameterizedTest
  @MethodSource("code")
  void saysWhatIsNamed(String code, String facts) {
    assertThat(shown(code)).isEqualTo(facts);
  }

  @Test
  void tellsByTokensWhatCannotBeParsed() {
    String unread = "UPDATE a SET b = c[1:2][3] IS JSON OBJECT STRICT WHERE d = 1";
    QueryFacts facts = facts(unread);
    assertThat(facts.exact()).isFalse();
    assertThat(facts.relations().get(0).name()).hasToString("a");
    assertThat(facts.restriction()).isEqualTo(Restriction.RESTRICTS);
  }

  @Test
  void looksForNoNameBehindTheEnd() {
    Tokens tokens = Lexer.lex("TABLE TABLE; DROP TABLE a;");
    QueryFacts facts = FactReader.read(new Expression(tokens, 0, 2));

    assertThat(facts.relations())
        .allSatisfy(use -> assertThat(use.name().span().end()).isLessThan(12));
  }

  @Test
  void placesWhatIsNamed() {
    String code = "/* 😀 */ DELETE\r\n\tFROM e\u0301a.\"B\" WHERE e\u0301f(\"G\"::h.i)";
    QueryFacts facts = facts(code);
    assertThat(text(code, facts.relations().get(0).name().span())).isEqualTo("e\u0301a.\"B\"");
    assertThat(text(code, facts.functions().get(0).span())).isEqualTo("e\u0301f");
    assertThat(text(code, facts.columns().get(0).span())).isEqualTo("\"G\"");
    assertThat(text(code, facts.casts().get(0).type().span())).isEqualTo("h.i");
  }

  private static String text(String code, Span span) {
    return code.substring(span.start(), span.end());
  }

  private static QueryFacts facts(String code) {
    Tokens tokens = Lexer.lex(code);
    return FactReader.read(new Expression(tokens, 0, tokens.size()));
  }

  /** The facts in a line: what is written has a plus sign, qualified columns their relation. */
  static String shown(String code) {
    QueryFacts facts = facts(code);
    StringBuilder shown = new StringBuilder();
    for (RelationUse relation : facts.relations()) {
      shown.append(relation.written() ? "+" : "").append(relation.name());
      shown.append(relation.alias() == null ? "" : " " + relation.alias()).append(", ");
    }
    shown.append("| ");
    for (ColumnUse column : facts.columns()) {
      shown.append(column.written() ? "+" : "");
      shown.append(column.column() == null ? "*" : column.column());
      shown.append(column.relations().size() == 1 ? "@" + column.relations().get(0) : "");
      shown.append(", ");
    }
    shown.append("| ");
    for (FunctionUse function : facts.functions()) {
      shown.append(function.name()).append("(), ");
    }
    shown.append("| ");
    for (CastUse cast : facts.casts()) {
      shown.append("::").append(cast.type().name()).append(", ");
    }
    return shown + "| " + facts.restriction() + (facts.exact() ? "" : " by tokens");
  }
}
