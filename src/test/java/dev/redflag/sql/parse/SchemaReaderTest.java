package dev.redflag.sql.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SchemaReaderTest {

  static Stream<Arguments> statements() {
    return Stream.of(
        arguments(
            "CREATE SCHEMA IF NOT EXISTS a CREATE TABLE b (c int)",
            "Unread(reason=unexpected \"CREATE\")"),
        arguments("CREATE SCHEMA a", "CreateSchema(name=a)"),
        arguments(
            "CREATE SCHEMA IF NOT EXISTS a AUTHORIZATION b",
            "CreateSchema(name=a ifNotExists authorization=b)"),
        arguments(
            "CREATE SCHEMA AUTHORIZATION CURRENT_USER",
            "CreateSchema(authorization=\"current_user\")"),
        arguments(
            "CREATE SCHEMA a CREATE TABLE b (c int) CREATE UNIQUE INDEX ON b (c) GRANT CREATE, SELECT ON b TO d WITH GRANT OPTION CREATE VIEW e AS SELECT c FROM b",
            "CreateSchema(name=a elements=[CreateTable(name=b persistence=PERMANENT columns=[ColumnDefinition(name=c type=int4)]), CreateIndex(table=b unique keys=[IndexElement(column=c)]), Grant(grant privileges=[Privilege(name=CREATE), Privilege(name=SELECT)] objectType=TABLE objects=[b] grantees=[d] grantOption), CreateView(name=e persistence=PERMANENT query=<SELECT c FROM b>)])"),
        arguments(
            "ALTER SCHEMA a RENAME TO b",
            "Rename(objectType=SCHEMA ownerType=SCHEMA name=a newName=b)"),
        arguments("ALTER SCHEMA a OWNER TO b", "ChangeOwner(objectType=SCHEMA name=a owner=b)"),
        arguments("CREATE SCHEMA", "Unread(reason=unexpected end of statement)"),
        arguments("CREATE SCHEMA a DROP TABLE b", "Unread(reason=unexpected \"DROP\")"),
        arguments(
            "CREATE SCHEMA a CREATE TABLE b (c int) GARBAGE",
            "Unread(reason=unexpected \"GARBAGE\")"));
  }

  @ParameterizedTest
  @MethodSource("statements")
  void reads(String sql, String parts) {
    assertThat(AstDump.of(sql)).isEqualTo(parts);
    SpanCheck.check(sql);
  }
}
