package dev.redflag.sql.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PolicyReaderTest {

  static Stream<Arguments> statements() {
    return Stream.of(
        arguments("CREATE POLICY a ON b", "CreatePolicy(name=a table=b permissive command=ALL)"),
        arguments(
            "CREATE POLICY \"a b\" ON c.d AS RESTRICTIVE FOR UPDATE TO e, CURRENT_USER, PUBLIC USING (auth.uid() = user_id) WITH CHECK (f IN (SELECT g FROM h))",
            "CreatePolicy(name=\"a b\" table=c.d command=UPDATE roles=[e, \"current_user\", public] using=<auth.uid() = user_id> check=<f IN (SELECT g FROM h)>)"),
        arguments(
            "CREATE POLICY a ON b AS PERMISSIVE FOR SELECT USING (true)",
            "CreatePolicy(name=a table=b permissive command=SELECT using=<true>)"),
        arguments(
            "ALTER POLICY a ON b TO c USING (d) WITH CHECK (e)",
            "AlterPolicy(name=a table=b roles=[c] using=<d> check=<e>)"),
        arguments(
            "ALTER POLICY IF EXISTS a ON b RENAME TO c",
            "Rename(objectType=POLICY ownerType=TABLE name=b part=a newName=c ifExists)"),
        arguments("CREATE POLICY a ON b AS STRICT", "Unread(reason=unexpected \"STRICT\")"),
        arguments("CREATE POLICY a ON b USING true", "Unread(reason=unexpected \"true\")"),
        arguments("ALTER POLICY a", "Unread(reason=unexpected end of statement)"));
  }

  @ParameterizedTest
  @MethodSource("statements")
  void reads(String sql, String parts) {
    assertThat(AstDump.of(sql)).isEqualTo(parts);
    SpanCheck.check(sql);
  }
}
