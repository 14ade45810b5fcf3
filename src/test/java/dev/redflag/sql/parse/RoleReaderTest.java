package dev.redflag.sql.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RoleReaderTest {

  static Stream<Arguments> statements() {
    return Stream.of(
        arguments("CREATE ROLE a", "CreateRole(name=a)"),
        arguments(
            "CREATE USER a WITH PASSWORD 'x' SUPERUSER NOINHERIT CONNECTION LIMIT -1 VALID UNTIL '2030-01-01' IN ROLE b, c ADMIN d ROLE e SYSID 5",
            "CreateRole(name=a options=[Option(name=password value='x'), Option(name=superuser), Option(name=noinherit), Option(name=connection limit value=-1), Option(name=valid until value='2030-01-01'), Option(name=in role value=b, c), Option(name=admin value=d), Option(name=role value=e), Option(name=sysid value=5)])"),
        arguments(
            "CREATE GROUP a ENCRYPTED PASSWORD NULL USER b",
            "CreateRole(name=a options=[Option(name=encrypted password), Option(name=user value=b)])"),
        arguments(
            "ALTER ROLE a LOGIN BYPASSRLS",
            "AlterRole(name=a options=[Option(name=login), Option(name=bypassrls)])"),
        arguments(
            "ALTER ROLE a SET search_path TO b, \"C\"",
            "AlterRole(name=a settings=[SetClause(name=search_path values=[b, C])])"),
        arguments(
            "ALTER ROLE ALL IN DATABASE b RESET ALL",
            "AlterRole(database=b settings=[SetClause(name=all form=RESET)])"),
        arguments(
            "ALTER USER CURRENT_USER IN DATABASE b SET work_mem = '1MB'",
            "AlterRole(name=\"current_user\" database=b settings=[SetClause(name=work_mem values=[1MB])])"),
        arguments(
            "ALTER GROUP a ADD USER b, c",
            "AlterRole(name=a options=[Option(name=add user value=b, c)])"),
        arguments(
            "ALTER ROLE a RENAME TO b", "Rename(objectType=ROLE ownerType=ROLE name=a newName=b)"),
        arguments(
            "REASSIGN OWNED BY a, CURRENT_USER TO b",
            "ReassignOwned(roles=[a, \"current_user\"] newRole=b)"),
        arguments("CREATE ROLE a SUPERUSR", "Unread(reason=unexpected \"SUPERUSR\")"),
        arguments("ALTER ROLE a IN DATABASE b", "Unread(reason=unexpected end of statement)"));
  }

  @ParameterizedTest
  @MethodSource("statements")
  void reads(String sql, String parts) {
    assertThat(AstDump.of(sql)).isEqualTo(parts);
    SpanCheck.check(sql);
  }
}
