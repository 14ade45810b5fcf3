package dev.redflag.sql.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redflag.sql.Lexer;
import dev.redflag.sql.Tokens;
import dev.redflag.sql.ast.Expression;
import dev.redflag.sql.ast.Identifier;
import dev.redflag.sql.ast.Term;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpressionParserTest {

  private static Term parse(String sql) {
    Tokens tokens = Lexer.lex(sql);
    return ExpressionParser.parse(new Expression(tokens, 0, tokens.size()));
  }

  /** The tree with every operation in brackets. */
  private static String show(Term term) {
    if (term instanceof Term.Constant constant) {
      return switch (constant.kind()) {
        case STRING -> "'" + constant.value() + "'";
        case BIT_STRING -> "B'" + constant.value() + "'";
        default -> constant.value();
      };
    }
    if (term instanceof Term.TypeCast cast) {
      return show(cast.operand())
          + "::"
          + cast.type().name()
          + "[]".repeat(cast.type().arrayDimensions());
    }
    if (term instanceof Term.Call call) {
      return call.function().name() + show(call.arguments(), "(", ")");
    }
    if (term instanceof Term.ColumnReference column) {
      StringBuilder name = new StringBuilder();
      for (Identifier part : column.parts()) {
        name.append(name.length() > 0 ? "." : "").append(part.value());
      }
      return name.toString();
    }
    if (term instanceof Term.ArrayConstructor array) {
      return show(array.elements(), "ARRAY[", "]");
    }
    if (term instanceof Term.Operation operation) {
      return show(operation.operands(), "{" + operation.operator() + " ", "}");
    }
    return term instanceof Term.Subquery ? "subquery" : "?";
  }

  private static String show(List<Term> terms, String open, String close) {
    StringBuilder shown = new StringBuilder(open);
    for (Term term : terms) {
      shown.append(shown.length() > open.length() ? ", " : "").append(show(term));
    }
    return shown.append(close).toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '`',
      value = {
        "1 + 2 * 3 → {+ 1, {* 2, 3}}",
        "1 - 2 - 3 → {- {- 1, 2}, 3}",
        "2 ^ 3 ^ 4 → {^ {^ 2, 3}, 4}",
        "-2 ^ 2 → {^ -2, 2}",
        "-a::int → {- a::int4}",
        "- 1.5 → -1.5",
        "NOT a = 1 AND b OR c → {OR {AND {NOT {= a, 1}}, b}, c}",
        "a AND b AND c → {AND a, b, c}",
        "a || '-' || b → {|| a, '-', b}",
        "a < b IS NULL → {IS NULL {< a, b}}",
        "a IS NOT DISTINCT FROM b + 1 → {IS NOT DISTINCT FROM a, {+ b, 1}}",
        "a ISNULL OR b NOTNULL → {OR {IS NULL a}, {IS NOT NULL b}}",
        "a BETWEEN 1 AND 2 AND c → {AND {BETWEEN a, 1, 2}, c}",
        "a NOT BETWEEN 1 AND 2 + 3 → {NOT BETWEEN a, 1, {+ 2, 3}}",
        "a IN (1, 2) → {IN a, 1, 2}",
        "a NOT IN (SELECT 1) → {NOT IN a, subquery}",
        "a LIKE 'x%' ESCAPE '!' → {LIKE a, 'x%', '!'}",
        "a NOT SIMILAR TO b → {NOT SIMILAR TO a, b}",
        "a = ANY (ARRAY['x', 'y']::text[]) → {= ANY a, ARRAY['x', 'y']::text[]}",
        "a OPERATOR(pg_catalog.+) b → {+ a, b}",
        "a ->> 'b' = 'c' → {= {->> a, 'b'}, 'c'}",
        "a @> b AND c → {AND {@> a, b}, c}",
        "(a + b) * c → {* {+ a, b}, c}",
        "(a, b) = (1, 2) → {= {ROW a, b}, {ROW 1, 2}}",
        "now() AT TIME ZONE 'utc' → {AT TIME ZONE now(), 'utc'}",
        "a COLLATE \"C\" < 'b' → {< {COLLATE a, C}, 'b'}",
        "a[1].b → {. {[] a, 1}}",
        "t.a::text → t.a::text",
        "CURRENT_TIMESTAMP(3) → current_timestamp(3)",
        "coalesce(a, '')::varchar(10) → coalesce(a, '')::varchar",
        "CAST(a AS double precision) → a::float8",
        "INTERVAL '1 day' → '1 day'::interval",
        "interval > 1 → {> interval, 1}",
        "timestamp with time zone '2020-01-01' → '2020-01-01'::timestamptz",
        "date '2020-01-01' + 1 → {+ '2020-01-01'::date, 1}",
        "count(*) → count(*)",
        "string_agg(DISTINCT a, ',' ORDER BY b DESC) FILTER (WHERE c) OVER w → string_agg(a, ',')",
        "make_interval(days => 3) → make_interval(3)",
        "substring(a FROM 1 FOR 2) → substring(a, 1, 2)",
        "trim(BOTH 'x' FROM a) → trim('x', a)",
        "extract(epoch FROM a) → extract(epoch, a)",
        "position('a' IN b) → position(?)",
        "CASE WHEN a THEN 1 ELSE 2 END → {CASE a, 1, 2}",
        "EXISTS (SELECT 1) → {EXISTS subquery}",
        "ARRAY(SELECT 1) → {ARRAY subquery}",
        "ARRAY[[1], [2]] → ARRAY[ARRAY[1], ARRAY[2]]",
        "ARRAY[]::text[] → ARRAY[]::text[]",
        "B'01' → B'01'",
        "E'a\\tb' → 'a\tb'",
        "$1 → ?",
        "${x} → ?",
        "a b → ?",
        "a + → ?",
        "true → true",
        "NULL → null",
      })
  void readsWithPostgresPrecedence(String sql, String tree) {
    assertThat(show(parse(sql)).replace("\n", "\\n"))
        .isEqualTo(tree.replace("\"position\"", "position"));
  }

  @Test
  void saysWhereEachPartStands() {
    Term.Operation sum = (Term.Operation) parse("  a + lower( b )");
    assertThat(sum.span().start()).isEqualTo(2);
    assertThat(sum.operands().get(1).span().start()).isEqualTo(6);
    assertThat(sum.operands().get(1).span().end()).isEqualTo(16);
  }

  @Test
  void keepsTheTreeShallowAndTimeLinear() {
    int n = 10_000;
    assertThat(parse("(".repeat(n) + "1" + ")".repeat(n))).isInstanceOf(Term.Unknown.class);
    assertThat(parse("f(".repeat(n) + "1" + ")".repeat(n))).isInstanceOf(Term.Call.class);
    assertThat(parse("NOT ".repeat(n) + "a")).isInstanceOf(Term.Unknown.class);
    assertThat(parse("- ".repeat(n) + "a")).isInstanceOf(Term.Unknown.class);
    assertThat(parse("1" + " + 1".repeat(n))).isInstanceOf(Term.Unknown.class);
    assertThat(parse("ARRAY" + "[".repeat(n) + "]".repeat(n)))
        .isInstanceOf(Term.ArrayConstructor.class);
    Term.Operation or = (Term.Operation) parse("a" + " OR a".repeat(n));
    assertThat(or.operands()).hasSize(n + 1);
    Term.Operation in = (Term.Operation) parse("a IN (1" + ", 1".repeat(n) + ")");
    assertThat(in.operands()).hasSize(n + 2);
  }
}
