package dev.redflag.rules.convention;

import dev.redflag.lint.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrismaMigrationsTableRuleTest {

  private final RuleTester rule = RuleTester.of(new PrismaMigrationsTableRule());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "INSERT INTO _prisma_migrations (id) VALUES ('a');",
        "UPDATE public._prisma_migrations SET checksum = 'a';",
        "TRUNCATE orders, \"_prisma_migrations\";",
        "DROP TABLE IF EXISTS \"_prisma_migrations\";",
        "ALTER TABLE \"_prisma_migrations\" ENABLE ROW LEVEL SECURITY;",
        "ALTER TABLE \"_prisma_migrations\" RENAME TO old;",
        "CREATE POLICY p ON _prisma_migrations USING (false);",
      })
  void flagsWhatChangesIt(String sql) {
    rule.flags(sql);
  }

  @Test
  void acceptsWhatOnlyReadsIt() {
    rule.accepts("SELECT count(*) FROM _prisma_migrations;");
  }

  @Test
  void acceptsOtherTables() {
    rule.accepts("DELETE FROM prisma_migrations WHERE id = 1;");
  }
}
