package dev.redflag.rules.locking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redflag.config.TableSize;
import dev.redflag.lint.RuleTester;
import dev.redflag.rule.Finding;
import dev.redflag.rule.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddForeignKeyBlockingRuleTest {

  private final RuleTester rule =
      RuleTester.of(new AddForeignKeyBlockingRule())
          .history(
              "CREATE TABLE \"User\" (id int PRIMARY KEY); CREATE TABLE post (id int PRIMARY KEY, author int);");

  @Test
  void namesBothTables() {
    Finding finding =
        rule.flags(
                "ALTER TABLE post ADD CONSTRAINT f FOREIGN KEY (author) REFERENCES \"User\" ON DELETE CASCADE;")
            .get(0);
    assertThat(finding.message()).contains("SHARE ROW EXCLUSIVE");
    assertThat(finding.message())
        .contains("every write to post and \"User\" while all rows of post are checked");
    assertThat(finding.help())
        .contains(
            "ALTER TABLE post ADD CONSTRAINT f FOREIGN KEY (author) REFERENCES \"User\" ON DELETE CASCADE NOT VALID;");
    assertThat(finding.help()).contains("ALTER TABLE post VALIDATE CONSTRAINT f;");
  }

  @Test
  void namesTheConstraintAsPostgresWould() {
    Finding finding =
        rule.flags("ALTER TABLE post ADD FOREIGN KEY (author) REFERENCES \"User\";").get(0);
    assertThat(finding.help()).contains("ADD CONSTRAINT post_author_fkey FOREIGN KEY (author)");
    assertThat(finding.help()).contains("VALIDATE CONSTRAINT post_author_fkey;");
  }

  @Test
  void namesOneTableThatRefersToItself() {
    Finding finding =
        rule.flags("ALTER TABLE post ADD FOREIGN KEY (author) REFERENCES post;").get(0);
    assertThat(finding.message()).contains("every write to post while all its rows are checked");
  }

  @Test
  void leavesOutATableThatIsNew() {
    Finding finding =
        rule.flags(
                "CREATE TABLE tag (id int PRIMARY KEY); ALTER TABLE post ADD FOREIGN KEY (author) REFERENCES tag;")
            .get(0);
    assertThat(finding.message()).contains("every write to post while");
  }

  @Test
  void showsThatAddColumnNeedNotCheck() {
    Finding finding =
        rule.flags(
                "ALTER TABLE post ADD COLUMN editor int; ALTER TABLE post ADD CONSTRAINT f FOREIGN KEY (editor) REFERENCES \"User\" (id);")
            .get(0);
    assertThat(finding.help())
        .contains("ALTER TABLE post ADD COLUMN editor int CONSTRAINT f REFERENCES \"User\" (id);");
  }

  @Test
  void flagsAColumnWithADefault() {
    Finding finding =
        rule.flags("ALTER TABLE post ADD COLUMN editor int DEFAULT 1 REFERENCES \"User\";").get(0);
    assertThat(finding.help())
        .contains(
            "ADD CONSTRAINT post_editor_fkey FOREIGN KEY (editor) REFERENCES \"User\" NOT VALID;");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ALTER TABLE post ADD FOREIGN KEY (author) REFERENCES \"User\" NOT VALID;",
        "ALTER TABLE post ADD COLUMN editor int REFERENCES \"User\";",
        "CREATE TABLE t (a int); ALTER TABLE t ADD FOREIGN KEY (a) REFERENCES \"User\";",
        "CREATE TABLE t (a int REFERENCES \"User\");",
        "TRUNCATE post; ALTER TABLE post ADD FOREIGN KEY (author) REFERENCES \"User\";",
      })
  void acceptsWhatChecksNoRows(String sql) {
    rule.accepts(sql);
  }

  @Test
  void leavesWhatPostgresRefusesToTheFailure() {
    rule.accepts("ALTER TABLE post ADD FOREIGN KEY (author) REFERENCES \"User\" (nope);");
  }

  @Test
  void weighsBySize() {
    String sql = "ALTER TABLE post ADD FOREIGN KEY (author) REFERENCES \"User\";";
    assertThat(rule.flags(sql).get(0).severity()).isEqualTo(Severity.WARNING);
    assertThat(rule.size("post", TableSize.SMALL).flags(sql).get(0).severity())
        .isEqualTo(Severity.NOTE);
    assertThat(rule.size("public.post", TableSize.LARGE).flags(sql).get(0).severity())
        .isEqualTo(Severity.ERROR);
  }

  @Test
  void advisesNoNotValidWherePostgresRefusesIt() {
    RuleTester partitioned =
        rule.history(
            "CREATE TABLE u (id int PRIMARY KEY);"
                + "CREATE TABLE e (u int, at date) PARTITION BY RANGE (at);"
                + "CREATE TABLE e1 PARTITION OF e FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');");
    String sql = "ALTER TABLE e ADD CONSTRAINT f FOREIGN KEY (u) REFERENCES u;";
    assertThat(partitioned.postgres(17).flags(sql).get(0).help()).contains("Before version 18");
    assertThat(partitioned.postgres(18).flags(sql).get(0).help()).contains("NOT VALID;");
  }
}
