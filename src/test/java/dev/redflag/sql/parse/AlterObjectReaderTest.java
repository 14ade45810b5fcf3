package dev.redflag.sql.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AlterObjectReaderTest {

  static Stream<Arguments> statements() {
    return Stream.of(
        arguments(
            "ALTER DATABASE a SET search_path = b",
            "AlterObject(kind=AlterDatabaseSetStmt objectType=DATABASE name=a action=SET settings=[SetClause(name=search_path values=[b])])"),
        arguments(
            "ALTER DATABASE a RESET ALL",
            "AlterObject(kind=AlterDatabaseSetStmt objectType=DATABASE name=a action=RESET settings=[SetClause(name=all)])"),
        arguments(
            "ALTER DATABASE a SET TABLESPACE b",
            "AlterObject(kind=AlterDatabaseStmt objectType=DATABASE name=a action=SET TABLESPACE options=[Option(name=tablespace value=b)])"),
        arguments(
            "ALTER DATABASE a WITH ALLOW_CONNECTIONS = false CONNECTION LIMIT 5",
            "AlterObject(kind=AlterDatabaseStmt objectType=DATABASE name=a action=WITH options=[Option(name=allow_connections value=false), Option(name=connection limit value=5)])"),
        arguments(
            "ALTER DATABASE a REFRESH COLLATION VERSION",
            "AlterObject(kind=AlterDatabaseRefreshCollStmt objectType=DATABASE name=a action=REFRESH COLLATION VERSION)"),
        arguments(
            "ALTER DATABASE a RENAME TO b",
            "Rename(objectType=DATABASE ownerType=DATABASE name=a newName=b)"),
        arguments(
            "ALTER SYSTEM SET a.b = 'c'", "AlterSystem(setting=SetClause(name=a.b values=[c]))"),
        arguments("ALTER SYSTEM RESET ALL", "AlterSystem(setting=SetClause(name=all))"),
        arguments(
            "ALTER COLLATION a REFRESH VERSION",
            "AlterObject(kind=AlterCollationStmt objectType=COLLATION name=a action=REFRESH VERSION)"),
        arguments(
            "ALTER TABLESPACE a SET (random_page_cost = 1.1)",
            "AlterObject(kind=AlterTableSpaceOptionsStmt objectType=TABLESPACE name=a action=SET options=[Option(name=random_page_cost value=1.1)])"),
        arguments(
            "ALTER TABLESPACE a RESET (random_page_cost)",
            "AlterObject(kind=AlterTableSpaceOptionsStmt objectType=TABLESPACE name=a action=RESET options=[Option(name=random_page_cost)])"),
        arguments(
            "ALTER SERVER a VERSION '2' OPTIONS (SET host 'b', DROP port, ADD c 'd')",
            "AlterObject(kind=AlterForeignServerStmt objectType=SERVER name=a action=VERSION options=[Option(name=host value='b'), Option(name=port), Option(name=c value='d')])"),
        arguments(
            "ALTER FOREIGN DATA WRAPPER a NO HANDLER OPTIONS (ADD b 'c')",
            "AlterObject(kind=AlterFdwStmt objectType=FOREIGN_DATA_WRAPPER name=a action=FUNCTIONS options=[Option(name=b value='c')])"),
        arguments(
            "ALTER USER MAPPING FOR CURRENT_USER SERVER a OPTIONS (SET password 'b')",
            "AlterObject(kind=AlterUserMappingStmt objectType=USER_MAPPING name=a action=OPTIONS options=[Option(name=password value='b')])"),
        arguments(
            "ALTER OPERATOR a.+ (int, int) SET (RESTRICT = NONE)",
            "AlterObject(kind=AlterOperatorStmt objectType=OPERATOR name=a.\"+\" action=SET options=[Option(name=restrict value=NONE)])"),
        arguments(
            "ALTER OPERATOR FAMILY a USING b ADD OPERATOR 1 < (c, d), FUNCTION 1 (c, d) e(c, d)",
            "AlterObject(kind=AlterOpFamilyStmt objectType=OPERATOR_FAMILY name=a action=ADD)"),
        arguments(
            "ALTER OPERATOR FAMILY a USING b DROP OPERATOR 1 (c, d)",
            "AlterObject(kind=AlterOpFamilyStmt objectType=OPERATOR_FAMILY name=a action=DROP)"),
        arguments(
            "ALTER OPERATOR CLASS a USING b RENAME TO c",
            "Rename(objectType=OPERATOR_CLASS ownerType=OPERATOR_CLASS name=a newName=c)"),
        arguments(
            "ALTER STATISTICS IF EXISTS a SET STATISTICS -1",
            "AlterObject(kind=AlterStatsStmt objectType=STATISTICS name=a action=SET STATISTICS)"),
        arguments(
            "ALTER TYPE a SET (STORAGE = plain)",
            "AlterObject(kind=AlterTypeStmt objectType=TYPE name=a action=SET options=[Option(name=storage value=plain)])"),
        arguments(
            "ALTER TEXT SEARCH DICTIONARY a (stopwords = 'b')",
            "AlterObject(kind=AlterTSDictionaryStmt objectType=TEXT_SEARCH_DICTIONARY name=a action=OPTIONS options=[Option(name=stopwords value='b')])"),
        arguments(
            "ALTER TEXT SEARCH CONFIGURATION a ADD MAPPING FOR b, c WITH d, e.f",
            "AlterObject(kind=AlterTSConfigurationStmt objectType=TEXT_SEARCH_CONFIGURATION name=a action=ADD MAPPING)"),
        arguments(
            "ALTER TEXT SEARCH CONFIGURATION a ALTER MAPPING REPLACE b WITH c",
            "AlterObject(kind=AlterTSConfigurationStmt objectType=TEXT_SEARCH_CONFIGURATION name=a action=ALTER MAPPING)"),
        arguments(
            "ALTER TEXT SEARCH CONFIGURATION a DROP MAPPING IF EXISTS FOR b",
            "AlterObject(kind=AlterTSConfigurationStmt objectType=TEXT_SEARCH_CONFIGURATION name=a action=DROP MAPPING)"),
        arguments(
            "ALTER TABLE ALL IN TABLESPACE a OWNED BY b, c SET TABLESPACE d NOWAIT",
            "AlterObject(kind=AlterTableMoveAllStmt objectType=TABLE name=a action=SET TABLESPACE options=[Option(name=tablespace value=d)])"),
        arguments(
            "ALTER LARGE OBJECT 5 OWNER TO a",
            "ChangeOwner(objectType=LARGE_OBJECT name=\"5\" owner=a)"),
        arguments(
            "ALTER AGGREGATE a(int) SET SCHEMA b",
            "SetSchema(objectType=AGGREGATE name=a schema=b)"),
        arguments(
            "ALTER MATERIALIZED VIEW a DEPENDS ON EXTENSION b",
            "DependsOnExtension(objectType=MATERIALIZED_VIEW name=a extension=b depends)"),
        arguments("ALTER SERVER a", "Unread(reason=unexpected end of statement)"),
        arguments("ALTER SYSTEM a", "Unread(reason=unexpected \"a\")"),
        arguments("ALTER CONVERSION a SET b", "Unread(reason=unexpected \"SET\")"),
        arguments("ALTER TABEL a", "Unread(reason=unexpected \"TABEL\")"));
  }

  @ParameterizedTest
  @MethodSource("statements")
  void reads(String sql, String parts) {
    assertThat(AstDump.of(sql)).isEqualTo(parts);
    SpanCheck.check(sql);
  }
}
