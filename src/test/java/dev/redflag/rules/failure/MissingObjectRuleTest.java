package dev.redflag.rules.failure;

import dev.redflag.lint.RuleTester;
import org.junit.jupiter.api.Test;

class MissingObjectRuleTest {
  private final RuleTester rule =
      RuleTester.of(new MissingObjectRule()).history("CREATE TABLE a (id serial);");

  @Test
  void flagsATriggerAndAPolicy() {
    rule.flags(
        """
        DROP TRIGGER t ON a; DROP POLICY p ON a;
                     ^                   ^
        """);
  }

  @Test
  void flagsASequenceThatIsNotThere() {
    rule.flags("ALTER SEQUENCE a_id_sq RESTART;");
  }

  @Test
  void acceptsTheSequenceOfASerialColumn() {
    rule.accepts("ALTER SEQUENCE a_id_seq RESTART;");
  }

  @Test
  void acceptsSchemasOfAPlatform() {
    rule.accepts("CREATE TABLE auth.b (id int); GRANT SELECT ON storage.objects TO x;");
  }

  @Test
  void acceptsAViewThatTheMigrationMakes() {
    rule.accepts("CREATE VIEW v AS SELECT 1 AS x; DROP VIEW v;");
  }
}
