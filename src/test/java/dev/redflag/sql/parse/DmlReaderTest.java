package dev.redflag.sql.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DmlReaderTest {

  static Stream<Arguments> statements() {
    return Stream.of(
        arguments(
            "COPY a (b) FROM PROGRAM 'c' DELIMITER AS ',' NULL 'd' CSV HEADER QUOTE 'e' ESCAPE 'f' FORCE NOT NULL b FORCE NULL b ENCODING 'g' WHERE b > 1",
            "Copy(table=a columns=[b] from program file='c' options=[Option(name=delimiter value=','), Option(name=null value='d'), Option(name=csv), Option(name=header), Option(name=quote value='e'), Option(name=escape value='f'), Option(name=force_not_null value=b), Option(name=force_null value=b), Option(name=encoding value='g')] where=<b > 1>)"),
        arguments(
            "COPY a TO '/b' WITH CSV FORCE QUOTE *",
            "Copy(table=a file='/b' options=[Option(name=csv), Option(name=force_quote value=*)])"),
        arguments("COPY a TO STDOUT WHERE b", "Unread(reason=unexpected \"WHERE\")"),
        arguments("INSERT INTO a VALUES (1), (2) b", "Unread(reason=unexpected \"b\")"),
        arguments(
            "INSERT INTO a VALUES (1) UNION SELECT 2 RETURNING c", "Insert(table=a source=VALUES)"),
        arguments("SELECT a.drop FROM b DROP TABLE c", "Unread(reason=unexpected \"DROP\")"),
        arguments("SELECT a AS drop FROM b", "Select(query=<SELECT a AS drop FROM b>)"),
        arguments(
            "MERGE INTO a USING b ON c WHEN MATCHED THEN INSERT DEFAULT VALUES",
            "Unread(reason=unexpected \"INSERT\")"),
        arguments(
            "MERGE INTO a USING b ON c WHEN NOT MATCHED THEN DELETE",
            "Unread(reason=unexpected \"DELETE\")"),
        arguments("COPY BINARY a TO STDOUT USING DELIMITERS x", "Unread(reason=unexpected \"x\")"),
        arguments(
            "UPDATE a SET b = 1",
            "Update(table=a assignments=[Assignment(columns=[b] value=<1>)])"),
        arguments(
            "UPDATE ONLY a.b AS c SET d = DEFAULT, (e, f) = (1, 2), g[1] = h.i, j.k = 'x' FROM l JOIN m ON true WHERE n = 1 OR o IS NULL RETURNING *",
            "Update(table=a.b only alias=c assignments=[Assignment(columns=[d] value=<DEFAULT>), Assignment(columns=[e, f] value=<(1, 2)>), Assignment(columns=[g] value=<h.i>), Assignment(columns=[j] value=<'x'>)] from=<l JOIN m ON true> where=<n = 1 OR o IS NULL>)"),
        arguments(
            "UPDATE a b SET c = (SELECT d FROM e WHERE f) WHERE CURRENT OF g",
            "Update(table=a alias=b assignments=[Assignment(columns=[c] value=<(SELECT d FROM e WHERE f)>)] where=<CURRENT OF g>)"),
        arguments(
            "UPDATE a SET b = CASE WHEN c THEN 1 ELSE 2 END, d = d::text || 'x' WHERE NOT e",
            "Update(table=a assignments=[Assignment(columns=[b] value=<CASE WHEN c THEN 1 ELSE 2 END>), Assignment(columns=[d] value=<d::text || 'x'>)] where=<NOT e>)"),
        arguments(
            "WITH a AS (SELECT 1), b (c) AS NOT MATERIALIZED (DELETE FROM d RETURNING *) UPDATE e SET f = 1 FROM a",
            "Update(table=e assignments=[Assignment(columns=[f] value=<1>)] from=<a>)"),
        arguments("DELETE FROM a", "Delete(table=a)"),
        arguments(
            "DELETE FROM ONLY a.b c USING d, e WHERE f = g RETURNING h",
            "Delete(table=a.b only alias=c using=<d, e> where=<f = g>)"),
        arguments(
            "WITH RECURSIVE a AS (SELECT 1) SEARCH DEPTH FIRST BY b SET c CYCLE d SET e USING f DELETE FROM g WHERE h IN (SELECT b FROM a)",
            "Delete(table=g where=<h IN (SELECT b FROM a)>)"),
        arguments("INSERT INTO a VALUES (1, 'x'), (2, DEFAULT)", "Insert(table=a source=VALUES)"),
        arguments(
            "INSERT INTO a.b AS c (d, e[1], f.g) OVERRIDING SYSTEM VALUE SELECT 1, 2, 3 ON CONFLICT (d) DO UPDATE SET d = 1 RETURNING *",
            "Insert(table=a.b alias=c columns=[d, e, f] source=QUERY onConflict)"),
        arguments("INSERT INTO a DEFAULT VALUES", "Insert(table=a source=DEFAULT_VALUES)"),
        arguments("INSERT INTO a (SELECT * FROM b)", "Insert(table=a source=QUERY)"),
        arguments(
            "INSERT INTO a (values) VALUES (1) ON CONFLICT DO NOTHING",
            "Insert(table=a columns=[values] source=VALUES onConflict)"),
        arguments("WITH a AS (SELECT 1) INSERT INTO b TABLE a", "Insert(table=b source=QUERY)"),
        arguments(
            "SELECT * FROM a WHERE b = 1 ORDER BY c LIMIT 1",
            "Select(query=<SELECT * FROM a WHERE b = 1 ORDER BY c LIMIT 1>)"),
        arguments(
            "SELECT a INTO TEMP TABLE b.c FROM d",
            "Select(query=<SELECT a INTO TEMP TABLE b.c FROM d> into=b.c)"),
        arguments(
            "(SELECT 1) UNION ALL (SELECT 2)", "Select(query=<(SELECT 1) UNION ALL (SELECT 2)>)"),
        arguments("VALUES (1), (2)", "Select(query=<VALUES (1), (2)>)"),
        arguments("TABLE a", "Select(query=<TABLE a>)"),
        arguments(
            "WITH a AS (SELECT 1) SELECT * FROM a",
            "Select(query=<WITH a AS (SELECT 1) SELECT * FROM a>)"),
        arguments(
            "MERGE INTO a.b AS c USING d ON c.e = d.e WHEN MATCHED THEN DELETE WHEN NOT MATCHED THEN INSERT VALUES (1)",
            "Merge(table=a.b alias=c source=<d> condition=<c.e = d.e> branches=[Branch(matched=MATCHED action=DELETE), Branch(matched=NOT MATCHED BY TARGET action=INSERT)])"),
        arguments(
            "MERGE INTO ONLY a USING b JOIN c ON b.d = c.d ON a.d = b.d WHEN MATCHED AND a.e > 1 THEN UPDATE SET e = b.e WHEN NOT MATCHED BY SOURCE THEN DO NOTHING WHEN NOT MATCHED BY TARGET THEN INSERT (d, e) OVERRIDING USER VALUE DEFAULT VALUES RETURNING a.d",
            "Merge(table=a only source=<b JOIN c ON b.d = c.d> condition=<a.d = b.d> branches=[Branch(matched=MATCHED condition=<a.e > 1> action=UPDATE assignments=[Assignment(columns=[e] value=<b.e>)]), Branch(matched=NOT MATCHED BY SOURCE action=DO NOTHING), Branch(matched=NOT MATCHED BY TARGET action=INSERT columns=[d, e])])"),
        arguments(
            "COPY a.b (c, d) FROM STDIN WITH (FORMAT csv)",
            "Copy(table=a.b columns=[c, d] from options=[Option(name=format value=csv)])"),
        arguments("COPY (SELECT 1) TO '/tmp/x'", "Copy(query=<(SELECT 1)> file='/tmp/x')"),
        arguments("COPY a TO STDOUT", "Copy(table=a)"),
        arguments("UPDATE a SET b = 1 WHER c", "Unread(reason=unexpected \"WHER\")"),
        arguments("UPDATE a SET b", "Unread(reason=unexpected end of statement)"),
        arguments("DELETE a WHERE b", "Unread(reason=unexpected \"a\")"),
        arguments("INSERT a VALUES (1)", "Unread(reason=unexpected \"a\")"),
        arguments("INSERT INTO a (b) VALUES (1", "Unread(reason=unclosed \"(\")"));
  }

  @ParameterizedTest
  @MethodSource("statements")
  void reads(String sql, String parts) {
    assertThat(AstDump.of(sql)).isEqualTo(parts);
    SpanCheck.check(sql);
  }
}
