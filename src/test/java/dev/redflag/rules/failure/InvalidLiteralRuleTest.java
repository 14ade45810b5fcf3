package dev.redflag.rules.failure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redflag.lint.RuleTester;
import dev.redflag.rule.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InvalidLiteralRuleTest {
  private static final String ROLE =
      "CREATE TYPE role AS ENUM ('user', 'admin'); CREATE TABLE a (r role);";

  private final RuleTester rule = RuleTester.of(new InvalidLiteralRule()).history(ROLE);

  @Test
  void pointsAtARename() {
    Finding finding =
        rule.history(ROLE, "ALTER TYPE role RENAME VALUE 'user' TO 'member';")
            .flags(
                """
                ALTER TABLE a ALTER r SET DEFAULT 'user';
                                                  ^^^^^^
                """)
            .get(0);
    assertThat(finding.help()).isEqualTo("Write 'member'.");
    assertThat(finding.related()).hasSize(1);
  }

  @Test
  void suggestsTheNearestLabel() {
    assertThat(rule.flags("CREATE TABLE b (r role DEFAULT 'User');").get(0).help())
        .isEqualTo("Write 'user', if that is the one you mean.");
  }

  @Test
  void listsTheLabelsAndHowToAddOne() {
    assertThat(rule.flags("ALTER TABLE a ALTER r SET DEFAULT 'guest';").get(0).help())
        .isEqualTo(
            "Write one of 'user', 'admin', or add the label in an earlier migration:\n"
                + "ALTER TYPE role ADD VALUE 'guest';");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CREATE TABLE b (x int DEFAULT 'one');",
        "CREATE TABLE b (x boolean DEFAULT 'perhaps');",
        "CREATE TABLE b (x uuid DEFAULT 'a');",
        "CREATE TABLE b (x role DEFAULT 'guest'::role);",
        "ALTER TABLE a ALTER r TYPE text USING CASE WHEN r = 'user' THEN 'x' ELSE '1a'::int::text END;",
      })
  void flagsWhatIsNoValue(String sql) {
    rule.flags(sql);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CREATE TABLE b (x int DEFAULT ' 1 ');",
        "CREATE TABLE b (x boolean DEFAULT 'on');",
        "CREATE TABLE b (x date DEFAULT 'today');",
        "CREATE TABLE b (x role[] DEFAULT '{user}');",
        "CREATE TABLE b (x jsonb DEFAULT '{}');",
        "CREATE TABLE b (x interval DEFAULT '1 day');",
        "ALTER TYPE role RENAME VALUE 'user' TO 'member';"
            + " ALTER TABLE a ALTER r SET DEFAULT 'member';",
      })
  void acceptsValues(String sql) {
    rule.accepts(sql);
  }

  @Test
  void acceptsALabelThatMayBeThere() {
    rule.history(
            ROLE,
            "DO $$ BEGIN IF now() > '2024-01-01' THEN ALTER TYPE role ADD VALUE 'x'; END IF; END $$;")
        .accepts("ALTER TABLE a ALTER r SET DEFAULT 'guest';");
  }
}
