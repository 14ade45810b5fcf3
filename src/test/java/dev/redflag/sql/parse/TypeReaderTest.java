package dev.redflag.sql.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TypeReaderTest {

  static Stream<Arguments> statements() {
    return Stream.of(
        arguments("CREATE DOMAIN d AS INT", "CreateDomain(name=d type=int4)"),
        arguments("CREATE DOMAIN d AS integer", "CreateDomain(name=d type=int4)"),
        arguments("CREATE DOMAIN d AS smallint", "CreateDomain(name=d type=int2)"),
        arguments("CREATE DOMAIN d AS bigint", "CreateDomain(name=d type=int8)"),
        arguments("CREATE DOMAIN d AS real", "CreateDomain(name=d type=float4)"),
        arguments("CREATE DOMAIN d AS float", "CreateDomain(name=d type=float8)"),
        arguments("CREATE DOMAIN d AS float(24)", "CreateDomain(name=d type=float4)"),
        arguments("CREATE DOMAIN d AS float(25)", "CreateDomain(name=d type=float8)"),
        arguments("CREATE DOMAIN d AS double precision", "CreateDomain(name=d type=float8)"),
        arguments("CREATE DOMAIN d AS decimal(10,2)", "CreateDomain(name=d type=numeric(10,2))"),
        arguments("CREATE DOMAIN d AS dec", "CreateDomain(name=d type=numeric)"),
        arguments("CREATE DOMAIN d AS boolean", "CreateDomain(name=d type=bool)"),
        arguments("CREATE DOMAIN d AS bit", "CreateDomain(name=d type=bit(1))"),
        arguments("CREATE DOMAIN d AS bit(8)", "CreateDomain(name=d type=bit(8))"),
        arguments("CREATE DOMAIN d AS bit varying(8)", "CreateDomain(name=d type=varbit(8))"),
        arguments("CREATE DOMAIN d AS char", "CreateDomain(name=d type=bpchar(1))"),
        arguments("CREATE DOMAIN d AS \"char\"", "CreateDomain(name=d type=char)"),
        arguments("CREATE DOMAIN d AS character(3)", "CreateDomain(name=d type=bpchar(3))"),
        arguments("CREATE DOMAIN d AS character varying", "CreateDomain(name=d type=varchar)"),
        arguments(
            "CREATE DOMAIN d AS char varying (255)", "CreateDomain(name=d type=varchar(255))"),
        arguments(
            "CREATE DOMAIN d AS national character varying(5)",
            "CreateDomain(name=d type=varchar(5))"),
        arguments("CREATE DOMAIN d AS nchar(5)", "CreateDomain(name=d type=bpchar(5))"),
        arguments("CREATE DOMAIN d AS varchar", "CreateDomain(name=d type=varchar)"),
        arguments("CREATE DOMAIN d AS time", "CreateDomain(name=d type=time)"),
        arguments(
            "CREATE DOMAIN d AS time(3) with time zone", "CreateDomain(name=d type=timetz(3))"),
        arguments(
            "CREATE DOMAIN d AS timestamp without time zone",
            "CreateDomain(name=d type=timestamp)"),
        arguments(
            "CREATE DOMAIN d AS timestamp (6) with time zone",
            "CreateDomain(name=d type=timestamptz(6))"),
        arguments("CREATE DOMAIN d AS timestamptz(3)", "CreateDomain(name=d type=timestamptz(3))"),
        arguments("CREATE DOMAIN d AS interval", "CreateDomain(name=d type=interval)"),
        arguments("CREATE DOMAIN d AS interval(3)", "CreateDomain(name=d type=interval(3))"),
        arguments(
            "CREATE DOMAIN d AS interval year to month",
            "CreateDomain(name=d type=interval(YEAR TO MONTH))"),
        arguments(
            "CREATE DOMAIN d AS interval day to second(3)",
            "CreateDomain(name=d type=interval(DAY TO SECOND,3))"),
        arguments("CREATE DOMAIN d AS json", "CreateDomain(name=d type=json)"),
        arguments("CREATE DOMAIN d AS serial", "CreateDomain(name=d type=serial)"),
        arguments(
            "CREATE DOMAIN d AS geometry(Point, 4326)",
            "CreateDomain(name=d type=geometry(Point,4326))"),
        arguments(
            "CREATE DOMAIN d AS extensions.vector(1536)",
            "CreateDomain(name=d type=extensions.vector(1536))"),
        arguments("CREATE DOMAIN d AS text[][]", "CreateDomain(name=d type=text[][])"),
        arguments("CREATE DOMAIN d AS double", "CreateDomain(name=d type=double)"),
        arguments("CREATE DOMAIN d AS setof", "Unread(reason=unexpected end of statement)"),
        arguments("CREATE DOMAIN d AS select", "Unread(reason=unexpected \"select\")"));
  }

  @ParameterizedTest
  @MethodSource("statements")
  void reads(String sql, String parts) {
    assertThat(AstDump.of(sql)).isEqualTo(parts);
    SpanCheck.check(sql);
  }
}
