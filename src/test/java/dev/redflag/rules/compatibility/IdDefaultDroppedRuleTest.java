package dev.redflag.rules.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redflag.lint.RuleTester;
import org.junit.jupiter.api.Test;

class IdDefaultDroppedRuleTest {

  private final RuleTester rule = RuleTester.of(new IdDefaultDroppedRule());

  @Test
  void flagsSerialAndIdentityToo() {
    rule.history("CREATE TABLE a (key serial PRIMARY KEY);")
        .flags("ALTER TABLE a ALTER key DROP DEFAULT;");
    rule.history("CREATE TABLE a (key int GENERATED ALWAYS AS IDENTITY PRIMARY KEY);")
        .flags("ALTER TABLE a ALTER key DROP IDENTITY;");
  }

  @Test
  void goesByTheNameWhereTheHistoryIsBlank() {
    rule.flags("ALTER TABLE \"Church\" ALTER COLUMN \"id\" DROP DEFAULT;");
    rule.accepts("ALTER TABLE \"Church\" ALTER COLUMN \"name\" DROP DEFAULT;");
  }

  @Test
  void writesTheOldDefaultOut() {
    assertThat(
            rule.history("CREATE TABLE a (id uuid PRIMARY KEY DEFAULT gen_random_uuid());")
                .flags("ALTER TABLE a ALTER id DROP DEFAULT;")
                .get(0)
                .help())
        .contains("ALTER TABLE a ALTER COLUMN id SET DEFAULT gen_random_uuid();");
  }

  @Test
  void acceptsAnIdWithoutDefault() {
    rule.history("CREATE TABLE a (id text PRIMARY KEY);")
        .accepts("ALTER TABLE a ALTER id DROP DEFAULT;");
  }

  @Test
  void acceptsAReplacement() {
    RuleTester tables = rule.history("CREATE TABLE a (id serial PRIMARY KEY);");
    tables.accepts(
        """
        ALTER TABLE a ALTER id DROP DEFAULT;
        ALTER TABLE a ALTER id ADD GENERATED ALWAYS AS IDENTITY;
        """);
    tables.accepts(
        """
        ALTER TABLE a DROP CONSTRAINT a_pkey,
          ALTER COLUMN id DROP DEFAULT,
          ALTER COLUMN id SET DATA TYPE text,
          ADD CONSTRAINT a_pkey PRIMARY KEY (id);
        """);
  }

  @Test
  void acceptsANewTable() {
    rule.accepts("CREATE TABLE a (id serial PRIMARY KEY); ALTER TABLE a ALTER id DROP DEFAULT;");
  }
}
