package dev.redflag.sql.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CommandReaderTest {

  static Stream<Arguments> statements() {
    return Stream.of(
        arguments("CALL a.b(1, c => 2)", "Call(procedure=a.b)"),
        arguments("DISCARD ALL", "Discard(what=ALL)"),
        arguments("DISCARD TEMP", "Discard(what=TEMPORARY)"),
        arguments("SET CONSTRAINTS ALL DEFERRED", "SetConstraints(deferred)"),
        arguments("SET CONSTRAINTS a.b, c IMMEDIATE", "SetConstraints(names=[a.b, c])"),
        arguments("CHECKPOINT", "Other(kind=CheckPointStmt)"),
        arguments("LOAD 'a'", "Other(kind=LoadStmt)"),
        arguments("LISTEN a", "Other(kind=ListenStmt)"),
        arguments("UNLISTEN *", "Other(kind=UnlistenStmt)"),
        arguments("NOTIFY a, 'b'", "Other(kind=NotifyStmt)"),
        arguments("SHOW a.b", "Other(kind=VariableShowStmt)"),
        arguments("SHOW TRANSACTION ISOLATION LEVEL", "Other(kind=VariableShowStmt)"),
        arguments("SHOW ALL", "Other(kind=VariableShowStmt)"),
        arguments(
            "PREPARE a (int, text) AS UPDATE b SET c = $1",
            "Prepare(name=a statement=Update(table=b assignments=[Assignment(columns=[c] value=<$1>)]))"),
        arguments(
            "PREPARE a AS VALUES (1)", "Prepare(name=a statement=Select(query=<VALUES (1)>))"),
        arguments("EXECUTE a (1, 'b')", "Execute(name=a)"),
        arguments("DEALLOCATE PREPARE a", "Deallocate(name=a)"),
        arguments("DEALLOCATE ALL", "Deallocate()"),
        arguments("DEALLOCATE prepare", "Deallocate(name=prepare)"),
        arguments(
            "DECLARE a NO SCROLL CURSOR WITH HOLD FOR SELECT b FROM c",
            "DeclareCursor(name=a withHold query=<SELECT b FROM c>)"),
        arguments("FETCH NEXT FROM a", "Other(kind=FetchStmt)"),
        arguments("FETCH a", "Other(kind=FetchStmt)"),
        arguments("FETCH next", "Other(kind=FetchStmt)"),
        arguments("FETCH -1 IN a", "Other(kind=FetchStmt)"),
        arguments("MOVE FORWARD ALL a", "Other(kind=FetchStmt)"),
        arguments("CLOSE ALL", "Other(kind=ClosePortalStmt)"),
        arguments(
            "EXPLAIN ANALYZE VERBOSE DELETE FROM a", "Explain(analyze statement=Delete(table=a))"),
        arguments(
            "EXPLAIN (ANALYZE false, FORMAT json) SELECT 1",
            "Explain(statement=Select(query=<SELECT 1>))"),
        arguments("EXPLAIN (SELECT 1)", "Explain(statement=Select(query=<(SELECT 1)>))"),
        arguments(
            "EXPLAIN CREATE TABLE a AS SELECT 1",
            "Explain(statement=CreateTableAs(name=a persistence=PERMANENT query=<SELECT 1> withData))"),
        arguments("CALL a", "Unread(reason=unexpected end of statement)"),
        arguments("DISCARD b", "Unread(reason=unexpected \"b\")"),
        arguments("SET CONSTRAINTS a", "Unread(reason=unexpected end of statement)"),
        arguments("PREPARE a AS DROP TABLE b", "Unread(reason=unexpected \"DROP\")"),
        arguments("EXPLAIN DROP TABLE a", "Unread(reason=unexpected \"DROP\")"),
        arguments("SHOW", "Unread(reason=unexpected end of statement)"));
  }

  @ParameterizedTest
  @MethodSource("statements")
  void reads(String sql, String parts) {
    assertThat(AstDump.of(sql)).isEqualTo(parts);
    SpanCheck.check(sql);
  }
}
