package dev.redflag.sql.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MaintenanceReaderTest {

  static Stream<Arguments> statements() {
    return Stream.of(
        arguments(
            "VACUUM (FULL, ANALYZE, PARALLEL 2) ONLY a (b, c), d",
            "Vacuum(vacuum full analyze options=[Option(name=full), Option(name=analyze), Option(name=parallel value=2)] targets=[Target(name=a only columns=[b, c]), Target(name=d)])"),
        arguments(
            "VACUUM FULL FREEZE VERBOSE ANALYZE a",
            "Vacuum(vacuum full analyze options=[Option(name=freeze), Option(name=verbose)] targets=[Target(name=a)])"),
        arguments(
            "ANALYZE VERBOSE a (b)",
            "Vacuum(analyze options=[Option(name=verbose)] targets=[Target(name=a columns=[b])])"),
        arguments(
            "REINDEX (TABLESPACE a, CONCURRENTLY off) TABLE b",
            "Reindex(objectType=TABLE name=b options=[Option(name=tablespace value=a), Option(name=concurrently value=off)])"),
        arguments("REINDEX TABLE a.b", "Reindex(objectType=TABLE name=a.b)"),
        arguments(
            "REINDEX (VERBOSE) INDEX CONCURRENTLY a",
            "Reindex(objectType=INDEX name=a concurrently options=[Option(name=verbose)])"),
        arguments(
            "REINDEX (CONCURRENTLY, TABLESPACE b) SCHEMA a",
            "Reindex(objectType=SCHEMA name=a concurrently options=[Option(name=concurrently), Option(name=tablespace value=b)])"),
        arguments(
            "REINDEX (CONCURRENTLY false) TABLE a",
            "Reindex(objectType=TABLE name=a options=[Option(name=concurrently value=false)])"),
        arguments("REINDEX DATABASE", "Reindex(objectType=DATABASE)"),
        arguments("REINDEX SYSTEM a", "Reindex(objectType=SYSTEM name=a)"),
        arguments("CLUSTER", "Cluster()"),
        arguments(
            "CLUSTER VERBOSE a USING b", "Cluster(table=a index=b options=[Option(name=verbose)])"),
        arguments("CLUSTER (VERBOSE) a.b", "Cluster(table=a.b options=[Option(name=verbose)])"),
        arguments("CLUSTER a ON b", "Cluster(table=b index=a)"),
        arguments("VACUUM", "Vacuum(vacuum)"),
        arguments(
            "VACUUM FULL FREEZE VERBOSE ANALYZE a, b.c (d, e)",
            "Vacuum(vacuum full analyze options=[Option(name=freeze), Option(name=verbose)] targets=[Target(name=a), Target(name=b.c columns=[d, e])])"),
        arguments(
            "VACUUM (FULL, ANALYZE) ONLY a",
            "Vacuum(vacuum full analyze options=[Option(name=full), Option(name=analyze)] targets=[Target(name=a only)])"),
        arguments(
            "VACUUM (FULL off) a",
            "Vacuum(vacuum options=[Option(name=full value=off)] targets=[Target(name=a)])"),
        arguments("ANALYZE", "Vacuum(analyze)"),
        arguments(
            "ANALYZE VERBOSE a (b)",
            "Vacuum(analyze options=[Option(name=verbose)] targets=[Target(name=a columns=[b])])"),
        arguments(
            "ANALYSE (SKIP_LOCKED) a",
            "Vacuum(analyze options=[Option(name=skip_locked)] targets=[Target(name=a)])"),
        arguments("REFRESH MATERIALIZED VIEW a", "RefreshMaterializedView(name=a withData)"),
        arguments(
            "REFRESH MATERIALIZED VIEW CONCURRENTLY a.b WITH NO DATA",
            "RefreshMaterializedView(name=a.b concurrently)"),
        arguments("REINDEX a", "Unread(reason=unexpected \"a\")"),
        arguments("VACUUM a b", "Unread(reason=unexpected \"b\")"),
        arguments("REFRESH VIEW a", "Unread(reason=unexpected \"VIEW\")"));
  }

  @ParameterizedTest
  @MethodSource("statements")
  void reads(String sql, String parts) {
    assertThat(AstDump.of(sql)).isEqualTo(parts);
    SpanCheck.check(sql);
  }
}
