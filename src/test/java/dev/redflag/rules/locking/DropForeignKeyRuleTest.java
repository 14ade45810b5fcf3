package dev.redflag.rules.locking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redflag.lint.RuleTester;
import dev.redflag.rule.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DropForeignKeyRuleTest {

  private final RuleTester rule =
      RuleTester.of(new DropForeignKeyRule())
          .history(
              "CREATE TABLE u (id int PRIMARY KEY, boss int CONSTRAINT boss REFERENCES u); CREATE TABLE post (id int PRIMARY KEY, author int CONSTRAINT f REFERENCES u CONSTRAINT c CHECK (author > 0));");

  @Test
  void namesBothTables() {
    Finding finding = rule.flags("ALTER TABLE post DROP CONSTRAINT f;").get(0);
    assertThat(finding.message()).contains("ACCESS EXCLUSIVE");
    assertThat(finding.message())
        .contains("every read and write of post and u until the transaction ends");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ALTER TABLE post DROP CONSTRAINT c;",
        "ALTER TABLE post DROP CONSTRAINT post_pkey;",
        "ALTER TABLE u DROP CONSTRAINT boss;",
        "ALTER TABLE unknown DROP CONSTRAINT f;",
        "CREATE TABLE t (a int CONSTRAINT g REFERENCES u); ALTER TABLE t DROP CONSTRAINT g;",
      })
  void acceptsOtherConstraints(String sql) {
    rule.accepts(sql);
  }

  @Test
  void showsWhereTheKeyWasMade() {
    assertThat(rule.flags("ALTER TABLE post DROP CONSTRAINT f;").get(0).related())
        .extracting(place -> place.message())
        .containsExactly("the foreign key is made here");
  }
}
