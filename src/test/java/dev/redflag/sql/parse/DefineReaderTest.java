package dev.redflag.sql.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DefineReaderTest {

  static Stream<Arguments> statements() {
    return Stream.of(
        arguments(
            "CREATE OR REPLACE AGGREGATE a.b(int, text) (SFUNC = c, STYPE = d[], INITCOND = '{}')",
            "Define(objectType=AGGREGATE name=a.b signature=ObjectSignature(text=(int, text) parameters=[FunctionParameter(mode=IN type=int4), FunctionParameter(mode=IN type=text)]) orReplace options=[Option(name=sfunc value=c), Option(name=stype value=d[]), Option(name=initcond value='{}')])"),
        arguments(
            "CREATE AGGREGATE a(BASETYPE = b, SFUNC = c)",
            "Define(objectType=AGGREGATE name=a options=[Option(name=basetype value=b), Option(name=sfunc value=c)])"),
        arguments(
            "CREATE AGGREGATE a(*) (sfunc = b)",
            "Define(objectType=AGGREGATE name=a signature=ObjectSignature(text=(*)) options=[Option(name=sfunc value=b)])"),
        arguments(
            "CREATE OPERATOR a.<=> (LEFTARG = b, PROCEDURE = c.d, COMMUTATOR = OPERATOR(e.=), HASHES)",
            "Define(objectType=OPERATOR name=a.\"<=>\" options=[Option(name=leftarg value=b), Option(name=procedure value=c.d), Option(name=commutator value=OPERATOR(e.=)), Option(name=hashes)])"),
        arguments(
            "CREATE COLLATION IF NOT EXISTS a (provider = icu, locale = 'und')",
            "Define(objectType=COLLATION name=a ifNotExists options=[Option(name=provider value=icu), Option(name=locale value='und')])"),
        arguments(
            "CREATE COLLATION a FROM \"C\"",
            "Define(objectType=COLLATION name=a options=[Option(name=from value=\"C\")])"),
        arguments(
            "CREATE TEXT SEARCH CONFIGURATION a.b (COPY = c)",
            "Define(objectType=TEXT_SEARCH_CONFIGURATION name=a.b options=[Option(name=copy value=c)])"),
        arguments(
            "CREATE TEXT SEARCH DICTIONARY a (TEMPLATE = b)",
            "Define(objectType=TEXT_SEARCH_DICTIONARY name=a options=[Option(name=template value=b)])"),
        arguments(
            "CREATE STATISTICS a.b (ndistinct, mcv) ON c, (d + 1), lower(e) FROM f.g",
            "CreateStatistics(name=a.b statistics=[ndistinct, mcv] keys=[IndexElement(column=c), IndexElement(expression=<d + 1>), IndexElement(expression=<lower(e)>)] table=f.g)"),
        arguments(
            "CREATE STATISTICS IF NOT EXISTS a ON b, c FROM d",
            "CreateStatistics(name=a ifNotExists keys=[IndexElement(column=b), IndexElement(column=c)] table=d)"),
        arguments(
            "CREATE STATISTICS ON b, c FROM d",
            "CreateStatistics(keys=[IndexElement(column=b), IndexElement(column=c)] table=d)"),
        arguments("CREATE AGGREGATE a", "Unread(reason=unexpected end of statement)"),
        arguments("CREATE OR REPLACE COLLATION a FROM b", "Unread(reason=unexpected \"OR\")"));
  }

  @ParameterizedTest
  @MethodSource("statements")
  void reads(String sql, String parts) {
    assertThat(AstDump.of(sql)).isEqualTo(parts);
    SpanCheck.check(sql);
  }
}
