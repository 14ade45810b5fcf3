package dev.redflag.sql.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CreateReaderTest {

  static Stream<Arguments> statements() {
    return Stream.of(
        arguments(
            "CREATE INDEX ON a (b DESC NULLS LAST, c opc (d = 1))",
            "CreateIndex(table=a keys=[IndexElement(column=b descending nulls=LAST), IndexElement(column=c operatorClass=opc operatorClassOptions=[Option(name=d value=1)])])"),
        arguments(
            "CREATE VIEW a AS SELECT 1 WITH CHECK OPTION",
            "CreateView(name=a persistence=PERMANENT query=<SELECT 1> checkOption=CASCADED)"),
        arguments("CREATE INDEX ON a (b)", "CreateIndex(table=a keys=[IndexElement(column=b)])"),
        arguments(
            "CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS a ON ONLY b.c USING btree (d COLLATE \"C\" text_pattern_ops DESC NULLS LAST, lower(e), (f || g) ASC) INCLUDE (h, i) NULLS NOT DISTINCT WITH (fillfactor = 70) TABLESPACE j WHERE k IS NULL AND l > 0",
            "CreateIndex(name=a table=b.c unique concurrently ifNotExists only method=btree keys=[IndexElement(column=d collation=\"C\" operatorClass=text_pattern_ops descending nulls=LAST), IndexElement(expression=<lower(e)>), IndexElement(expression=<f || g>)] include=[h, i] nullsNotDistinct options=[Option(name=fillfactor value=70)] tablespace=j predicate=<k IS NULL AND l > 0>)"),
        arguments(
            "CREATE INDEX CONCURRENTLY ON a USING gin (b jsonb_path_ops, nulls first_ops NULLS FIRST)",
            "CreateIndex(table=a concurrently method=gin keys=[IndexElement(column=b operatorClass=jsonb_path_ops), IndexElement(column=nulls operatorClass=first_ops nulls=FIRST)])"),
        arguments(
            "CREATE INDEX a ON b USING gist (c gist_trgm_ops (siglen = 32)) WHERE (d)",
            "CreateIndex(name=a table=b method=gist keys=[IndexElement(column=c operatorClass=gist_trgm_ops operatorClassOptions=[Option(name=siglen value=32)])] predicate=<(d)>)"),
        arguments("CREATE INDEX a ON b (c) WHER d", "Unread(reason=unexpected \"WHER\")"),
        arguments("CREATE INDEX a.b ON c (d)", "Unread(reason=unexpected \".\")"),
        arguments(
            "CREATE SEQUENCE a",
            "CreateSequence(name=a persistence=PERMANENT options=SequenceOptions())"),
        arguments(
            "CREATE TEMP SEQUENCE IF NOT EXISTS a.b AS int START 5 OWNED BY c.d.e",
            "CreateSequence(name=a.b ifNotExists persistence=TEMPORARY options=SequenceOptions(type=int4 ownedBy=c.d.e options=[Option(name=as value=int), Option(name=start value=5), Option(name=owned by value=c.d.e)]))"),
        arguments(
            "CREATE TYPE a.b AS ENUM ('x', 'it''s', E'a\\tb')",
            "CreateEnum(name=a.b labels=['x', 'it's', 'a\tb'])"),
        arguments("CREATE TYPE a AS ENUM ()", "CreateEnum(name=a)"),
        arguments(
            "CREATE TYPE a AS (b int, c text COLLATE \"C\", \"D\" numeric(3, 1)[])",
            "CreateCompositeType(name=a attributes=[ColumnDefinition(name=b type=int4), ColumnDefinition(name=c type=text collation=\"C\"), ColumnDefinition(name=\"D\" type=numeric(3,1)[])])"),
        arguments("CREATE TYPE a AS ()", "CreateCompositeType(name=a)"),
        arguments(
            "CREATE TYPE a AS RANGE (subtype = float8, subtype_diff = float8mi)",
            "CreateRange(name=a options=[Option(name=subtype value=float8), Option(name=subtype_diff value=float8mi)])"),
        arguments("CREATE TYPE a", "Define(objectType=TYPE name=a)"),
        arguments(
            "CREATE TYPE a (INPUT = b, OUTPUT = c, PASSEDBYVALUE)",
            "Define(objectType=TYPE name=a options=[Option(name=input value=b), Option(name=output value=c), Option(name=passedbyvalue)])"),
        arguments(
            "CREATE DOMAIN a.b AS text COLLATE \"C\" DEFAULT 'x' NOT NULL CONSTRAINT c CHECK (VALUE ~ '^a')",
            "CreateDomain(name=a.b type=text collation=\"C\" constraints=[Default(value=<'x'>), NotNull(), Check(name=c condition=<VALUE ~ '^a'>)])"),
        arguments(
            "CREATE VIEW a AS SELECT 1",
            "CreateView(name=a persistence=PERMANENT query=<SELECT 1>)"),
        arguments(
            "CREATE OR REPLACE TEMP VIEW a (b, c) WITH (security_barrier) AS VALUES (1, 2) WITH LOCAL CHECK OPTION",
            "CreateView(name=a orReplace persistence=TEMPORARY columns=[b, c] options=[Option(name=security_barrier)] query=<VALUES (1, 2)> checkOption=LOCAL)"),
        arguments(
            "CREATE RECURSIVE VIEW a (b) AS SELECT 1",
            "CreateView(name=a persistence=PERMANENT recursive columns=[b] query=<SELECT 1>)"),
        arguments(
            "CREATE OR REPLACE VIEW a AS WITH b AS (SELECT 1) TABLE b WITH CHECK OPTION",
            "CreateView(name=a orReplace persistence=PERMANENT query=<WITH b AS (SELECT 1) TABLE b> checkOption=CASCADED)"),
        arguments(
            "CREATE MATERIALIZED VIEW IF NOT EXISTS a.b (c) USING heap WITH (fillfactor = 70) TABLESPACE d AS SELECT 1 WITH NO DATA",
            "CreateMaterializedView(name=a.b ifNotExists columns=[c] accessMethod=heap options=[Option(name=fillfactor value=70)] tablespace=d query=<SELECT 1>)"),
        arguments("CREATE VIEW a AS DELETE FROM b", "Unread(reason=unexpected \"DELETE\")"),
        arguments("CREATE OR REPLACE TABLE a (b int)", "Unread(reason=unexpected \"TABLE\")"),
        arguments("CREATE TABEL a (b int)", "Unread(reason=unexpected \"TABEL\")"),
        arguments("CREATE", "Unread(reason=unexpected end of statement)"));
  }

  @ParameterizedTest
  @MethodSource("statements")
  void reads(String sql, String parts) {
    assertThat(AstDump.of(sql)).isEqualTo(parts);
    SpanCheck.check(sql);
  }
}
