package dev.redflag.rules.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redflag.lint.RuleTester;
import dev.redflag.rule.Finding;
import org.junit.jupiter.api.Test;

class RenameFunctionRuleTest {

  private final RuleTester rule =
      RuleTester.of(new RenameFunctionRule())
          .history(
              """
              CREATE TABLE users (id int PRIMARY KEY);
              CREATE SCHEMA app;
              CREATE FUNCTION find(term text) RETURNS int RETURN 1;
              CREATE FUNCTION find(term int) RETURNS int RETURN 1;
              CREATE PROCEDURE clean() LANGUAGE sql AS 'DELETE FROM users';
              CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
              CREATE FUNCTION half(i int) RETURNS int RETURN 1;
              CREATE VIEW halves AS SELECT half(id) FROM users;
              """);

  @Test
  void flagsFunctionsAndProcedures() {
    Finding finding =
        rule.flags(
                """
                ALTER FUNCTION find(int) RENAME TO look;
                               ^^^^^^^^^^^^^^^^^^^^^^^^
                """)
            .get(0);
    assertThat(finding.message())
        .isEqualTo(
            "Renaming function find to look breaks deployed code that calls it by the old name.");
    assertThat(finding.help()).startsWith("Make look beside the old one");
    assertThat(finding.related()).hasSize(1);
    rule.flags("ALTER PROCEDURE clean RENAME TO clear;");
  }

  @Test
  void flagsAMoveToAnotherSchema() {
    assertThat(rule.flags("ALTER ROUTINE clean() SET SCHEMA app;").get(0).message())
        .isEqualTo(
            "Moving procedure clean to schema app breaks deployed code that looks for it in public.");
    rule.accepts("ALTER ROUTINE clean() SET SCHEMA public;");
    rule.accepts("SET search_path = public, app; ALTER ROUTINE clean() SET SCHEMA app;");
  }

  @Test
  void acceptsWhatDeployedCodeDoesNotCall() {
    rule.accepts("ALTER FUNCTION touch RENAME TO touched;");
    rule.accepts("ALTER FUNCTION half RENAME TO halved;");
    rule.accepts("ALTER FUNCTION elsewhere(int) RENAME TO here;");
    rule.accepts("CREATE FUNCTION f(i int) RETURNS int RETURN 1; ALTER FUNCTION f RENAME TO g;");
    rule.sameUnit("CREATE FUNCTION f(i int) RETURNS int RETURN 1;")
        .accepts("ALTER FUNCTION f RENAME TO g;");
  }

  @Test
  void acceptsASwap() {
    rule.accepts(
        """
        ALTER PROCEDURE clean RENAME TO clean_old;
        CREATE PROCEDURE clean() LANGUAGE sql AS 'TRUNCATE users';
        """);
    rule.history(
            """
            CREATE PROCEDURE clean() LANGUAGE sql AS 'DELETE FROM users';
            CREATE PROCEDURE clean2() LANGUAGE sql AS 'TRUNCATE users';
            """)
        .accepts("DROP PROCEDURE clean; ALTER PROCEDURE clean2 RENAME TO clean;");
  }
}
