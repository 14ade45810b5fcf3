package dev.redflag.rules.failure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redflag.lint.RuleTester;
import org.junit.jupiter.api.Test;

class DuplicateObjectRuleTest {
  private final RuleTester rule =
      RuleTester.of(new DuplicateObjectRule())
          .history(
              "CREATE SCHEMA s; CREATE TABLE a (id serial); CREATE FUNCTION f() RETURNS trigger"
                  + " LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'; CREATE TRIGGER t BEFORE INSERT"
                  + " ON a FOR EACH ROW EXECUTE FUNCTION f();");

  @Test
  void flagsTriggersFunctionsSequencesAndSchemas() {
    rule.flags("CREATE TRIGGER t BEFORE INSERT ON a FOR EACH ROW EXECUTE FUNCTION f();");
    rule.flags("CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';");
    rule.flags("CREATE SEQUENCE a_id_seq;");
    rule.flags("CREATE SCHEMA s;");
  }

  @Test
  void saysWhatHasTheName() {
    assertThat(rule.flags("CREATE VIEW a AS SELECT 1 AS x;").get(0).message())
        .isEqualTo("View a exists already as a table.");
  }

  @Test
  void acceptsAnOverload() {
    rule.accepts("CREATE FUNCTION f(int) RETURNS int LANGUAGE sql AS 'SELECT 1';");
  }

  @Test
  void acceptsTheSameTriggerOfAnotherTable() {
    rule.accepts(
        "CREATE TABLE b (x int);"
            + " CREATE TRIGGER t BEFORE INSERT ON b FOR EACH ROW EXECUTE FUNCTION f();");
  }

  @Test
  void flagsTheSchemaThatEveryDatabaseHas() {
    rule.flags("CREATE SCHEMA public;");
  }

  @Test
  void acceptsASchemaOfAPlatform() {
    rule.accepts("CREATE SCHEMA auth;");
  }
}
