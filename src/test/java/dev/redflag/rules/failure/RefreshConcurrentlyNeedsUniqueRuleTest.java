package dev.redflag.rules.failure;

import dev.redflag.lint.RuleTester;
import org.junit.jupiter.api.Test;

class RefreshConcurrentlyNeedsUniqueRuleTest {
  private final RuleTester rule =
      RuleTester.of(new RefreshConcurrentlyNeedsUniqueRule())
          .history("CREATE MATERIALIZED VIEW m AS SELECT 1 AS x;");

  @Test
  void flagsAPartialIndexAndAnExpression() {
    rule.flags(
        "CREATE UNIQUE INDEX ON m (x) WHERE x > 0; REFRESH MATERIALIZED VIEW CONCURRENTLY m;");
    rule.flags("CREATE UNIQUE INDEX ON m ((x + 1)); REFRESH MATERIALIZED VIEW CONCURRENTLY m;");
    rule.flags("CREATE INDEX ON m (x); REFRESH MATERIALIZED VIEW CONCURRENTLY m;");
  }

  @Test
  void acceptsAUniqueIndexAndAPlainRefresh() {
    rule.accepts(
        "REFRESH MATERIALIZED VIEW m; CREATE UNIQUE INDEX ON m (x);"
            + " REFRESH MATERIALIZED VIEW CONCURRENTLY m;");
  }
}
