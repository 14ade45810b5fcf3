package dev.redflag.rules.compatibility;

import dev.redflag.lint.RuleTester;
import org.junit.jupiter.api.Test;

class DropSequenceRuleTest {

  private final RuleTester rule =
      RuleTester.of(new DropSequenceRule())
          .history(
              """
              CREATE TABLE orders (id serial PRIMARY KEY, number int);
              CREATE SEQUENCE numbers;
              CREATE SEQUENCE hibernate_sequence;
              CREATE FUNCTION next_number() RETURNS bigint LANGUAGE sql
                  AS $$ SELECT nextval('Numbers') $$;
              """);

  @Test
  void flagsWhatOnlyCodeUses() {
    rule.flags(
        """
        DROP SEQUENCE IF EXISTS hibernate_sequence, other;
                                ^^^^^^^^^^^^^^^^^^
        """);
  }

  @Test
  void acceptsWhatTheDatabaseUses() {
    rule.accepts("DROP SEQUENCE numbers;");
    rule.accepts("ALTER TABLE orders ALTER id DROP DEFAULT; DROP SEQUENCE orders_id_seq;");
    rule.history(
            """
            CREATE SEQUENCE s;
            CREATE TABLE orders (id int PRIMARY KEY DEFAULT nextval('s'));
            """)
        .accepts("ALTER TABLE orders ALTER id DROP DEFAULT; DROP SEQUENCE s;");
  }

  @Test
  void acceptsWhatIsUnknownNewOrMadeAgain() {
    rule.accepts("DROP SEQUENCE elsewhere;");
    rule.accepts("CREATE SEQUENCE scratch; DROP SEQUENCE scratch;");
    rule.sameUnit("CREATE SEQUENCE scratch;").accepts("DROP SEQUENCE scratch;");
    rule.accepts("DROP SEQUENCE hibernate_sequence; CREATE SEQUENCE hibernate_sequence START 7;");
  }
}
