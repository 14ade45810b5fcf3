package dev.redflag.sql.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class GrantReaderTest {

  static Stream<Arguments> statements() {
    return Stream.of(
        arguments(
            "GRANT SELECT ON a TO b",
            "Grant(grant privileges=[Privilege(name=SELECT)] objectType=TABLE objects=[a] grantees=[b])"),
        arguments(
            "GRANT SELECT (a, b), UPDATE ON TABLE c, d.e TO PUBLIC, GROUP f WITH GRANT OPTION GRANTED BY g",
            "Grant(grant privileges=[Privilege(name=SELECT columns=[a, b]), Privilege(name=UPDATE)] objectType=TABLE objects=[c, d.e] grantees=[public, f] grantOption grantedBy=g)"),
        arguments(
            "GRANT ALL PRIVILEGES ON ALL TABLES IN SCHEMA a, b TO c",
            "Grant(grant objectType=TABLE allInSchema objects=[a, b] grantees=[c])"),
        arguments(
            "GRANT ALL (a) ON b TO c",
            "Grant(grant privileges=[Privilege(name=ALL columns=[a])] objectType=TABLE objects=[b] grantees=[c])"),
        arguments(
            "GRANT USAGE, CREATE ON SCHEMA a TO b",
            "Grant(grant privileges=[Privilege(name=USAGE), Privilege(name=CREATE)] objectType=SCHEMA objects=[a] grantees=[b])"),
        arguments(
            "GRANT EXECUTE ON FUNCTION a(int), b.c TO d",
            "Grant(grant privileges=[Privilege(name=EXECUTE)] objectType=FUNCTION objects=[a, b.c] grantees=[d] signatures=[ObjectSignature(text=(int) parameters=[FunctionParameter(mode=IN type=int4)]), null])"),
        arguments(
            "GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA a TO b",
            "Grant(grant privileges=[Privilege(name=EXECUTE)] objectType=FUNCTION allInSchema objects=[a] grantees=[b])"),
        arguments(
            "GRANT USAGE ON SEQUENCE a TO b",
            "Grant(grant privileges=[Privilege(name=USAGE)] objectType=SEQUENCE objects=[a] grantees=[b])"),
        arguments(
            "GRANT CONNECT ON DATABASE a TO b",
            "Grant(grant privileges=[Privilege(name=CONNECT)] objectType=DATABASE objects=[a] grantees=[b])"),
        arguments(
            "GRANT SET, ALTER SYSTEM ON PARAMETER a.b TO c",
            "Grant(grant privileges=[Privilege(name=SET), Privilege(name=ALTER SYSTEM)] objectType=PARAMETER objects=[a.b] grantees=[c])"),
        arguments(
            "GRANT SELECT ON LARGE OBJECT 12, 13 TO a",
            "Grant(grant privileges=[Privilege(name=SELECT)] objectType=LARGE_OBJECT objects=[\"12\", \"13\"] grantees=[a])"),
        arguments(
            "GRANT USAGE ON FOREIGN SERVER a TO b",
            "Grant(grant privileges=[Privilege(name=USAGE)] objectType=SERVER objects=[a] grantees=[b])"),
        arguments(
            "GRANT USAGE ON FOREIGN DATA WRAPPER a TO b",
            "Grant(grant privileges=[Privilege(name=USAGE)] objectType=FOREIGN_DATA_WRAPPER objects=[a] grantees=[b])"),
        arguments(
            "GRANT USAGE ON TYPE a TO b",
            "Grant(grant privileges=[Privilege(name=USAGE)] objectType=TYPE objects=[a] grantees=[b])"),
        arguments(
            "GRANT SELECT ON schema TO b",
            "Grant(grant privileges=[Privilege(name=SELECT)] objectType=TABLE objects=[schema] grantees=[b])"),
        arguments(
            "REVOKE GRANT OPTION FOR INSERT ON a FROM b CASCADE",
            "Grant(privileges=[Privilege(name=INSERT)] objectType=TABLE objects=[a] grantees=[b] grantOption cascade)"),
        arguments(
            "REVOKE ALL ON TABLE a FROM b RESTRICT",
            "Grant(objectType=TABLE objects=[a] grantees=[b])"),
        arguments(
            "GRANT a, b TO c, d WITH ADMIN OPTION, INHERIT FALSE GRANTED BY e",
            "GrantRole(grant granted=[a, b] grantees=[c, d] options=[Option(name=admin value=OPTION), Option(name=inherit value=FALSE)] grantedBy=e)"),
        arguments(
            "REVOKE ADMIN OPTION FOR a FROM b CASCADE",
            "GrantRole(granted=[a] grantees=[b] options=[Option(name=admin value=OPTION)] cascade)"),
        arguments(
            "ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO a",
            "AlterDefaultPrivileges(grant=Grant(grant privileges=[Privilege(name=SELECT)] objectType=TABLE grantees=[a]))"),
        arguments(
            "ALTER DEFAULT PRIVILEGES FOR ROLE a, b IN SCHEMA c, d REVOKE ALL ON FUNCTIONS FROM PUBLIC CASCADE",
            "AlterDefaultPrivileges(roles=[a, b] schemas=[c, d] grant=Grant(objectType=FUNCTION grantees=[public] cascade))"),
        arguments(
            "ALTER DEFAULT PRIVILEGES FOR USER a GRANT USAGE ON SCHEMAS TO b WITH GRANT OPTION",
            "AlterDefaultPrivileges(roles=[a] grant=Grant(grant privileges=[Privilege(name=USAGE)] objectType=SCHEMA grantees=[b] grantOption))"),
        arguments("GRANT SELECT ON a FROM b", "Unread(reason=unexpected \"FROM\")"),
        arguments("REVOKE SELECT ON a TO b", "Unread(reason=unexpected \"TO\")"),
        arguments(
            "ALTER DEFAULT PRIVILEGES GRANT SELECT ON a TO b", "Unread(reason=unexpected \"a\")"));
  }

  @ParameterizedTest
  @MethodSource("statements")
  void reads(String sql, String parts) {
    assertThat(AstDump.of(sql)).isEqualTo(parts);
    SpanCheck.check(sql);
  }
}
