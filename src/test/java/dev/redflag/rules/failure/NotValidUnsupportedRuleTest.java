package dev.redflag.rules.failure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redflag.lint.RuleTester;
import org.junit.jupiter.api.Test;

class NotValidUnsupportedRuleTest {
  private final RuleTester rule =
      RuleTester.of(new NotValidUnsupportedRule())
          .history(
              "CREATE TABLE a (id int, r int4range); CREATE TABLE b (id int PRIMARY KEY);"
                  + " CREATE TABLE e (id int) PARTITION BY RANGE (id);");

  @Test
  void flagsConstraintsWithAnIndex() {
    rule.flags("ALTER TABLE a ADD PRIMARY KEY (id) NOT VALID;");
    assertThat(
            rule.flags("ALTER TABLE a ADD EXCLUDE USING gist (r WITH &&) NOT VALID;").get(0).help())
        .startsWith("Leave NOT VALID out");
  }

  @Test
  void flagsAForeignKeyOfAPartitionedTableBeforeVersion18() {
    String sql = "ALTER TABLE e ADD FOREIGN KEY (id) REFERENCES b NOT VALID;";
    rule.postgres(17).flags(sql);
    rule.postgres(18).accepts(sql);
  }

  @Test
  void acceptsWhatCanBeValidatedLater() {
    rule.accepts("ALTER TABLE a ADD CHECK (id > 0) NOT VALID;");
    rule.accepts("ALTER TABLE a ADD FOREIGN KEY (id) REFERENCES b NOT VALID;");
  }
}
