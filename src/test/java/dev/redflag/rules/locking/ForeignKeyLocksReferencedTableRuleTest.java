package dev.redflag.rules.locking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redflag.lint.RuleTester;
import dev.redflag.rule.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForeignKeyLocksReferencedTableRuleTest {

  private final RuleTester rule =
      RuleTester.of(new ForeignKeyLocksReferencedTableRule())
          .history(
              "CREATE TABLE \"User\" (id int PRIMARY KEY); CREATE TABLE post (id int PRIMARY KEY, author int);");

  @Test
  void flagsANewTable() {
    Finding finding = rule.flags("CREATE TABLE t (a int REFERENCES \"User\");").get(0);
    assertThat(finding.message()).contains("The foreign key of t");
    assertThat(finding.message()).contains("every write to \"User\"");
  }

  @Test
  void flagsAKeyThatIsAddedToANewTable() {
    rule.flags("CREATE TABLE t (a int); ALTER TABLE t ADD FOREIGN KEY (a) REFERENCES \"User\";");
  }

  @Test
  void flagsANewColumn() {
    rule.flags("ALTER TABLE post ADD COLUMN editor int REFERENCES \"User\";");
  }

  @Test
  void tellsTheKeysToOneTableAsOneFinding() {
    rule.flags("CREATE TABLE t (a int REFERENCES \"User\", b int REFERENCES \"User\");");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CREATE TABLE a (id int PRIMARY KEY); CREATE TABLE b (a int REFERENCES a);",
        "CREATE TABLE t (a int);",
        "ALTER TABLE post ADD FOREIGN KEY (author) REFERENCES \"User\" NOT VALID;",
      })
  void acceptsWhatLocksNoTableInUse(String sql) {
    rule.accepts(sql);
  }

  @Test
  void leavesAKeyThatIsCheckedToItsOwnRule() {
    rule.accepts("ALTER TABLE post ADD FOREIGN KEY (author) REFERENCES \"User\";");
  }
}
