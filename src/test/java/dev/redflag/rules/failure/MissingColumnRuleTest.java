package dev.redflag.rules.failure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redflag.lint.RuleTester;
import dev.redflag.rule.Finding;
import org.junit.jupiter.api.Test;

class MissingColumnRuleTest {
  private final RuleTester rule = RuleTester.of(new MissingColumnRule());

  @Test
  void pointsAtTheRename() {
    Finding finding =
        rule.history(
                "CREATE TABLE a (id int, b int);",
                "-- a comment\nALTER TABLE a\n  RENAME COLUMN b TO c;")
            .flags(
                """
                ALTER TABLE a ALTER b SET NOT NULL;
                                    ^
                """)
            .get(0);
    assertThat(finding.help()).isEqualTo("Write c.");
    assertThat(finding.related().get(0).source().path()).isEqualTo("test/2.sql");
    assertThat(finding.related().get(0).message()).isEqualTo("it was renamed to c here");
  }

  @Test
  void suggestsANameInAnotherStyle() {
    assertThat(
            rule.history("CREATE TABLE a (tier_level text, tier text);")
                .flags("CREATE INDEX ON a (\"tierLevel\");")
                .get(0)
                .help())
        .isEqualTo("Write tier_level, if that is the one you mean.");
  }

  @Test
  void tellsEachColumn() {
    assertThat(
            rule.history("CREATE TABLE a (id int);")
                .findings("ALTER TABLE a DROP COLUMN b, DROP COLUMN c;"))
        .hasSize(2);
  }

  @Test
  void flagsTheColumnsOfKeys() {
    rule.history("CREATE TABLE a (id int PRIMARY KEY);")
        .flags(
            """
            CREATE TABLE b (x int, FOREIGN KEY (y) REFERENCES a (id));
                                                ^
            """);
    rule.history("CREATE TABLE a (id int PRIMARY KEY);")
        .flags(
            """
            CREATE TABLE b (x int REFERENCES a (key));
                                                ^^^
            """);
  }

  @Test
  void acceptsAColumnThatTheMigrationAddsFirst() {
    rule.history("CREATE TABLE a (id int);")
        .accepts("ALTER TABLE a ADD b int; CREATE INDEX ON a (b); UPDATE a SET b = 1;");
  }

  @Test
  void acceptsTheColumnsThatEveryTableHas() {
    rule.history("CREATE TABLE a (id int);").accepts("DELETE FROM a WHERE ctid IS NULL;");
  }

  @Test
  void acceptsAColumnOfATableThatAnUnreadStatementNames() {
    rule.allowUnread()
        .history("CREATE TABLE a (id int); ALTER TABLE a FROBNICATE b;")
        .accepts("ALTER TABLE a DROP COLUMN c;");
  }
}
