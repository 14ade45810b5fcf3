package dev.redflag.rules.destructive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redflag.lint.RuleTester;
import dev.redflag.rule.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;

class RenameAsDropAddRuleTest {

  private static final String PERSON =
      """
      CREATE TABLE person (
        id int PRIMARY KEY,
        name varchar(50) NOT NULL,
        "displayName" text,
        bio text,
        born date);
      """;

  private final RuleTester rule =
      RuleTester.of(new RenameAsDropAddRule(), new DropColumnRule()).history(PERSON);

  @Test
  void takesThePlaceOfDropColumn() {
    List<Finding> findings =
        rule.flags(
            """
            ALTER TABLE person DROP COLUMN born, ADD COLUMN birthday date;
                               ^^^^^^^^^^^^^^^^
            """);
    assertThat(findings.get(0).rule()).isEqualTo("rename-as-drop-add");
    assertThat(findings.get(0).help()).contains("RENAME COLUMN born TO birthday;");
  }

  @Test
  void seesStatementsOfTheSameMigration() {
    assertThat(
            rule.flags("ALTER TABLE person ADD born_on date; ALTER TABLE person DROP born;")
                .get(0)
                .rule())
        .isEqualTo("rename-as-drop-add");
    assertThat(
            rule.flags("ALTER TABLE person DROP born; ALTER TABLE person ADD born_on date;")
                .get(0)
                .rule())
        .isEqualTo("rename-as-drop-add");
  }

  @Test
  void leavesAnotherTypeToDropColumn() {
    assertThat(rule.flags("ALTER TABLE person DROP born, ADD born_on timestamp;").get(0).rule())
        .isEqualTo("drop-column");
    assertThat(rule.flags("ALTER TABLE person DROP name, ADD label varchar(60);").get(0).rule())
        .isEqualTo("drop-column");
  }

  @Test
  void pairsBySharedWordsIfThereAreSeveral() {
    Finding finding =
        rule.flags("ALTER TABLE person DROP \"displayName\", ADD full_name text, ADD phone text;")
            .get(0);
    assertThat(finding.message())
        .isEqualTo(
            "Column \"displayName\" of person is dropped and full_name of the same type added;"
                + " as a rename that loses every value.");
  }

  @Test
  void leavesUnlikeNamesToDropColumnIfThereAreSeveral() {
    assertThat(rule.flags("ALTER TABLE person DROP bio, ADD a1 text, ADD b1 text;").get(0).rule())
        .isEqualTo("drop-column");
  }

  @Test
  void leavesACopiedColumnToDropColumn() {
    List<Finding> findings =
        rule.flags(
            """
            ALTER TABLE person ADD birthday date;
            UPDATE person SET birthday = born;
            ALTER TABLE person DROP born;
                               ^^^^^^^^^
            """);
    assertThat(findings.get(0).rule()).isEqualTo("drop-column");
  }

  @Test
  void leavesTheSameNameToDropColumn() {
    assertThat(rule.flags("ALTER TABLE person DROP born, ADD born date;").get(0).rule())
        .isEqualTo("drop-column");
  }
}
