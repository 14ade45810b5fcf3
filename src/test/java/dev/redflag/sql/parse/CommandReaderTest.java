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
        arguments("CHECKPOINT (MODE FAST)", "Checkpoint(options=[Option(name=mode value=FAST)])"),
        arguments("CLOSE ALL", "CloseCursor()"),
        arguments("MOVE BACKWARD 3 IN a", "FetchCursor(move direction=BACKWARD 3 name=a)"),
        arguments("EXECUTE a (1, 'b')", "Execute(name=a arguments=<(1, 'b')>)"),
        arguments("CALL a.b(1, c => 2)", "Call(procedure=a.b arguments=<(1, c => 2)>)"),
        arguments("SHOW TIME ZONE", "Show(name=timezone)"),
        arguments("CALL a.b(1, c => 2)", "Call(procedure=a.b arguments=<(1, c => 2)>)"),
        arguments("DISCARD ALL", "Discard(what=ALL)"),
        arguments("DISCARD TEMP", "Discard(what=TEMPORARY)"),
        arguments("SET CONSTRAINTS ALL DEFERRED", "SetConstraints(deferred)"),
        arguments("SET CONSTRAINTS a.b, c IMMEDIATE", "SetConstraints(names=[a.b, c])"),
        arguments("CHECKPOINT", "Checkpoint()"),
        arguments("LOAD 'a'", "Load(file='a')"),
        arguments("LISTEN a", "Listen(channel=a)"),
        arguments("UNLISTEN *", "Unlisten()"),
        arguments("NOTIFY a, 'b'", "Notify(channel=a payload='b')"),
        arguments("SHOW a.b", "Show(name=a.b)"),
        arguments("SHOW TRANSACTION ISOLATION LEVEL", "Show(name=transaction_isolation)"),
        arguments("SHOW ALL", "Show(name=all)"),
        arguments(
            "PREPARE a (int, text) AS UPDATE b SET c = $1",
            "Prepare(name=a types=[int4, text] statement=Update(table=b assignments=[Assignment(columns=[c] value=<$1>)]))"),
        arguments(
            "PREPARE a AS VALUES (1)", "Prepare(name=a statement=Select(query=<VALUES (1)>))"),
        arguments("EXECUTE a (1, 'b')", "Execute(name=a arguments=<(1, 'b')>)"),
        arguments("DEALLOCATE PREPARE a", "Deallocate(name=a)"),
        arguments("DEALLOCATE ALL", "Deallocate()"),
        arguments("DEALLOCATE prepare", "Deallocate(name=prepare)"),
        arguments(
            "DECLARE a NO SCROLL CURSOR WITH HOLD FOR SELECT b FROM c",
            "DeclareCursor(name=a options=[NO SCROLL] withHold query=<SELECT b FROM c>)"),
        arguments("FETCH NEXT FROM a", "FetchCursor(direction=NEXT name=a)"),
        arguments("FETCH a", "FetchCursor(direction= name=a)"),
        arguments("FETCH next", "FetchCursor(direction= name=next)"),
        arguments("FETCH -1 IN a", "FetchCursor(direction=-1 name=a)"),
        arguments("MOVE FORWARD ALL a", "FetchCursor(move direction=FORWARD ALL name=a)"),
        arguments("CLOSE ALL", "CloseCursor()"),
        arguments(
            "EXPLAIN ANALYZE VERBOSE DELETE FROM a",
            "Explain(analyze options=[Option(name=verbose)] statement=Delete(table=a))"),
        arguments(
            "EXPLAIN (ANALYZE false, FORMAT json) SELECT 1",
            "Explain(options=[Option(name=analyze value=false), Option(name=format value=json)] statement=Select(query=<SELECT 1>))"),
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
