package dev.redflag.sql.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CommentReaderTest {

  static Stream<Arguments> statements() {
    return Stream.of(
        arguments(
            "COMMENT ON TABLE a.b IS 'x''y'", "Comment(objectType=TABLE name=a.b text='x'y')"),
        arguments("COMMENT ON COLUMN a.b.c IS NULL", "Comment(objectType=COLUMN name=a.b.c)"),
        arguments(
            "COMMENT ON CONSTRAINT a ON b.c IS 'x'",
            "Comment(objectType=CONSTRAINT name=a table=b.c text='x')"),
        arguments(
            "COMMENT ON CONSTRAINT a ON DOMAIN b IS 'x'",
            "Comment(objectType=DOMAIN_CONSTRAINT name=a table=b text='x')"),
        arguments(
            "COMMENT ON TRIGGER a ON b IS 'x'",
            "Comment(objectType=TRIGGER name=a table=b text='x')"),
        arguments(
            "COMMENT ON POLICY a ON b IS 'x'",
            "Comment(objectType=POLICY name=a table=b text='x')"),
        arguments(
            "COMMENT ON FUNCTION a(int, text) IS 'x'",
            "Comment(objectType=FUNCTION name=a signature=ObjectSignature(text=(int, text) parameters=[FunctionParameter(mode=IN type=int4), FunctionParameter(mode=IN type=text)]) text='x')"),
        arguments(
            "COMMENT ON AGGREGATE a(*) IS 'x'",
            "Comment(objectType=AGGREGATE name=a signature=ObjectSignature(text=(*)) text='x')"),
        arguments(
            "COMMENT ON OPERATOR a.+ (int, int) IS 'x'",
            "Comment(objectType=OPERATOR name=a.\"+\" signature=ObjectSignature(text=(int, int) parameters=[FunctionParameter(mode=IN type=int4), FunctionParameter(mode=IN type=int4)]) text='x')"),
        arguments(
            "COMMENT ON OPERATOR CLASS a USING b IS 'x'",
            "Comment(objectType=OPERATOR_CLASS name=a signature=ObjectSignature(text=USING b qualifier=b) text='x')"),
        arguments(
            "COMMENT ON TYPE a.b IS E'x\\ny'", "Comment(objectType=TYPE name=a.b text='x\ny')"),
        arguments(
            "COMMENT ON CAST (a AS b) IS 'x'",
            "Comment(objectType=CAST name=a signature=ObjectSignature(text=(a AS b) parameters=[FunctionParameter(mode=IN type=a), FunctionParameter(mode=IN type=b)]) text='x')"),
        arguments(
            "COMMENT ON TRANSFORM FOR a LANGUAGE b IS 'x'",
            "Comment(objectType=TRANSFORM name=a signature=ObjectSignature(text=LANGUAGE b qualifier=b) text='x')"),
        arguments(
            "COMMENT ON LARGE OBJECT 5 IS 'x'",
            "Comment(objectType=LARGE_OBJECT name=\"5\" text='x')"),
        arguments(
            "COMMENT ON MATERIALIZED VIEW a IS 'x'",
            "Comment(objectType=MATERIALIZED_VIEW name=a text='x')"),
        arguments(
            "COMMENT ON TEXT SEARCH DICTIONARY a IS 'x'",
            "Comment(objectType=TEXT_SEARCH_DICTIONARY name=a text='x')"),
        arguments(
            "COMMENT ON EVENT TRIGGER a IS 'x'",
            "Comment(objectType=EVENT_TRIGGER name=a text='x')"),
        arguments(
            "COMMENT ON FOREIGN DATA WRAPPER a IS 'x'",
            "Comment(objectType=FOREIGN_DATA_WRAPPER name=a text='x')"),
        arguments("COMMENT ON ROLE a IS $$x$$", "Comment(objectType=ROLE name=a text='x')"),
        arguments(
            "SECURITY LABEL FOR a ON TABLE b IS 'x'",
            "SecurityLabel(provider=a objectType=TABLE name=b label='x')"),
        arguments(
            "SECURITY LABEL ON COLUMN a.b IS NULL", "SecurityLabel(objectType=COLUMN name=a.b)"),
        arguments("COMMENT ON TABEL a IS 'x'", "Unread(reason=unexpected \"TABEL\")"),
        arguments("COMMENT ON TABLE a 'x'", "Unread(reason=unexpected \"'x'\")"),
        arguments("COMMENT ON COLUMN a IS x", "Unread(reason=unexpected \"x\")"));
  }

  @ParameterizedTest
  @MethodSource("statements")
  void reads(String sql, String parts) {
    assertThat(AstDump.of(sql)).isEqualTo(parts);
    SpanCheck.check(sql);
  }
}
