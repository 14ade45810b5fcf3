package dev.redflag.rules.failure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redflag.lint.RuleTester;
import org.junit.jupiter.api.Test;

class DuplicateIndexRuleTest {
  private final RuleTester rule =
      RuleTester.of(new DuplicateIndexRule())
          .history("CREATE TABLE a (id int PRIMARY KEY, b int); CREATE INDEX i ON a (b);");

  @Test
  void pointsAtTheFirstOne() {
    assertThat(
            rule.flags(
                    """
                    CREATE INDEX CONCURRENTLY i ON a (b);
                                              ^
                    """)
                .get(0)
                .related())
        .hasSize(1);
  }

  @Test
  void flagsTheIndexOfAConstraint() {
    rule.flags("CREATE UNIQUE INDEX a_pkey ON a (id);");
  }

  @Test
  void flagsARename() {
    rule.flags("ALTER INDEX i RENAME TO a_pkey;");
  }

  @Test
  void acceptsAnIndexWithoutAName() {
    rule.accepts("CREATE INDEX ON a (b); CREATE INDEX ON a (b);");
  }

  @Test
  void acceptsTheNameOfAnIndexThatWentWithItsColumn() {
    rule.accepts("ALTER TABLE a DROP COLUMN b; CREATE INDEX i ON a (id);");
  }

  @Test
  void acceptsTheSameNameInAnotherSchema() {
    rule.accepts("CREATE SCHEMA s; CREATE TABLE s.a (id int); CREATE INDEX i ON s.a (id);");
  }
}
