package dev.redflag.rules.failure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redflag.lint.RuleTester;
import dev.redflag.rule.Finding;
import org.junit.jupiter.api.Test;

class DuplicateTableRuleTest {
  private final RuleTester rule =
      RuleTester.of(new DuplicateTableRule())
          .history("CREATE TABLE a (id int PRIMARY KEY); CREATE TABLE b (x int);");

  @Test
  void pointsAtTheFirstOne() {
    Finding finding =
        rule.flags(
                """
                CREATE TABLE a (x int);
                             ^
                """)
            .get(0);
    assertThat(finding.related().get(0).source().path()).isEqualTo("test/1.sql");
    assertThat(finding.related().get(0).message()).isEqualTo("it is made here");
  }

  @Test
  void flagsATableOfTheSameMigration() {
    rule.flags("CREATE TABLE c (x int); CREATE TABLE c (x int);");
  }

  @Test
  void flagsTheNameOfAnIndex() {
    assertThat(rule.flags("CREATE TABLE a_pkey (x int);").get(0).message())
        .isEqualTo("Table a_pkey exists already as an index on a.");
  }

  @Test
  void tellsOfNamesThatAreCut() {
    String name = "a_table_with_a_name_that_is_longer_than_sixty_three_bytes_all_in_all";
    assertThat(
            rule.history("CREATE TABLE " + name + "_one (x int);")
                .flags("CREATE TABLE " + name + "_two (x int);")
                .get(0)
                .message())
        .isEqualTo(
            "Table "
                + name
                + "_two gets a name of 63 bytes, the most that PostgreSQL takes, and "
                + name.substring(0, 63)
                + " exists already.");
  }

  @Test
  void acceptsATableThatWasDroppedOrRenamed() {
    rule.accepts(
        "ALTER TABLE a RENAME TO c; CREATE TABLE a (x int); DROP TABLE b;"
            + " CREATE TABLE b (x int);");
  }

  @Test
  void acceptsTheNameOfATypeOrConstraint() {
    rule.history("CREATE TABLE a (x int CONSTRAINT c CHECK (x > 0));")
        .accepts("CREATE TABLE c (x int);");
  }

  @Test
  void acceptsATemporaryTable() {
    rule.accepts("CREATE TEMP TABLE a (x int);");
  }

  @Test
  void acceptsATableThatIfNotExistsMayNotHaveMade() {
    rule.history("ALTER TABLE elsewhere ADD x int; CREATE TABLE IF NOT EXISTS a (x int);")
        .accepts("CREATE TABLE a (x int);");
  }

  @Test
  void flagsATableThatIfNotExistsMadeInAHistoryThatIsAllThereIs() {
    rule.history("CREATE TABLE b (x int); CREATE TABLE IF NOT EXISTS a (x int);")
        .flags("CREATE TABLE a (x int);");
  }
}
