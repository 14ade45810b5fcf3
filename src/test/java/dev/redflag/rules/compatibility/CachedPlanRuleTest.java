package dev.redflag.rules.compatibility;

import dev.redflag.lint.RuleTester;
import org.junit.jupiter.api.Test;

class CachedPlanRuleTest {

  private final RuleTester rule =
      RuleTester.of(new CachedPlanRule())
          .history("CREATE TABLE orders (id int, code varchar(10), total numeric(10, 2));");

  @Test
  void flagsEveryChangeOfTheType() {
    rule.flags("ALTER TABLE orders ALTER code TYPE varchar(20);");
    rule.flags("ALTER TABLE orders ALTER code TYPE text;");
    rule.flags("ALTER TABLE orders ALTER total TYPE numeric(12, 2);");
    rule.flags("ALTER TABLE orders ALTER id TYPE bigint;");
  }

  @Test
  void acceptsTheSameType() {
    rule.accepts("ALTER TABLE orders ALTER id TYPE integer;");
    rule.accepts("ALTER TABLE orders ALTER code TYPE character varying(10);");
  }

  @Test
  void acceptsWhatIsNewOrNotKnown() {
    rule.accepts("ALTER TABLE orders ADD a int; ALTER TABLE orders ALTER a TYPE bigint;");
    rule.accepts("CREATE TABLE t (a int); ALTER TABLE t ALTER a TYPE bigint;");
  }
}
