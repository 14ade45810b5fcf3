package dev.redflag.rules.failure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redflag.lint.RuleTester;
import org.junit.jupiter.api.Test;

class UsingTypeMismatchRuleTest {
  private final RuleTester rule =
      RuleTester.of(new UsingTypeMismatchRule())
          .history(
              "CREATE TYPE role AS ENUM ('a'); CREATE TYPE level AS ENUM ('a');"
                  + " CREATE TABLE a (t text, r role);");

  @Test
  void saysHowToCast() {
    assertThat(
            rule.flags(
                    """
                    ALTER TABLE a ALTER t TYPE int USING upper(t);
                                                         ^^^^^^^^
                    """)
                .get(0)
                .help())
        .isEqualTo("Cast the result: USING (upper(t))::integer");
  }

  @Test
  void flagsOneEnumForAnother() {
    rule.flags("ALTER TABLE a ALTER r TYPE level USING r;");
    rule.flags("ALTER TABLE a ALTER r TYPE level USING r::text;");
  }

  @Test
  void acceptsWhatGivesTheType() {
    rule.accepts("ALTER TABLE a ALTER r TYPE level USING r::text::level;");
    rule.accepts("ALTER TABLE a ALTER t TYPE int USING (CASE WHEN t = '' THEN 0 ELSE 1 END);");
    rule.accepts("ALTER TABLE a ALTER t TYPE bigint USING length(t);");
  }

  @Test
  void acceptsWhatIsNotKnown() {
    rule.accepts("ALTER TABLE a ALTER t TYPE int USING convert_it(t);");
  }
}
