package dev.redflag.sql.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CreateObjectReaderTest {

  static Stream<Arguments> statements() {
    return Stream.of(
        arguments(
            "CREATE DATABASE a", "CreateObject(kind=CreatedbStmt objectType=DATABASE name=a)"),
        arguments(
            "CREATE DATABASE a WITH OWNER = b TEMPLATE c ENCODING 'UTF8' CONNECTION LIMIT = -1 STRATEGY DEFAULT",
            "CreateObject(kind=CreatedbStmt objectType=DATABASE name=a options=[Option(name=owner value=b), Option(name=template value=c), Option(name=encoding value='UTF8'), Option(name=connection limit value=-1), Option(name=strategy value=DEFAULT)])"),
        arguments(
            "CREATE TABLESPACE a OWNER b LOCATION '/c' WITH (d = 1)",
            "CreateObject(kind=CreateTableSpaceStmt objectType=TABLESPACE name=a options=[Option(name=d value=1)])"),
        arguments(
            "CREATE ACCESS METHOD a TYPE INDEX HANDLER b.c",
            "CreateObject(kind=CreateAmStmt objectType=ACCESS_METHOD name=a)"),
        arguments(
            "CREATE CAST (a AS b.c) WITH FUNCTION d(a) AS IMPLICIT",
            "CreateObject(kind=CreateCastStmt objectType=CAST name=a)"),
        arguments(
            "CREATE CAST (a AS text) WITHOUT FUNCTION AS ASSIGNMENT",
            "CreateObject(kind=CreateCastStmt objectType=CAST name=a)"),
        arguments(
            "CREATE CAST (a AS text) WITH INOUT",
            "CreateObject(kind=CreateCastStmt objectType=CAST name=a)"),
        arguments(
            "CREATE DEFAULT CONVERSION a FOR 'UTF8' TO 'LATIN1' FROM b",
            "CreateObject(kind=CreateConversionStmt objectType=CONVERSION name=a)"),
        arguments(
            "CREATE OR REPLACE TRANSFORM FOR a LANGUAGE b (FROM SQL WITH FUNCTION c(internal), TO SQL WITH FUNCTION d)",
            "CreateObject(kind=CreateTransformStmt objectType=TRANSFORM name=a orReplace)"),
        arguments("CREATE LANGUAGE plpgsql", "CreateExtension(name=plpgsql)"),
        arguments(
            "CREATE OR REPLACE TRUSTED PROCEDURAL LANGUAGE a HANDLER b INLINE c VALIDATOR d",
            "CreateObject(kind=CreatePLangStmt objectType=LANGUAGE name=a orReplace)"),
        arguments(
            "CREATE OPERATOR CLASS a DEFAULT FOR TYPE b USING gist FAMILY c AS OPERATOR 1 < , OPERATOR 2 <-> (d, e) FOR ORDER BY f, FUNCTION 1 (g) h(i, j), STORAGE k",
            "CreateObject(kind=CreateOpClassStmt objectType=OPERATOR_CLASS name=a)"),
        arguments(
            "CREATE OPERATOR FAMILY a.b USING btree",
            "CreateObject(kind=CreateOpFamilyStmt objectType=OPERATOR_FAMILY name=a.b)"),
        arguments(
            "CREATE FOREIGN DATA WRAPPER a HANDLER b NO VALIDATOR OPTIONS (c 'd')",
            "CreateObject(kind=CreateFdwStmt objectType=FOREIGN_DATA_WRAPPER name=a options=[Option(name=c value='d')])"),
        arguments(
            "CREATE SERVER IF NOT EXISTS a TYPE 'b' VERSION '1' FOREIGN DATA WRAPPER c OPTIONS (host 'd', \"Port\" '5')",
            "CreateObject(kind=CreateForeignServerStmt objectType=SERVER name=a ifNotExists options=[Option(name=host value='d'), Option(name=Port value='5')])"),
        arguments(
            "CREATE USER MAPPING IF NOT EXISTS FOR USER SERVER a OPTIONS (user 'b')",
            "CreateObject(kind=CreateUserMappingStmt objectType=USER_MAPPING name=a ifNotExists options=[Option(name=user value='b')])"),
        arguments(
            "CREATE USER MAPPING FOR PUBLIC SERVER a",
            "CreateObject(kind=CreateUserMappingStmt objectType=USER_MAPPING name=a)"),
        arguments(
            "IMPORT FOREIGN SCHEMA a FROM SERVER b INTO c",
            "ImportForeignSchema(remoteSchema=a server=b schema=c)"),
        arguments(
            "IMPORT FOREIGN SCHEMA a LIMIT TO (b, c) FROM SERVER d INTO e OPTIONS (f 'g')",
            "ImportForeignSchema(remoteSchema=a restriction=LIMIT TO tables=[b, c] server=d schema=e options=[Option(name=f value='g')])"),
        arguments(
            "IMPORT FOREIGN SCHEMA a EXCEPT (b) FROM SERVER d INTO e",
            "ImportForeignSchema(remoteSchema=a restriction=EXCEPT tables=[b] server=d schema=e)"),
        arguments("CREATE SERVER a", "Unread(reason=unexpected end of statement)"),
        arguments(
            "CREATE OPERATOR CLASS a FOR TYPE b USING c AS",
            "Unread(reason=unexpected end of statement)"),
        arguments("CREATE TABEL a", "Unread(reason=unexpected \"TABEL\")"),
        arguments("CREATE OR REPLACE DATABASE a", "Unread(reason=unexpected \"OR\")"));
  }

  @ParameterizedTest
  @MethodSource("statements")
  void reads(String sql, String parts) {
    assertThat(AstDump.of(sql)).isEqualTo(parts);
    SpanCheck.check(sql);
  }
}
