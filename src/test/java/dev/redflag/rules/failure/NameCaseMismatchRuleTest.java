package dev.redflag.rules.failure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redflag.lint.RuleTester;
import dev.redflag.rule.Finding;
import org.junit.jupiter.api.Test;

class NameCaseMismatchRuleTest {
  private final RuleTester rule =
      RuleTester.of(new NameCaseMismatchRule())
          .history(
              "CREATE TABLE \"User\" (id int PRIMARY KEY); CREATE TABLE \"Role\" (id int);"
                  + " CREATE TYPE \"Kind\" AS ENUM ('A');");

  @Test
  void mendsTheNameAndKeepsItsSchema() {
    Finding finding =
        rule.flags(
                """
                ALTER TABLE public.User ADD x int;
                            ^^^^^^^^^^^
                """)
            .get(0);
    assertThat(RuleTester.apply(finding.fixes().get(0), "ALTER TABLE public.User ADD x int;"))
        .isEqualTo("ALTER TABLE public.\"User\" ADD x int;");
  }

  @Test
  void tellsATableOnce() {
    rule.flags("CREATE INDEX i ON Role (id); CREATE INDEX j ON Role (id); DELETE FROM Role;");
  }

  @Test
  void tellsOfTypesConstraintsAndLabels() {
    rule.flags(
        """
        ALTER TABLE "User" ADD k Kind;
                                 ^^^^
        """);
    rule.flags(
        """
        ALTER TABLE "User" DROP CONSTRAINT User_pkey;
                                           ^^^^^^^^^
        """);
    assertThat(
            rule.flags(
                    """
                    ALTER TYPE "Kind" RENAME VALUE 'a' TO 'B';
                                                   ^^^
                    """)
                .get(0)
                .message())
        .isEqualTo("Label 'a' of \"Kind\" does not exist: the label is 'A'.");
  }

  @Test
  void givesNoFixWhereTwoCouldBeMeant() {
    assertThat(
            rule.history("CREATE TABLE \"User\" (id int); CREATE TABLE \"USER\" (id int);")
                .flags("ALTER TABLE \"user\" ADD x int;")
                .get(0)
                .fixes())
        .isEmpty();
  }

  @Test
  void acceptsANameWhoseOwnCaseIsThere() {
    rule.history("CREATE TABLE \"Role\" (id int); CREATE TABLE role (id int);")
        .accepts("ALTER TABLE Role ADD x int;");
  }

  @Test
  void leavesARenameToTheRuleOfTheObject() {
    rule.history("CREATE TABLE role (id int); ALTER TABLE role RENAME TO \"Role\";")
        .accepts("ALTER TABLE role ADD x int;");
  }

  @Test
  void isHeardInAHistoryThatIsNotAllThereIs() {
    rule.history("CREATE TABLE \"Role\" (id int); ALTER TABLE elsewhere ADD x int;")
        .flags("ALTER TABLE Role ADD x int;");
  }
}
