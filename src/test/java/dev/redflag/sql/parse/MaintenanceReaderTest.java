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
        arguments("REINDEX TABLE a.b", "Reindex(objectType=TABLE name=a.b)"),
        arguments(
            "REINDEX (VERBOSE) INDEX CONCURRENTLY a",
            "Reindex(objectType=INDEX name=a concurrently)"),
        arguments(
            "REINDEX (CONCURRENTLY, TABLESPACE b) SCHEMA a",
            "Reindex(objectType=SCHEMA name=a concurrently)"),
        arguments("REINDEX (CONCURRENTLY false) TABLE a", "Reindex(objectType=TABLE name=a)"),
        arguments("REINDEX DATABASE", "Reindex(objectType=DATABASE)"),
        arguments("REINDEX SYSTEM a", "Reindex(objectType=SYSTEM name=a)"),
        arguments("CLUSTER", "Cluster()"),
        arguments("CLUSTER VERBOSE a USING b", "Cluster(table=a index=b)"),
        arguments("CLUSTER (VERBOSE) a.b", "Cluster(table=a.b)"),
        arguments("CLUSTER a ON b", "Cluster(table=b index=a)"),
        arguments("VACUUM", "Vacuum(vacuum)"),
        arguments(
            "VACUUM FULL FREEZE VERBOSE ANALYZE a, b.c (d, e)",
            "Vacuum(vacuum full tables=[a, b.c])"),
        arguments("VACUUM (FULL, ANALYZE) ONLY a", "Vacuum(vacuum full tables=[a])"),
        arguments("VACUUM (FULL off) a", "Vacuum(vacuum tables=[a])"),
        arguments("ANALYZE", "Vacuum()"),
        arguments("ANALYZE VERBOSE a (b)", "Vacuum(tables=[a])"),
        arguments("ANALYSE (SKIP_LOCKED) a", "Vacuum(tables=[a])"),
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
