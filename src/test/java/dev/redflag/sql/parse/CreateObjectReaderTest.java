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
        arguments("CREATE DATABASE a", "CreateDatabase(name=a)"),
        arguments(
            "CREATE DATABASE a WITH OWNER = b TEMPLATE c ENCODING 'UTF8' CONNECTION LIMIT = -1 STRATEGY DEFAULT",
            "CreateDatabase(name=a options=[Option(name=owner value=b), Option(name=template value=c), Option(name=encoding value='UTF8'), Option(name=connection limit value=-1), Option(name=strategy value=DEFAULT)])"),
        arguments(
            "CREATE TABLESPACE a OWNER b LOCATION '/c' WITH (d = 1)",
            "CreateTablespace(name=a owner=b location='/c' options=[Option(name=d value=1)])"),
        arguments(
            "CREATE ACCESS METHOD a TYPE INDEX HANDLER b.c",
            "CreateAccessMethod(name=a handler=b.c)"),
        arguments(
            "CREATE CAST (a AS b.c) WITH FUNCTION d(a) AS IMPLICIT",
            "CreateCast(source=a target=b.c function=FunctionReference(name=d signature=ObjectSignature(text=(a) parameters=[FunctionParameter(mode=IN type=a)])) context=IMPLICIT)"),
        arguments(
            "CREATE CAST (a AS text) WITHOUT FUNCTION AS ASSIGNMENT",
            "CreateCast(source=a target=text context=ASSIGNMENT)"),
        arguments("CREATE CAST (a AS text) WITH INOUT", "CreateCast(source=a target=text inout)"),
        arguments(
            "CREATE DEFAULT CONVERSION a FOR 'UTF8' TO 'LATIN1' FROM b",
            "CreateConversion(name=a isDefault source='UTF8' target='LATIN1' function=b)"),
        arguments(
            "CREATE OR REPLACE TRANSFORM FOR a LANGUAGE b (FROM SQL WITH FUNCTION c(internal), TO SQL WITH FUNCTION d)",
            "CreateTransform(type=a language=b orReplace fromSql=FunctionReference(name=c signature=ObjectSignature(text=(internal) parameters=[FunctionParameter(mode=IN type=internal)])) toSql=FunctionReference(name=d))"),
        arguments("CREATE LANGUAGE plpgsql", "CreateExtension(name=plpgsql)"),
        arguments(
            "CREATE OR REPLACE TRUSTED PROCEDURAL LANGUAGE a HANDLER b INLINE c VALIDATOR d",
            "CreateLanguage(name=a orReplace trusted handler=b inline=c validator=d)"),
        arguments(
            "CREATE OPERATOR CLASS a DEFAULT FOR TYPE b USING gist FAMILY c AS OPERATOR 1 < , OPERATOR 2 <-> (d, e) FOR ORDER BY f, FUNCTION 1 (g) h(i, j), STORAGE k",
            "CreateOperatorClass(name=a isDefault type=b method=gist family=c items=[OperatorItem(kind=OPERATOR number=1 name=\"<\"), OperatorItem(kind=OPERATOR number=2 name=\"<->\" types=ObjectSignature(text=(d, e) parameters=[FunctionParameter(mode=IN type=d), FunctionParameter(mode=IN type=e)]) orderFamily=f), OperatorItem(kind=FUNCTION number=1 name=h types=ObjectSignature(text=(g) parameters=[FunctionParameter(mode=IN type=g)]) signature=ObjectSignature(text=(i, j) parameters=[FunctionParameter(mode=IN type=i), FunctionParameter(mode=IN type=j)])), OperatorItem(kind=STORAGE storage=k)])"),
        arguments(
            "CREATE OPERATOR FAMILY a.b USING btree",
            "CreateOperatorFamily(name=a.b method=btree)"),
        arguments(
            "CREATE FOREIGN DATA WRAPPER a HANDLER b NO VALIDATOR OPTIONS (c 'd')",
            "CreateForeignDataWrapper(name=a functions=[Option(name=handler value=b), Option(name=validator)] options=[Option(name=c value='d')])"),
        arguments(
            "CREATE SERVER IF NOT EXISTS a TYPE 'b' VERSION '1' FOREIGN DATA WRAPPER c OPTIONS (host 'd', \"Port\" '5')",
            "CreateServer(name=a ifNotExists type='b' version='1' wrapper=c options=[Option(name=host value='d'), Option(name=Port value='5')])"),
        arguments(
            "CREATE USER MAPPING IF NOT EXISTS FOR USER SERVER a OPTIONS (user 'b')",
            "CreateUserMapping(user=\"user\" server=a ifNotExists options=[Option(name=user value='b')])"),
        arguments(
            "CREATE USER MAPPING FOR PUBLIC SERVER a", "CreateUserMapping(user=public server=a)"),
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
