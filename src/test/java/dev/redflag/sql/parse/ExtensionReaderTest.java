package dev.redflag.sql.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ExtensionReaderTest {

  static Stream<Arguments> statements() {
    return Stream.of(
        arguments("CREATE EXTENSION a", "CreateExtension(name=a)"),
        arguments(
            "CREATE EXTENSION IF NOT EXISTS \"uuid-ossp\" WITH SCHEMA extensions VERSION '1.1' CASCADE",
            "CreateExtension(name=\"uuid-ossp\" ifNotExists schema=extensions version=1.1 cascade)"),
        arguments("ALTER EXTENSION a UPDATE", "AlterExtension(name=a)"),
        arguments("ALTER EXTENSION a UPDATE TO '2.0'", "AlterExtension(name=a version=2.0)"),
        arguments(
            "ALTER EXTENSION a SET SCHEMA b", "SetSchema(objectType=EXTENSION name=a schema=b)"),
        arguments(
            "ALTER EXTENSION a ADD TABLE b.c",
            "AlterExtensionContents(name=a add objectType=TABLE member=b.c)"),
        arguments(
            "ALTER EXTENSION a DROP FUNCTION b(int)",
            "AlterExtensionContents(name=a objectType=FUNCTION member=b signature=ObjectSignature(text=(int) parameters=[FunctionParameter(mode=IN type=int4)]))"),
        arguments("CREATE EXTENSION a SCHEMAS b", "Unread(reason=unexpected \"SCHEMAS\")"),
        arguments("ALTER EXTENSION a ADD b", "Unread(reason=unexpected \"b\")"));
  }

  @ParameterizedTest
  @MethodSource("statements")
  void reads(String sql, String parts) {
    assertThat(AstDump.of(sql)).isEqualTo(parts);
    SpanCheck.check(sql);
  }
}
