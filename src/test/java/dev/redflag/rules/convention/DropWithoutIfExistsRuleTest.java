package dev.redflag.rules.convention;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redflag.lint.RuleTester;
import dev.redflag.rule.Severity;
import org.junit.jupiter.api.Test;

class DropWithoutIfExistsRuleTest {

  private final RuleTester rule = RuleTester.of(new DropWithoutIfExistsRule());

  @Test
  void flagsEveryKindOfObject() {
    rule.flags(
        """
        DROP VIEW v;
                  ^
        DROP MATERIALIZED VIEW m;
                               ^
        DROP SEQUENCE s;
                      ^
        DROP FUNCTION f(int);
                      ^^^^^^
        DROP TRIGGER t ON orders;
                     ^^^^^^^^^^^
        DROP POLICY p ON orders;
                    ^^^^^^^^^^^
        DROP EXTENSION citext;
                       ^^^^^^
        DROP SCHEMA s;
                    ^
        """);
  }

  @Test
  void notesWhatPrismaDropsSo() {
    assertThat(rule.flags("DROP INDEX CONCURRENTLY i;").get(0).severity()).isEqualTo(Severity.NOTE);
    assertThat(rule.flags("DROP TYPE e;").get(0).severity()).isEqualTo(Severity.NOTE);
    assertThat(rule.flags("DROP DOMAIN d;").get(0).severity()).isEqualTo(Severity.WARNING);
  }

  @Test
  void acceptsTheOldTypeOfASwapHoweverItIsQualified() {
    rule.accepts(
        """
        CREATE TYPE "Role_new" AS ENUM ('ADMIN');
        ALTER TYPE "Role" RENAME TO "Role_old";
        ALTER TYPE "Role_new" RENAME TO "Role";
        DROP TYPE "public"."Role_old";
        """);
  }

  @Test
  void acceptsWhatTheUnitMade() {
    rule.accepts(
        """
        CREATE TABLE t (id int);
        CREATE INDEX i ON t (id);
        CREATE TRIGGER tr AFTER INSERT ON t FOR EACH ROW EXECUTE FUNCTION f();
        DROP TRIGGER tr ON t;
        DROP INDEX i;
        DROP TABLE t;
        """);
    rule.sameUnit("CREATE TABLE t (id int); CREATE TYPE e AS ENUM ('a');")
        .accepts("DROP TABLE t; DROP TYPE e;");
  }

  @Test
  void flagsASecondDrop() {
    rule.flags(
        """
        CREATE VIEW v AS SELECT 1;
        DROP VIEW v;
        DROP VIEW v;
                  ^
        """);
  }

  @Test
  void acceptsDropOwned() {
    rule.accepts("DROP OWNED BY reporter;");
  }
}
