package dev.redflag.rules.failure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redflag.lint.RuleTester;
import org.junit.jupiter.api.Test;

class MissingTypeRuleTest {
  private final RuleTester rule =
      RuleTester.of(new MissingTypeRule()).history("CREATE TABLE a (id int);");

  @Test
  void flagsTheTypeOfACastAndOfAColumn() {
    rule.flags(
        """
        CREATE TABLE b (x tinyint);
                          ^^^^^^^
        """);
  }

  @Test
  void suggestsTheNearestName() {
    assertThat(
            rule.history("CREATE TYPE role AS ENUM ('a'); CREATE TABLE a (id int);")
                .flags("ALTER TABLE a ADD r roles;")
                .get(0)
                .help())
        .isEqualTo("Write role, if that is the one you mean.");
  }

  @Test
  void pointsAtTheDrop() {
    assertThat(
            rule.history("CREATE TYPE role AS ENUM ('a'); DROP TYPE role;")
                .flags("ALTER TYPE role ADD VALUE 'b';")
                .get(0)
                .related())
        .hasSize(1);
  }

  @Test
  void acceptsTheTypesOfPostgresOfExtensionsAndOfTables() {
    rule.history("CREATE EXTENSION vector; CREATE TABLE a (id int);")
        .accepts(
            "CREATE TABLE b (v vector(3), i int4range, r a, s serial, t timestamptz(3), n \"char\");");
  }

  @Test
  void acceptsADropThatNeedNotFindIt() {
    rule.accepts("DROP TYPE IF EXISTS role;");
  }
}
