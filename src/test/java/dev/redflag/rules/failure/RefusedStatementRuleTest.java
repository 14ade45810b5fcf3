package dev.redflag.rules.failure;

import dev.redflag.lint.RuleTester;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefusedStatementRuleTest {
  private final RuleTester rule =
      RuleTester.of(new RefusedStatementRule())
          .history(
              "CREATE TABLE a (id int PRIMARY KEY, i int GENERATED ALWAYS AS IDENTITY,"
                  + " g int GENERATED ALWAYS AS (id + 1) STORED);"
                  + " CREATE TABLE b (a int REFERENCES a); CREATE VIEW v AS SELECT id, i FROM a;"
                  + " CREATE TABLE e (id int, d date) PARTITION BY RANGE (d);"
                  + " CREATE TABLE c (x int) INHERITS (a);");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ALTER TABLE a ALTER id DROP NOT NULL;",
        "ALTER TABLE a ALTER i SET DEFAULT 1;",
        "ALTER TABLE a ALTER i DROP DEFAULT;",
        "ALTER TABLE a ALTER g SET DEFAULT 1;",
        "ALTER TABLE a ALTER i TYPE text;",
        "ALTER TABLE e DROP COLUMN d;",
        "ALTER TABLE e ALTER d TYPE timestamp;",
        "TRUNCATE a;",
        "CREATE OR REPLACE VIEW v AS SELECT id FROM a;",
        "ALTER TABLE c DROP COLUMN id;",
      })
  void flagsWhatPostgresRefuses(String sql) {
    rule.flags(sql);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ALTER TABLE a ALTER i DROP IDENTITY;",
        "ALTER TABLE a ALTER g DROP EXPRESSION;",
        "ALTER TABLE a ALTER i TYPE bigint;",
        "TRUNCATE a, b;",
        "TRUNCATE a CASCADE;",
        "CREATE OR REPLACE VIEW v AS SELECT id, i, g FROM a;",
      })
  void acceptsWhatPostgresTakes(String sql) {
    rule.accepts(sql);
  }
}
