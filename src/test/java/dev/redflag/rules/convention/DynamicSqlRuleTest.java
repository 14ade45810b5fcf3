package dev.redflag.rules.convention;

import dev.redflag.lint.RuleTester;
import org.junit.jupiter.api.Test;

class DynamicSqlRuleTest {

  private final RuleTester rule = RuleTester.of(new DynamicSqlRule());

  @Test
  void tellsOfABlockOnce() {
    rule.flags(
        """
        DO $$ BEGIN
          EXECUTE a;
          ^^^^^^^^^
          EXECUTE 'DROP TABLE ' || b;
        END $$;
        """);
  }

  @Test
  void tellsOfOtherLanguages() {
    rule.flags(
        """
        DO LANGUAGE plpython3u $$ plpy.execute(x) $$;
                    ^^^^^^^^^^
        """);
  }

  @Test
  void readsConstants() {
    rule.accepts("DO LANGUAGE plpgsql $$ BEGIN EXECUTE 'DROP ' || 'TABLE a'; END $$;");
  }

  @Test
  void saysNothingOfFunctions() {
    rule.accepts(
        "CREATE FUNCTION f(a text) RETURNS void LANGUAGE plpgsql AS $$ BEGIN EXECUTE a; END $$;");
  }
}
