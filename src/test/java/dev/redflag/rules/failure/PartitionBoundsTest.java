package dev.redflag.rules.failure;

import dev.redflag.lint.RuleTester;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartitionBoundsTest {
  private final RuleTester rule =
      RuleTester.of(new RefusedStatementRule())
          .history(
              "CREATE TABLE r (at timestamptz, n int) PARTITION BY RANGE (at);"
                  + " CREATE TABLE r1 PARTITION OF r FOR VALUES FROM ('2024-01-01') TO ('2024-02-01');"
                  + " CREATE TABLE rd PARTITION OF r DEFAULT;"
                  + " CREATE TABLE two (a int, b int) PARTITION BY RANGE (a, b);"
                  + " CREATE TABLE two1 PARTITION OF two FOR VALUES FROM (1, 5) TO (1, MAXVALUE);"
                  + " CREATE TABLE l (kind text) PARTITION BY LIST (kind);"
                  + " CREATE TABLE l1 PARTITION OF l FOR VALUES IN ('a', NULL);"
                  + " CREATE TABLE h (id bigint) PARTITION BY HASH (id);"
                  + " CREATE TABLE h1 PARTITION OF h FOR VALUES WITH (MODULUS 4, REMAINDER 1);"
                  + " CREATE TABLE plain (at timestamptz, n int);");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CREATE TABLE x PARTITION OF r DEFAULT;",
        "CREATE TABLE x PARTITION OF r FOR VALUES FROM ('2024-01-31') TO ('2024-03-01');",
        "CREATE TABLE x PARTITION OF r FOR VALUES FROM (MINVALUE) TO (MAXVALUE);",
        "CREATE TABLE x PARTITION OF r FOR VALUES FROM ('2025-02-01') TO ('2025-01-01');",
        "CREATE TABLE x PARTITION OF r FOR VALUES FROM ('2025-02-01') TO ('2025-02-01');",
        "CREATE TABLE x PARTITION OF r FOR VALUES IN ('2025-02-01');",
        "CREATE TABLE x PARTITION OF r FOR VALUES FROM ('2025-01-01', 1) TO ('2026-01-01', 2);",
        "CREATE TABLE x PARTITION OF r FOR VALUES FROM (1) TO (2);",
        "CREATE TABLE x PARTITION OF r FOR VALUES FROM (NULL) TO ('2026-01-01');",
        "ALTER TABLE r ATTACH PARTITION plain FOR VALUES FROM ('2024-01-10') TO ('2024-01-11');",
        "CREATE TABLE x PARTITION OF two FOR VALUES FROM (1, 9) TO (2, 0);",
        "CREATE TABLE x PARTITION OF two FOR VALUES FROM (MINVALUE, 1) TO (1, 1);",
        "CREATE TABLE x PARTITION OF l FOR VALUES IN ('b', 'a');",
        "CREATE TABLE x PARTITION OF l FOR VALUES IN (NULL);",
        "CREATE TABLE x PARTITION OF h DEFAULT;",
        "CREATE TABLE x PARTITION OF h FOR VALUES WITH (MODULUS 8, REMAINDER 5);",
        "CREATE TABLE x PARTITION OF h FOR VALUES WITH (MODULUS 6, REMAINDER 0);",
        "CREATE TABLE x PARTITION OF h FOR VALUES WITH (MODULUS 4, REMAINDER 4);",
        "CREATE TABLE x PARTITION OF h FOR VALUES WITH (MODULUS 4);",
        "CREATE TABLE x (a int) PARTITION BY key (a);",
      })
  void flagsBoundsThatPostgresRefuses(String sql) {
    rule.flags(sql);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CREATE TABLE x PARTITION OF r FOR VALUES FROM ('2024-02-01') TO ('2024-03-01');",
        "CREATE TABLE x PARTITION OF r FOR VALUES FROM ('2023-02-01') TO ('2024-01-01 00:00');",
        "CREATE TABLE x PARTITION OF r FOR VALUES FROM ('2024-02-01 01:00+02') TO ('2024-03-01');",
        "CREATE TABLE x PARTITION OF r FOR VALUES FROM (now()) TO (now() + interval '1 day');",
        "DROP TABLE r1; CREATE TABLE x PARTITION OF r FOR VALUES FROM (MINVALUE) TO (MAXVALUE);",
        "ALTER TABLE r DETACH PARTITION r1;"
            + " CREATE TABLE x PARTITION OF r FOR VALUES FROM ('2024-01-01') TO ('2024-03-01');",
        "CREATE TABLE x PARTITION OF two FOR VALUES FROM (1, 1) TO (1, 5);",
        "CREATE TABLE x PARTITION OF two FOR VALUES FROM (2, MINVALUE) TO (3, MAXVALUE);",
        "CREATE TABLE x PARTITION OF l FOR VALUES IN ('b', 'A');",
        "CREATE TABLE x PARTITION OF l DEFAULT;",
        "CREATE TABLE x PARTITION OF h FOR VALUES WITH (MODULUS 8, REMAINDER 3);",
        "CREATE TABLE x (a int) PARTITION BY ${strategy} (a);",
      })
  void acceptsBoundsThatPostgresTakes(String sql) {
    rule.accepts(sql);
  }
}
