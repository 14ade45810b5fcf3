package dev.redflag.sql.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DropReaderTest {

  static Stream<Arguments> statements() {
    return Stream.of(
        arguments("DROP OPERATOR === (int4)", "Unread(reason=unexpected \"(\")"),
        arguments(
            "DROP OPERATOR @#@ (NONE, int4)",
            "Drop(objectType=OPERATOR targets=[DropTarget(name=\"@#@\" signature=ObjectSignature(text=(NONE, int4) parameters=[FunctionParameter(mode=IN), FunctionParameter(mode=IN type=int4)]))])"),
        arguments(
            "DROP AGGREGATE a(*), b(int ORDER BY text)",
            "Drop(objectType=AGGREGATE targets=[DropTarget(name=a signature=ObjectSignature(text=(*))), DropTarget(name=b signature=ObjectSignature(text=(int ORDER BY text) parameters=[FunctionParameter(mode=IN type=int4), FunctionParameter(mode=IN type=text)]))])"),
        arguments(
            "DROP OPERATOR FAMILY a USING b",
            "Drop(objectType=OPERATOR_FAMILY targets=[DropTarget(name=a signature=ObjectSignature(text=USING b qualifier=b))])"),
        arguments(
            "DROP TRANSFORM FOR a LANGUAGE b",
            "Drop(objectType=TRANSFORM targets=[DropTarget(name=a signature=ObjectSignature(text=LANGUAGE b qualifier=b))])"),
        arguments(
            "DROP DATABASE a WITH (FORCE)",
            "Drop(objectType=DATABASE targets=[DropTarget(name=a)] options=[Option(name=force)])"),
        arguments("DROP TABLE a", "Drop(objectType=TABLE targets=[DropTarget(name=a)])"),
        arguments(
            "DROP TABLE IF EXISTS a.b, \"C\" CASCADE",
            "Drop(objectType=TABLE targets=[DropTarget(name=a.b), DropTarget(name=\"C\")] ifExists cascade)"),
        arguments(
            "DROP INDEX CONCURRENTLY IF EXISTS a, b",
            "Drop(objectType=INDEX targets=[DropTarget(name=a), DropTarget(name=b)] ifExists concurrently)"),
        arguments(
            "DROP INDEX concurrently_ RESTRICT",
            "Drop(objectType=INDEX targets=[DropTarget(name=concurrently_)])"),
        arguments("DROP VIEW a", "Drop(objectType=VIEW targets=[DropTarget(name=a)])"),
        arguments(
            "DROP MATERIALIZED VIEW IF EXISTS a",
            "Drop(objectType=MATERIALIZED_VIEW targets=[DropTarget(name=a)] ifExists)"),
        arguments("DROP SEQUENCE a", "Drop(objectType=SEQUENCE targets=[DropTarget(name=a)])"),
        arguments(
            "DROP FOREIGN TABLE a", "Drop(objectType=FOREIGN_TABLE targets=[DropTarget(name=a)])"),
        arguments(
            "DROP TYPE a.b, c",
            "Drop(objectType=TYPE targets=[DropTarget(name=a.b), DropTarget(name=c)])"),
        arguments(
            "DROP DOMAIN IF EXISTS a",
            "Drop(objectType=DOMAIN targets=[DropTarget(name=a)] ifExists)"),
        arguments(
            "DROP SCHEMA IF EXISTS a, b CASCADE",
            "Drop(objectType=SCHEMA targets=[DropTarget(name=a), DropTarget(name=b)] ifExists cascade)"),
        arguments(
            "DROP DATABASE IF EXISTS a WITH (FORCE)",
            "Drop(objectType=DATABASE targets=[DropTarget(name=a)] ifExists options=[Option(name=force)])"),
        arguments(
            "DROP FUNCTION IF EXISTS a.b(int, text), c CASCADE",
            "Drop(objectType=FUNCTION targets=[DropTarget(name=a.b signature=ObjectSignature(text=(int, text) parameters=[FunctionParameter(mode=IN type=int4), FunctionParameter(mode=IN type=text)])), DropTarget(name=c)] ifExists cascade)"),
        arguments(
            "DROP PROCEDURE a()",
            "Drop(objectType=PROCEDURE targets=[DropTarget(name=a signature=ObjectSignature(text=()))])"),
        arguments(
            "DROP AGGREGATE a(*)",
            "Drop(objectType=AGGREGATE targets=[DropTarget(name=a signature=ObjectSignature(text=(*)))])"),
        arguments(
            "DROP OPERATOR a.@@ (int, NONE)",
            "Drop(objectType=OPERATOR targets=[DropTarget(name=a.\"@@\" signature=ObjectSignature(text=(int, NONE) parameters=[FunctionParameter(mode=IN type=int4), FunctionParameter(mode=IN)]))])"),
        arguments(
            "DROP OPERATOR CLASS a USING btree",
            "Drop(objectType=OPERATOR_CLASS targets=[DropTarget(name=a signature=ObjectSignature(text=USING btree qualifier=btree))])"),
        arguments(
            "DROP CAST IF EXISTS (a AS text)",
            "Drop(objectType=CAST targets=[DropTarget(name=a signature=ObjectSignature(text=(a AS text) parameters=[FunctionParameter(mode=IN type=a), FunctionParameter(mode=IN type=text)]))] ifExists)"),
        arguments(
            "DROP TRIGGER IF EXISTS a ON b.c",
            "Drop(objectType=TRIGGER targets=[DropTarget(name=a table=b.c)] ifExists)"),
        arguments(
            "DROP POLICY a ON b CASCADE",
            "Drop(objectType=POLICY targets=[DropTarget(name=a table=b)] cascade)"),
        arguments("DROP RULE a ON b", "Drop(objectType=RULE targets=[DropTarget(name=a table=b)])"),
        arguments(
            "DROP EVENT TRIGGER a", "Drop(objectType=EVENT_TRIGGER targets=[DropTarget(name=a)])"),
        arguments(
            "DROP ROLE a, CURRENT_USER",
            "Drop(objectType=ROLE targets=[DropTarget(name=a), DropTarget(name=\"current_user\")])"),
        arguments(
            "DROP USER IF EXISTS a", "Drop(objectType=ROLE targets=[DropTarget(name=a)] ifExists)"),
        arguments(
            "DROP OWNED BY a, b CASCADE",
            "Drop(objectType=OWNED targets=[DropTarget(name=a), DropTarget(name=b)] cascade)"),
        arguments(
            "DROP EXTENSION IF EXISTS a, b",
            "Drop(objectType=EXTENSION targets=[DropTarget(name=a), DropTarget(name=b)] ifExists)"),
        arguments(
            "DROP PUBLICATION a", "Drop(objectType=PUBLICATION targets=[DropTarget(name=a)])"),
        arguments(
            "DROP SUBSCRIPTION IF EXISTS a",
            "Drop(objectType=SUBSCRIPTION targets=[DropTarget(name=a)] ifExists)"),
        arguments(
            "DROP SERVER a CASCADE",
            "Drop(objectType=SERVER targets=[DropTarget(name=a)] cascade)"),
        arguments(
            "DROP FOREIGN DATA WRAPPER a",
            "Drop(objectType=FOREIGN_DATA_WRAPPER targets=[DropTarget(name=a)])"),
        arguments(
            "DROP USER MAPPING IF EXISTS FOR USER SERVER a",
            "Drop(objectType=USER_MAPPING targets=[DropTarget(name=\"user\" signature=ObjectSignature(text=SERVER a qualifier=a))] ifExists)"),
        arguments(
            "DROP TEXT SEARCH DICTIONARY a.b",
            "Drop(objectType=TEXT_SEARCH_DICTIONARY targets=[DropTarget(name=a.b)])"),
        arguments("DROP STATISTICS a", "Drop(objectType=STATISTICS targets=[DropTarget(name=a)])"),
        arguments(
            "DROP ACCESS METHOD a", "Drop(objectType=ACCESS_METHOD targets=[DropTarget(name=a)])"),
        arguments(
            "DROP TRANSFORM FOR a LANGUAGE b",
            "Drop(objectType=TRANSFORM targets=[DropTarget(name=a signature=ObjectSignature(text=LANGUAGE b qualifier=b))])"),
        arguments("DROP LANGUAGE a", "Drop(objectType=LANGUAGE targets=[DropTarget(name=a)])"),
        arguments("DROP TABLESPACE a", "Drop(objectType=TABLESPACE targets=[DropTarget(name=a)])"),
        arguments("DROP COLLATION a", "Drop(objectType=COLLATION targets=[DropTarget(name=a)])"),
        arguments("DROP TABEL a", "Unread(reason=unexpected \"TABEL\")"),
        arguments("DROP TABLE", "Unread(reason=unexpected end of statement)"),
        arguments("DROP INDEX a ON b", "Unread(reason=unexpected \"ON\")"),
        arguments("DROP COLUMN a", "Unread(reason=unexpected \"COLUMN\")"));
  }

  @ParameterizedTest
  @MethodSource("statements")
  void reads(String sql, String parts) {
    assertThat(AstDump.of(sql)).isEqualTo(parts);
    SpanCheck.check(sql);
  }
}
