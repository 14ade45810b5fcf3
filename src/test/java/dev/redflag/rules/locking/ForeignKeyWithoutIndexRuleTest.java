package dev.redflag.rules.locking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redflag.lint.RuleTester;
import dev.redflag.rule.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForeignKeyWithoutIndexRuleTest {

  private final RuleTester rule =
      RuleTester.of(new ForeignKeyWithoutIndexRule())
          .history("CREATE TABLE u (id int PRIMARY KEY, k int, UNIQUE (id, k));");

  @Test
  void flagsANewTable() {
    Finding finding = rule.flags("CREATE TABLE p (id int PRIMARY KEY, u int REFERENCES u);").get(0);
    assertThat(finding.message()).contains("No index begins with u of p");
    assertThat(finding.help()).contains("CREATE INDEX p_u_idx ON p (u);");
  }

  @Test
  void believesNoPartialIndex() {
    rule.flags("CREATE TABLE p (u int REFERENCES u); CREATE INDEX i ON p (u) WHERE u > 3;");
  }

  @Test
  void believesNoIndexThatBeginsOtherwise() {
    rule.flags("CREATE TABLE p (id int, u int REFERENCES u, PRIMARY KEY (id, u));");
  }

  @Test
  void asksForConcurrentlyOnlyWhereTheTableIsInUse() {
    assertThat(rule.flags("CREATE TABLE p (u int REFERENCES u);").get(0).help())
        .endsWith("\nCREATE INDEX p_u_idx ON p (u);");
    assertThat(
            rule.history("CREATE TABLE u (id int PRIMARY KEY); CREATE TABLE p (u int);")
                .flags("ALTER TABLE p ADD FOREIGN KEY (u) REFERENCES u;")
                .get(0)
                .help())
        .contains("\nCREATE INDEX CONCURRENTLY p_u_idx ON p (u);");
  }

  @Test
  void flagsKeysOfSeveralColumns() {
    Finding finding =
        rule.flags(
                "CREATE TABLE p (a int, b int, FOREIGN KEY (a, b) REFERENCES u (id, k)); CREATE INDEX i ON p (a);")
            .get(0);
    assertThat(finding.message()).contains("a, b of p");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CREATE TABLE p (u int REFERENCES u); CREATE INDEX i ON p (u, u);",
        "CREATE TABLE p (u int PRIMARY KEY REFERENCES u);",
        "CREATE TABLE p (a int, b int, FOREIGN KEY (a, b) REFERENCES u (id, k)); CREATE INDEX i ON p (b, a);",
        "CREATE TABLE p (u int REFERENCES u); ALTER TABLE p DROP CONSTRAINT p_u_fkey;",
        "CREATE TABLE p (u int);",
      })
  void acceptsWhatAnIndexLeadsTo(String sql) {
    rule.accepts(sql);
  }
}
