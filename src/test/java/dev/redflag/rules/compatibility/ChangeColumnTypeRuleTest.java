package dev.redflag.rules.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redflag.lint.RuleTester;
import dev.redflag.rule.Finding;
import dev.redflag.rule.Severity;
import org.junit.jupiter.api.Test;

class ChangeColumnTypeRuleTest {

  private final RuleTester rule =
      RuleTester.of(new ChangeColumnTypeRule())
          .history(
              """
              CREATE TYPE role AS ENUM ('admin', 'member', 'guest');
              CREATE TABLE users (
                id int PRIMARY KEY,
                name varchar(20),
                price numeric(8, 2),
                seen timestamp(3),
                role role);
              CREATE TABLE orders (id int PRIMARY KEY, user_id int REFERENCES users (id));
              """);

  @Test
  void acceptsWhatTakesMoreAndReadsTheSame() {
    rule.accepts(
        """
        ALTER TABLE users
          ALTER name TYPE text,
          ALTER price TYPE numeric(10, 2),
          ALTER seen TYPE timestamp,
          ALTER id TYPE integer;
        """);
  }

  @Test
  void flagsWhatTakesLess() {
    rule.flags("ALTER TABLE users ALTER name TYPE varchar(10);");
    rule.flags("ALTER TABLE users ALTER price TYPE numeric(8, 1);");
    rule.flags("ALTER TABLE users ALTER seen TYPE timestamp(0);");
  }

  @Test
  void isAnErrorOnKeys() {
    for (String sql :
        new String[] {
          "ALTER TABLE users ALTER id TYPE bigint;", "ALTER TABLE orders ALTER user_id TYPE bigint;"
        }) {
      assertThat(rule.flags(sql).get(0).severity()).isEqualTo(Severity.ERROR);
    }
  }

  @Test
  void isNoErrorOnKeysBetweenTexts() {
    RuleTester texts = rule.history("CREATE TABLE a (id text PRIMARY KEY, b varchar(9) UNIQUE);");
    Finding finding = texts.flags("ALTER TABLE a ALTER id TYPE varchar(255);").get(0);
    assertThat(finding.severity()).isEqualTo(Severity.WARNING);
    assertThat(finding.message())
        .isEqualTo(
            "Column id of a changes from text to character varying(255), which deployed code does"
                + " not expect.");
    assertThat(texts.flags("ALTER TABLE a ALTER id TYPE char(9);").get(0).severity())
        .isEqualTo(Severity.ERROR);
  }

  @Test
  void remembersKeysThatTheMigrationDropsFirst() {
    Finding finding =
        rule.flags(
                """
                ALTER TABLE orders DROP CONSTRAINT orders_user_id_fkey;
                ALTER TABLE orders ALTER COLUMN user_id TYPE text;
                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                """)
            .get(0);
    assertThat(finding.severity()).isEqualTo(Severity.ERROR);
  }

  @Test
  void namesLabelsThatGo() {
    assertThat(
            rule.flags(
                    """
                    CREATE TYPE role_new AS ENUM ('admin');
                    ALTER TABLE users ALTER role TYPE role_new USING role::text::role_new;
                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                    """)
                .get(0)
                .message())
        .isEqualTo(
            "Column role of users can no longer hold 'member' and 'guest'; the change fails if a"
                + " row does.");
  }

  @Test
  void acceptsAnEnumWithMoreLabels() {
    rule.accepts(
        """
        CREATE TYPE role_new AS ENUM ('guest', 'member', 'admin', 'owner');
        ALTER TABLE users ALTER role TYPE role_new USING role::text::role_new;
        """);
  }

  @Test
  void flagsATypeThatIsNotKnown() {
    rule.flags("ALTER TABLE strangers ALTER a TYPE text;");
  }

  @Test
  void acceptsNewColumnsAndTables() {
    rule.accepts(
        """
        ALTER TABLE users ADD COLUMN age int;
        ALTER TABLE users ALTER age TYPE text;
        CREATE TABLE t (a int);
        ALTER TABLE t ALTER a TYPE text;
        """);
  }
}
