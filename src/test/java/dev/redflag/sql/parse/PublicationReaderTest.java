package dev.redflag.sql.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PublicationReaderTest {

  static Stream<Arguments> statements() {
    return Stream.of(
        arguments("CREATE PUBLICATION a", "CreatePublication(name=a)"),
        arguments(
            "CREATE PUBLICATION a FOR ALL TABLES WITH (publish = 'insert')",
            "CreatePublication(name=a allTables options=[Option(name=publish value='insert')])"),
        arguments(
            "CREATE PUBLICATION a FOR TABLE b, ONLY c.d (e, f) WHERE (e > 1), TABLES IN SCHEMA g, CURRENT_SCHEMA, TABLE h",
            "CreatePublication(name=a published=[PublicationTable(name=b), PublicationTable(name=c.d only columns=[e, f] where=<e > 1>), PublicationTable(name=h)] schemas=[g, \"current_schema\"])"),
        arguments(
            "ALTER PUBLICATION a ADD TABLE b",
            "AlterPublication(name=a action=ADD published=[PublicationTable(name=b)])"),
        arguments(
            "ALTER PUBLICATION a SET TABLES IN SCHEMA b",
            "AlterPublication(name=a action=SET schemas=[b])"),
        arguments(
            "ALTER PUBLICATION a DROP TABLE b, c",
            "AlterPublication(name=a action=DROP published=[PublicationTable(name=b), PublicationTable(name=c)])"),
        arguments(
            "ALTER PUBLICATION a SET (publish = 'update')",
            "AlterPublication(name=a action=SET OPTIONS options=[Option(name=publish value='update')])"),
        arguments(
            "ALTER PUBLICATION a OWNER TO b", "ChangeOwner(objectType=PUBLICATION name=a owner=b)"),
        arguments(
            "CREATE SUBSCRIPTION a CONNECTION 'host=x' PUBLICATION b, c WITH (enabled = false)",
            "CreateSubscription(name=a connection='host=x' publications=[b, c] options=[Option(name=enabled value=false)])"),
        arguments(
            "ALTER SUBSCRIPTION a REFRESH PUBLICATION WITH (copy_data = false)",
            "AlterSubscription(name=a action=REFRESH PUBLICATION options=[Option(name=copy_data value=false)])"),
        arguments(
            "ALTER SUBSCRIPTION a ADD PUBLICATION b, c",
            "AlterSubscription(name=a action=ADD PUBLICATION publications=[b, c])"),
        arguments(
            "ALTER SUBSCRIPTION a SET (slot_name = NONE)",
            "AlterSubscription(name=a action=SET options=[Option(name=slot_name value=NONE)])"),
        arguments(
            "ALTER SUBSCRIPTION a SKIP (lsn = NONE)",
            "AlterSubscription(name=a action=SKIP options=[Option(name=lsn value=NONE)])"),
        arguments("ALTER SUBSCRIPTION a DISABLE", "AlterSubscription(name=a action=DISABLE)"),
        arguments(
            "ALTER SUBSCRIPTION a CONNECTION 'x'",
            "AlterSubscription(name=a action=CONNECTION connection='x')"),
        arguments("CREATE PUBLICATION a FOR b", "Unread(reason=unexpected \"b\")"),
        arguments("ALTER SUBSCRIPTION a REFRESH", "Unread(reason=unexpected \"REFRESH\")"));
  }

  @ParameterizedTest
  @MethodSource("statements")
  void reads(String sql, String parts) {
    assertThat(AstDump.of(sql)).isEqualTo(parts);
    SpanCheck.check(sql);
  }
}
