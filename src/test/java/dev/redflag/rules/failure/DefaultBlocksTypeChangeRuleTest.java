package dev.redflag.rules.failure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redflag.lint.RuleTester;
import org.junit.jupiter.api.Test;

class DefaultBlocksTypeChangeRuleTest {
  private final RuleTester rule =
      RuleTester.of(new DefaultBlocksTypeChangeRule())
          .history(
              "CREATE TYPE role AS ENUM ('a'); CREATE TYPE text_role AS ENUM ('a');"
                  + " CREATE TABLE a (r role DEFAULT 'a', i int DEFAULT 0, b boolean DEFAULT true,"
                  + " t text DEFAULT 'x');");

  @Test
  void writesTheThreeStatements() {
    assertThat(
            rule.flags(
                    """
                    ALTER TABLE a ALTER r TYPE text_role USING r::text::text_role;
                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                    """)
                .get(0)
                .help())
        .isEqualTo(
            """
            Drop the default before, and set it again after:
            ALTER TABLE a ALTER COLUMN r DROP DEFAULT;
            ALTER TABLE a ALTER r TYPE text_role USING r::text::text_role;
            ALTER TABLE a ALTER COLUMN r SET DEFAULT <value of type text_role>;""");
  }

  @Test
  void flagsADefaultOfAnotherKind() {
    rule.flags("ALTER TABLE a ALTER t TYPE int USING 1;");
    rule.flags("ALTER TABLE a ALTER b TYPE int USING b::int;");
  }

  @Test
  void acceptsADefaultThatFollows() {
    rule.accepts("ALTER TABLE a ALTER i TYPE bigint, ALTER r TYPE text;");
  }

  @Test
  void acceptsAColumnThatLosesItsDefaultFirst() {
    rule.accepts(
        "ALTER TABLE a ALTER r DROP DEFAULT, ALTER r TYPE text_role USING r::text::text_role;");
  }
}
