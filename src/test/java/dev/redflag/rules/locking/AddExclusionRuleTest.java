package dev.redflag.rules.locking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redflag.lint.RuleTester;
import dev.redflag.rule.Finding;
import org.junit.jupiter.api.Test;

class AddExclusionRuleTest {

  private final RuleTester rule =
      RuleTester.of(new AddExclusionRule()).history("CREATE TABLE b (id int, d tsrange);");

  @Test
  void flagsATableInUse() {
    Finding finding =
        rule.flags("ALTER TABLE b ADD CONSTRAINT x EXCLUDE USING gist (d WITH &&);").get(0);
    assertThat(finding.message()).contains("exclusion constraint x");
    assertThat(finding.message()).contains("every read and write of b");
  }

  @Test
  void acceptsANewTable() {
    rule.accepts("CREATE TABLE t (d tsrange); ALTER TABLE t ADD EXCLUDE USING gist (d WITH &&);");
  }
}
