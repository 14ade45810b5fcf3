package dev.redflag.rules.destructive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redflag.lint.RuleTester;
import dev.redflag.rule.Finding;
import dev.redflag.rule.Severity;
import org.junit.jupiter.api.Test;

class DropColumnRuleTest {

  private static final String USERS =
      "CREATE TABLE users (id int PRIMARY KEY, name text, email text, age int);";

  private final RuleTester rule = RuleTester.of(new DropColumnRule()).history(USERS);

  @Test
  void tellsOfOneTableOnce() {
    Finding finding =
        rule.flags(
                """
                ALTER TABLE users DROP COLUMN name, DROP email;
                                  ^^^^^^^^^^^^^^^^
                """)
            .get(0);
    assertThat(finding.related())
        .extracting(place -> place.message())
        .containsExactly("Dropping column email of users deletes its value in every row.");
  }

  @Test
  void notesAColumnThatComesBackAsRequired() {
    assertThat(severity("ALTER TABLE users DROP age, ADD age text NOT NULL;"))
        .isEqualTo(Severity.NOTE);
    assertThat(severity("ALTER TABLE users DROP age, ADD age text NOT NULL DEFAULT '';"))
        .isEqualTo(Severity.ERROR);
    assertThat(severity("ALTER TABLE users DROP age, ADD note text NOT NULL, ADD age text;"))
        .isEqualTo(Severity.ERROR);
    assertThat(severity("ALTER TABLE users DROP age; ALTER TABLE users ADD age text NOT NULL;"))
        .isEqualTo(Severity.ERROR);
  }

  @Test
  void tellsWhatIsLostBeforeWhatComesBack() {
    assertThat(severity("ALTER TABLE users DROP age, ADD age text NOT NULL, DROP name;"))
        .isEqualTo(Severity.ERROR);
  }

  private Severity severity(String sql) {
    return rule.flags(sql).get(0).severity();
  }

  @Test
  void acceptsAColumnOfTheSameUnit() {
    rule.sameUnit("ALTER TABLE users ADD COLUMN note text;")
        .accepts("ALTER TABLE users DROP COLUMN note;");
  }

  @Test
  void acceptsAColumnOfANewTable() {
    rule.accepts("CREATE TABLE t (a int, b int); ALTER TABLE t DROP COLUMN a;");
  }

  @Test
  void acceptsIfExistsOfAColumnThatIsNotThere() {
    rule.accepts("ALTER TABLE users DROP COLUMN IF EXISTS phone;");
  }

  @Test
  void warnsOfAGeneratedColumn() {
    Finding finding =
        rule.history("CREATE TABLE t (a int, b int GENERATED ALWAYS AS (a + 1) STORED);")
            .flags("ALTER TABLE t DROP COLUMN b;")
            .get(0);
    assertThat(finding.severity()).isEqualTo(Severity.WARNING);
  }

  @Test
  void warnsIfTheColumnWasCopiedToAnotherTable() {
    Finding finding =
        rule.flags(
                """
                CREATE TABLE addresses (user_id int, email text);
                INSERT INTO addresses SELECT id, email FROM users;
                ALTER TABLE users DROP COLUMN email;
                                  ^^^^^^^^^^^^^^^^^
                """)
            .get(0);
    assertThat(finding.severity()).isEqualTo(Severity.WARNING);
  }

  @Test
  void doesNotTakeAnUpdateOfTheColumnForACopy() {
    Finding finding =
        rule.flags(
                """
                UPDATE users SET email = lower(email);
                ALTER TABLE users DROP COLUMN email;
                                  ^^^^^^^^^^^^^^^^^
                """)
            .get(0);
    assertThat(finding.severity()).isEqualTo(Severity.ERROR);
  }

  @Test
  void acceptsAttributesOfCompositeTypes() {
    rule.accepts("ALTER TYPE address DROP ATTRIBUTE street;");
  }
}
