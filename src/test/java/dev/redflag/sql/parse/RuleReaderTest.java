package dev.redflag.sql.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RuleReaderTest {

  static Stream<Arguments> statements() {
    return Stream.of(
        arguments(
            "CREATE RULE a AS ON INSERT TO b DO INSTEAD NOTHING",
            "CreateRule(name=a table=b event=INSERT instead)"),
        arguments(
            "CREATE OR REPLACE RULE a AS ON UPDATE TO b.c WHERE OLD.d <> NEW.d DO ALSO (INSERT INTO e VALUES (1); DELETE FROM f;)",
            "CreateRule(name=a table=b.c orReplace event=UPDATE where=<OLD.d <> NEW.d> actions=[Insert(table=e source=VALUES), Delete(table=f)])"),
        arguments(
            "CREATE RULE \"_RETURN\" AS ON SELECT TO b DO INSTEAD SELECT * FROM c",
            "CreateRule(name=\"_RETURN\" table=b event=SELECT instead actions=[Select(query=<SELECT * FROM c>)])"),
        arguments(
            "CREATE RULE a AS ON DELETE TO b DO NOTIFY c",
            "CreateRule(name=a table=b event=DELETE actions=[Notify(channel=c)])"),
        arguments(
            "CREATE RULE a AS ON TRUNCATE TO b DO NOTHING",
            "Unread(reason=unexpected \"TRUNCATE\")"),
        arguments(
            "CREATE RULE a AS ON INSERT TO b DO (DELETE FROM",
            "Unread(reason=unexpected end of statement)"));
  }

  @ParameterizedTest
  @MethodSource("statements")
  void reads(String sql, String parts) {
    assertThat(AstDump.of(sql)).isEqualTo(parts);
    SpanCheck.check(sql);
  }
}
