package dev.redflag.rules.failure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redflag.lint.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SetNotNullRuleTest {

  private static final String PERSON =
      "CREATE TABLE person (id int PRIMARY KEY, tier text, name text NOT NULL);";

  private static final String SET = " ALTER TABLE person ALTER COLUMN tier SET NOT NULL;";

  private final RuleTester rule = RuleTester.of(new SetNotNullRule()).history(PERSON);

  @Test
  void writesTheQueryThatFindsTheRows() {
    assertThat(
            rule.flags(
                    """
                    ALTER TABLE person ALTER tier SET NOT NULL;
                                       ^^^^^^^^^^^^^^^^^^^^^^^
                    """)
                .get(0)
                .help())
        .contains("SELECT count(*) FROM person WHERE tier IS NULL;");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE person SET tier = 'free' WHERE tier IS NULL;",
        "UPDATE person SET tier = 'free';",
        "UPDATE person SET tier = name WHERE tier IS NULL;",
        "UPDATE person SET tier = COALESCE(tier, 'free');",
        "UPDATE person SET tier = CASE WHEN id > 9 THEN 'paid'::text ELSE 'free' END;",
        "UPDATE person SET tier = CASE id WHEN 1 THEN 'paid' WHEN 2 THEN name ELSE 'free' END;",
        "UPDATE person SET tier = greatest(tier, 'free');",
        "UPDATE person SET tier = substring(name from 1 for 3);",
        "UPDATE person SET tier = split_part(name, '/', 2) WHERE tier IS NULL;",
        "DELETE FROM person WHERE tier IS NULL;",
        "DELETE FROM person;",
        "TRUNCATE person;",
      })
  void acceptsAColumnWithoutNullsLeft(String before) {
    rule.accepts(before + SET);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE person SET tier = 'free' WHERE id > 10;",
        "UPDATE person SET tier = NULL;",
        "UPDATE person SET tier = CASE WHEN id > 9 THEN 'paid' END;",
        "UPDATE person SET tier = CASE id WHEN 1 THEN 'paid' WHEN 2 THEN 'free' END;",
        "UPDATE person SET tier = CASE WHEN id > 9 THEN NULL ELSE 'free' END;",
        "UPDATE person SET tier = substring(name from '[a-z]+');",
        "UPDATE person SET name = 'x' WHERE tier IS NULL;",
        "DELETE FROM person WHERE name IS NULL;",
      })
  void flagsAColumnThatMayKeepNulls(String before) {
    rule.flags(before + SET);
  }

  @Test
  void acceptsABackfillOfAnEarlierMigration() {
    rule.history(PERSON, "UPDATE person SET tier = 'free' WHERE tier IS NULL;").accepts(SET);
  }

  @Test
  void acceptsAColumnThatHasHadADefaultFromTheStart() {
    rule.history(PERSON, "ALTER TABLE person ADD COLUMN plan text DEFAULT 'free';")
        .accepts("ALTER TABLE person ALTER plan SET NOT NULL;");
  }

  @Test
  void acceptsAColumnThatAValidCheckHolds() {
    rule.history(
            PERSON,
            "ALTER TABLE person ADD CONSTRAINT c CHECK (tier IS NOT NULL) NOT VALID;",
            "ALTER TABLE person VALIDATE CONSTRAINT c;")
        .accepts(SET);
  }

  @Test
  void acceptsColumnsThatAreNeverNull() {
    rule.accepts("ALTER TABLE person ALTER id SET NOT NULL, ALTER name SET NOT NULL;");
  }

  @Test
  void acceptsANewTable() {
    rule.accepts("CREATE TABLE t (a int); ALTER TABLE t ALTER a SET NOT NULL;");
  }

  @Test
  void flagsAPrimaryKeyOnColumnsThatMayHoldNull() {
    String key =
        "CREATE TABLE t (id int PRIMARY KEY, a text, b text NOT NULL, u text UNIQUE, f int DEFAULT 1);";
    RuleTester on = rule.history(key);
    assertThat(
            on.flags("ALTER TABLE t DROP CONSTRAINT t_pkey, ADD PRIMARY KEY (id, a);")
                .get(0)
                .message())
        .isEqualTo("PRIMARY KEY fails if any row of t holds null in a.");
    on.flags("ALTER TABLE t DROP CONSTRAINT t_pkey; ALTER TABLE t ADD PRIMARY KEY (u);");
    on.flags(
        "ALTER TABLE t DROP CONSTRAINT t_pkey; ALTER TABLE t ADD k int; ALTER TABLE t ADD PRIMARY KEY (k);");
    on.accepts("ALTER TABLE t DROP CONSTRAINT t_pkey, ADD PRIMARY KEY (id, b);");
    on.accepts("ALTER TABLE t DROP CONSTRAINT t_pkey, ADD PRIMARY KEY (id);");
    on.accepts(
        "UPDATE t SET a = ''; ALTER TABLE t DROP CONSTRAINT t_pkey, ADD PRIMARY KEY (id, a);");
    on.accepts("ALTER TABLE t DROP CONSTRAINT t_pkey, ADD k serial, ADD PRIMARY KEY (k);");
    on.accepts("CREATE TABLE n (a int); ALTER TABLE n ADD PRIMARY KEY (a);");
  }

  @Test
  void leavesNullsToWhatIsSaidOfDuplicates() {
    rule.history("CREATE TABLE t (a int);").accepts("ALTER TABLE t ADD PRIMARY KEY (a);");
  }

  @Test
  void flagsTheConstraintOf18() {
    rule.postgres(18)
        .history(PERSON)
        .flags(
            """
            ALTER TABLE person ADD CONSTRAINT t NOT NULL tier;
                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
            """);
    rule.postgres(18).history(PERSON).accepts("ALTER TABLE person ADD NOT NULL tier NOT VALID;");
  }
}
