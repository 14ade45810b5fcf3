package dev.redflag.sql.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FunctionReaderTest {

  static Stream<Arguments> statements() {
    return Stream.of(
        arguments(
            "CREATE FUNCTION a() RETURNS void LANGUAGE sql AS 'SELECT 1'",
            "CreateFunction(name=a returns=void language=sql volatility=VOLATILE body=Code(statements=[BodyStatement(statement=Select(query=<SELECT 1>))]))"),
        arguments(
            "CREATE OR REPLACE FUNCTION a.b(c int, IN d text DEFAULT 'x', OUT e numeric(10, 2), INOUT f a.t[], VARIADIC g text[] = ARRAY['y', 'z']) RETURNS SETOF record AS $$SELECT 1; DELETE FROM t$$ LANGUAGE 'SQL' STABLE STRICT SECURITY DEFINER SET search_path = a, pg_temp SET work_mem FROM CURRENT COST 10 ROWS 5 PARALLEL SAFE LEAKPROOF WINDOW",
            "CreateFunction(name=a.b orReplace parameters=[FunctionParameter(name=c mode=IN type=int4), FunctionParameter(name=d mode=IN type=text defaultValue=<'x'>), FunctionParameter(name=e mode=OUT type=numeric(10,2)), FunctionParameter(name=f mode=INOUT type=a.t[]), FunctionParameter(name=g mode=VARIADIC type=text[] defaultValue=<ARRAY['y', 'z']>)] returns=SETOF record language=sql volatility=STABLE securityDefiner options=[Option(name=stable), Option(name=strict), Option(name=security definer), Option(name=cost value=10), Option(name=rows value=5), Option(name=parallel value=SAFE), Option(name=leakproof), Option(name=window)] settings=[SetClause(name=search_path values=[a, pg_temp]), SetClause(name=work_mem form=CURRENT)] body=Code(statements=[BodyStatement(statement=Select(query=<SELECT 1>)), BodyStatement(statement=Delete(table=t))]))"),
        arguments(
            "CREATE FUNCTION a(int, double precision, timestamp with time zone, d OUT int) RETURNS TABLE (b int, \"C\" text) IMMUTABLE CALLED ON NULL INPUT LANGUAGE c AS 'lib', 'symbol'",
            "CreateFunction(name=a parameters=[FunctionParameter(mode=IN type=int4), FunctionParameter(mode=IN type=float8), FunctionParameter(mode=IN type=timestamptz), FunctionParameter(name=d mode=OUT type=int4)] returnsTable=[ColumnDefinition(name=b type=int4), ColumnDefinition(name=\"C\" type=text)] language=c volatility=IMMUTABLE options=[Option(name=immutable), Option(name=called on null input), Option(name=as value='lib', 'symbol')])"),
        arguments(
            "CREATE FUNCTION a(b c.d%TYPE) RETURNS trigger RETURNS NULL ON NULL INPUT EXTERNAL SECURITY INVOKER NOT LEAKPROOF SUPPORT e.f LANGUAGE plpgsql AS $x$ BEGIN UPDATE t SET u = 1; RETURN NEW; END $x$",
            "CreateFunction(name=a parameters=[FunctionParameter(name=b mode=IN type=c.d(%TYPE))] returns=trigger language=plpgsql volatility=VOLATILE options=[Option(name=returns null on null input), Option(name=security invoker), Option(name=not leakproof), Option(name=support value=e.f)] body=Code(statements=[BodyStatement(statement=Update(table=t assignments=[Assignment(columns=[u] value=<1>)]))] expressions=[<NEW>]))"),
        arguments(
            "CREATE PROCEDURE a(b int) LANGUAGE sql BEGIN ATOMIC INSERT INTO t VALUES (b); DELETE FROM u WHERE CASE WHEN v THEN w END; END",
            "CreateFunction(name=a procedure parameters=[FunctionParameter(name=b mode=IN type=int4)] language=sql volatility=VOLATILE body=Code(statements=[BodyStatement(statement=Insert(table=t source=VALUES)), BodyStatement(statement=Delete(table=u where=<CASE WHEN v THEN w END>))]))"),
        arguments(
            "CREATE FUNCTION a(b int) RETURNS int RETURN b + 1",
            "CreateFunction(name=a parameters=[FunctionParameter(name=b mode=IN type=int4)] returns=int4 volatility=VOLATILE body=Code(statements=[BodyStatement(statement=Select(query=<b + 1>))]))"),
        arguments(
            "CREATE FUNCTION a() RETURNS int TRANSFORM FOR TYPE b, FOR TYPE c.d LANGUAGE plpython3u AS 'return 1'",
            "CreateFunction(name=a returns=int4 language=plpython3u volatility=VOLATILE transforms=[b, c.d] body=Code())"),
        arguments(
            "CREATE FUNCTION a(IN OUT b int) LANGUAGE sql AS 'SELECT ''x'' FROM t'",
            "CreateFunction(name=a parameters=[FunctionParameter(name=b mode=INOUT type=int4)] language=sql volatility=VOLATILE body=Code(statements=[BodyStatement(statement=Select(query=<SELECT 'x' FROM t>))]))"),
        arguments(
            "ALTER FUNCTION a(int) SECURITY DEFINER SET search_path TO '' RESET work_mem",
            "AlterFunction(objectType=FUNCTION name=a signature=ObjectSignature(text=(int) parameters=[FunctionParameter(mode=IN type=int4)]) options=[Option(name=security definer)] settings=[SetClause(name=search_path values=[]), SetClause(name=work_mem form=RESET)])"),
        arguments(
            "ALTER PROCEDURE a.b SECURITY INVOKER",
            "AlterFunction(objectType=PROCEDURE name=a.b options=[Option(name=security invoker)])"),
        arguments(
            "ALTER ROUTINE a(b text) IMMUTABLE NOT LEAKPROOF CALLED ON NULL INPUT COST 2 RESET ALL RESTRICT",
            "AlterFunction(objectType=ROUTINE name=a signature=ObjectSignature(text=(b text) parameters=[FunctionParameter(name=b mode=IN type=text)]) options=[Option(name=immutable), Option(name=not leakproof), Option(name=called on null input), Option(name=cost value=2)] settings=[SetClause(name=all form=RESET)])"),
        arguments(
            "ALTER FUNCTION a(int) RENAME TO b",
            "Rename(objectType=FUNCTION ownerType=FUNCTION name=a newName=b signature=ObjectSignature(text=(int) parameters=[FunctionParameter(mode=IN type=int4)]))"),
        arguments(
            "ALTER FUNCTION a OWNER TO CURRENT_USER",
            "ChangeOwner(objectType=FUNCTION name=a owner=\"current_user\")"),
        arguments(
            "ALTER FUNCTION a(int) SET SCHEMA b",
            "SetSchema(objectType=FUNCTION name=a signature=ObjectSignature(text=(int) parameters=[FunctionParameter(mode=IN type=int4)]) schema=b)"),
        arguments(
            "ALTER FUNCTION a(int) NO DEPENDS ON EXTENSION b",
            "DependsOnExtension(objectType=FUNCTION name=a signature=ObjectSignature(text=(int) parameters=[FunctionParameter(mode=IN type=int4)]) extension=b)"),
        arguments(
            "CREATE FUNCTION a() RETURNS int LANGAGE sql AS 'x'",
            "Unread(reason=unexpected \"LANGAGE\")"),
        arguments(
            "CREATE FUNCTION a(b int RETURNS int AS 'x'", "Unread(reason=unexpected \"RETURNS\")"),
        arguments("CREATE FUNCTION a RETURNS int AS 'x'", "Unread(reason=unexpected \"RETURNS\")"),
        arguments("ALTER FUNCTION a(int)", "Unread(reason=unexpected end of statement)"));
  }

  @ParameterizedTest
  @MethodSource("statements")
  void reads(String sql, String parts) {
    assertThat(AstDump.of(sql)).isEqualTo(parts);
    SpanCheck.check(sql);
  }
}
