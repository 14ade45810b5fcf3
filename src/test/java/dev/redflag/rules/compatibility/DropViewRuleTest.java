package dev.redflag.rules.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redflag.lint.RuleTester;
import dev.redflag.rule.Finding;
import dev.redflag.rule.Severity;
import dev.redflag.rules.destructive.DropCascadeRule;
import org.junit.jupiter.api.Test;

class DropViewRuleTest {

  private final RuleTester empty = RuleTester.of(new DropViewRule());
  private final RuleTester rule =
      empty.history(
          """
          CREATE TABLE users (id int PRIMARY KEY, name text, active boolean);
          CREATE VIEW actives AS SELECT id, name FROM users WHERE active;
          CREATE MATERIALIZED VIEW names AS SELECT name FROM users;
          """);

  @Test
  void flagsEveryTarget() {
    rule.flags(
        """
        DROP VIEW IF EXISTS actives, nobody;
                            ^^^^^^^
        DROP MATERIALIZED VIEW public.names;
                               ^^^^^^^^^^^^
        """);
  }

  @Test
  void tellsWhereItWasMadeAndHowToStateTheIntent() {
    Finding finding = rule.flags("DROP VIEW actives;").get(0);
    assertThat(finding.related()).hasSize(1);
    assertThat(finding.help()).contains("-- redflag:ignore drop-view: ");
  }

  @Test
  void flagsWhatMustBeThereInAnOpenHistory() {
    empty.flags("DROP VIEW actives;");
    empty.accepts("DROP VIEW IF EXISTS actives;");
    empty.accepts("DO $$ BEGIN IF now() > 'today' THEN DROP VIEW actives; END IF; END $$;");
  }

  @Test
  void flagsAKnownViewThatGoesOnACondition() {
    rule.flags("DO $$ BEGIN IF now() > 'today' THEN DROP VIEW actives; END IF; END $$;");
  }

  @Test
  void acceptsWhatIsNotThereOrOfAnotherKind() {
    rule.accepts("DROP VIEW nobody;");
    rule.accepts("DROP VIEW names;");
    rule.accepts("DROP VIEW users;");
  }

  @Test
  void acceptsWhatIsThereOnlyPerhaps() {
    String perhaps = "CREATE MATERIALIZED VIEW IF NOT EXISTS totals AS SELECT 1 AS total;";
    empty.history(perhaps).accepts("DROP MATERIALIZED VIEW IF EXISTS totals;");
    empty.history(perhaps).flags("DROP MATERIALIZED VIEW totals;");
  }

  @Test
  void acceptsWhatTheUnitMade() {
    rule.accepts("CREATE VIEW scratch AS SELECT id FROM users; DROP VIEW scratch;");
    rule.accepts("CREATE TEMP VIEW scratch AS SELECT id FROM users; DROP VIEW scratch;");
    rule.sameUnit("CREATE VIEW scratch AS SELECT id FROM users;").accepts("DROP VIEW scratch;");
  }

  @Test
  void acceptsWhatIsMadeAgain() {
    rule.accepts("DROP VIEW actives; CREATE VIEW actives AS SELECT name, id FROM users;");
    rule.accepts(
        "DROP VIEW actives; CREATE OR REPLACE VIEW public.actives AS SELECT id, name FROM users;");
    rule.accepts("DROP VIEW actives; CREATE TABLE actives (id int, name text);");
    rule.accepts(
        """
        CREATE VIEW actives_new AS SELECT name, id FROM users;
        DROP VIEW actives;
        ALTER VIEW actives_new RENAME TO actives;
        """);
  }

  @Test
  void acceptsTheOldHalfOfASwap() {
    rule.accepts(
        """
        ALTER VIEW actives RENAME TO actives_old;
        CREATE VIEW actives AS SELECT name, id FROM users;
        DROP VIEW actives_old;
        """);
    rule.accepts("ALTER TABLE actives RENAME TO old; DROP VIEW old;");
  }

  @Test
  void tellsOfColumnsThatAreNotMadeAgain() {
    Finding finding =
        rule.flags(
                """
                DROP VIEW actives;
                CREATE VIEW actives AS SELECT id AS key, active FROM users;
                            ^^^^^^^
                """)
            .get(0);
    assertThat(finding.severity()).isEqualTo(Severity.NOTE);
    assertThat(finding.message()).contains("without columns id and name, which");
    assertThat(finding.related()).hasSize(1);
    rule.flags(
        """
        DROP MATERIALIZED VIEW names;
        CREATE MATERIALIZED VIEW names AS SELECT id FROM users;
                                 ^^^^^
        """);
  }

  @Test
  void acceptsColumnsThatAreNotKnown() {
    rule.accepts("DROP VIEW actives; CREATE VIEW actives AS SELECT * FROM elsewhere;");
    rule.accepts("CREATE VIEW scratch AS SELECT id FROM users;");
    rule.accepts("CREATE OR REPLACE VIEW actives AS SELECT id, name, active FROM users;");
  }

  @Test
  void isReplacedByWhatTellsOfCascade() {
    RuleTester.of(new DropViewRule(), new DropCascadeRule())
        .history(
            """
            CREATE TABLE users (id int PRIMARY KEY);
            CREATE VIEW actives AS SELECT id FROM users;
            CREATE VIEW others AS SELECT id FROM actives;
            """)
        .flags("DROP VIEW actives CASCADE;");
  }
}
