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
            "AlterDatabase(name=a setting=SetClause(name=search_path values=[b]))"),
        arguments(
            "ALTER DATABASE a RESET ALL",
            "AlterDatabase(name=a setting=SetClause(name=all form=RESET))"),
        arguments(
            "ALTER DATABASE a SET TABLESPACE b",
            "AlterDatabase(name=a options=[Option(name=tablespace value=b)])"),
        arguments(
            "ALTER DATABASE a WITH ALLOW_CONNECTIONS = false CONNECTION LIMIT 5",
            "AlterDatabase(name=a options=[Option(name=allow_connections value=false), Option(name=connection limit value=5)])"),
        arguments(
            "ALTER DATABASE a REFRESH COLLATION VERSION",
            "AlterDatabase(name=a refreshesCollation)"),
        arguments(
            "ALTER DATABASE a RENAME TO b",
            "Rename(objectType=DATABASE ownerType=DATABASE name=a newName=b)"),
        arguments(
            "ALTER SYSTEM SET a.b = 'c'", "AlterSystem(setting=SetClause(name=a.b values=[c]))"),
        arguments("ALTER SYSTEM RESET ALL", "AlterSystem(setting=SetClause(name=all form=RESET))"),
        arguments("ALTER COLLATION a REFRESH VERSION", "RefreshCollation(name=a)"),
        arguments(
            "ALTER TABLESPACE a SET (random_page_cost = 1.1)",
            "AlterTablespace(name=a options=[Option(name=random_page_cost value=1.1)])"),
        arguments(
            "ALTER TABLESPACE a RESET (random_page_cost)",
            "AlterTablespace(name=a reset options=[Option(name=random_page_cost)])"),
        arguments(
            "ALTER SERVER a VERSION '2' OPTIONS (SET host 'b', DROP port, ADD c 'd')",
            "AlterServer(name=a version='2' options=[OptionChange(action=SET option=Option(name=host value='b')), OptionChange(action=DROP option=Option(name=port)), OptionChange(action=ADD option=Option(name=c value='d'))])"),
        arguments(
            "ALTER FOREIGN DATA WRAPPER a NO HANDLER OPTIONS (ADD b 'c')",
            "AlterForeignDataWrapper(name=a functions=[Option(name=handler)] options=[OptionChange(action=ADD option=Option(name=b value='c'))])"),
        arguments(
            "ALTER USER MAPPING FOR CURRENT_USER SERVER a OPTIONS (SET password 'b')",
            "AlterUserMapping(user=\"current_user\" server=a options=[OptionChange(action=SET option=Option(name=password value='b'))])"),
        arguments(
            "ALTER OPERATOR a.+ (int, int) SET (RESTRICT = NONE)",
            "AlterOperator(name=a.\"+\" signature=ObjectSignature(text=(int, int) parameters=[FunctionParameter(mode=IN type=int4), FunctionParameter(mode=IN type=int4)]) options=[Option(name=restrict value=NONE)])"),
        arguments(
            "ALTER OPERATOR FAMILY a USING b ADD OPERATOR 1 < (c, d), FUNCTION 1 (c, d) e(c, d)",
            "AlterOperatorFamily(name=a method=b add items=[OperatorItem(kind=OPERATOR number=1 name=\"<\" types=ObjectSignature(text=(c, d) parameters=[FunctionParameter(mode=IN type=c), FunctionParameter(mode=IN type=d)])), OperatorItem(kind=FUNCTION number=1 name=e types=ObjectSignature(text=(c, d) parameters=[FunctionParameter(mode=IN type=c), FunctionParameter(mode=IN type=d)]) signature=ObjectSignature(text=(c, d) parameters=[FunctionParameter(mode=IN type=c), FunctionParameter(mode=IN type=d)]))])"),
        arguments(
            "ALTER OPERATOR FAMILY a USING b DROP OPERATOR 1 (c, d)",
            "AlterOperatorFamily(name=a method=b items=[OperatorItem(kind=OPERATOR number=1 types=ObjectSignature(text=(c, d) parameters=[FunctionParameter(mode=IN type=c), FunctionParameter(mode=IN type=d)]))])"),
        arguments(
            "ALTER OPERATOR CLASS a USING b RENAME TO c",
            "Rename(objectType=OPERATOR_CLASS ownerType=OPERATOR_CLASS name=a newName=c signature=ObjectSignature(text=USING b qualifier=b))"),
        arguments(
            "ALTER STATISTICS IF EXISTS a SET STATISTICS -1",
            "AlterStatistics(name=a ifExists target=-1)"),
        arguments(
            "ALTER TYPE a SET (STORAGE = plain)",
            "AlterType(name=a options=[Option(name=storage value=plain)])"),
        arguments(
            "ALTER TEXT SEARCH DICTIONARY a (stopwords = 'b')",
            "AlterTextSearchDictionary(name=a options=[Option(name=stopwords value='b')])"),
        arguments(
            "ALTER TEXT SEARCH CONFIGURATION a ADD MAPPING FOR b, c WITH d, e.f",
            "AlterTextSearchConfiguration(name=a action=ADD tokenTypes=[b, c] dictionaries=[d, e.f])"),
        arguments(
            "ALTER TEXT SEARCH CONFIGURATION a ALTER MAPPING REPLACE b WITH c",
            "AlterTextSearchConfiguration(name=a action=ALTER replaced=b dictionaries=[c])"),
        arguments(
            "ALTER TEXT SEARCH CONFIGURATION a DROP MAPPING IF EXISTS FOR b",
            "AlterTextSearchConfiguration(name=a action=DROP ifExists tokenTypes=[b])"),
        arguments(
            "ALTER TABLE ALL IN TABLESPACE a OWNED BY b, c SET TABLESPACE d NOWAIT",
            "MoveAll(objectType=TABLE tablespace=a owners=[b, c] target=d nowait)"),
        arguments(
            "ALTER LARGE OBJECT 5 OWNER TO a",
            "ChangeOwner(objectType=LARGE_OBJECT name=\"5\" owner=a)"),
        arguments(
            "ALTER AGGREGATE a(int) SET SCHEMA b",
            "SetSchema(objectType=AGGREGATE name=a signature=ObjectSignature(text=(int) parameters=[FunctionParameter(mode=IN type=int4)]) schema=b)"),
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
