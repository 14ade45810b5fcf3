package dev.redflag.rules.failure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redflag.lint.RuleTester;
import dev.redflag.rule.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UuidDefaultAsTextRuleTest {

  private final RuleTester rule =
      RuleTester.of(new UuidDefaultAsTextRule(), new DefaultTypeMismatchRule())
          .history(
              "CREATE TABLE church (id uuid PRIMARY KEY, slug text, code varchar(40), n int);");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "gen_random_uuid()::text",
        "CAST(gen_random_uuid() AS text)",
        "gen_random_uuid()::varchar(36)",
        "md5(random()::text)",
        "'a'::text",
      })
  void flagsTextOfAnyKind(String value) {
    assertThat(rule.flags("ALTER TABLE church ALTER id SET DEFAULT " + value + ";").get(0).rule())
        .isEqualTo("uuid-default-as-text");
    assertThat(rule.flags("ALTER TABLE church ADD a uuid DEFAULT " + value + ";").get(0).rule())
        .isEqualTo("uuid-default-as-text");
    assertThat(rule.flags("CREATE TABLE t (id uuid DEFAULT " + value + ");").get(0).rule())
        .isEqualTo("uuid-default-as-text");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "gen_random_uuid()",
        "gen_random_uuid()::text::uuid",
        "'00000000-0000-0000-0000-000000000000'",
        "NULL",
      })
  void acceptsAUuid(String value) {
    rule.accepts("ALTER TABLE church ALTER id SET DEFAULT " + value + ";");
  }

  @Test
  void acceptsTextColumns() {
    rule.accepts(
        """
        ALTER TABLE church
          ALTER slug SET DEFAULT gen_random_uuid()::text,
          ALTER code SET DEFAULT gen_random_uuid()::text,
          ADD note text DEFAULT gen_random_uuid()::text;
        CREATE TABLE t (id text DEFAULT gen_random_uuid()::text);
        """);
  }

  @Test
  void leavesOtherTypesToTheirRule() {
    assertThat(
            rule.flags("ALTER TABLE church ALTER n SET DEFAULT gen_random_uuid()::text;")
                .get(0)
                .rule())
        .isEqualTo("default-type-mismatch");
  }

  @Test
  void warnsIfTheTypeIsNotKnown() {
    RuleTester unknown = RuleTester.of(new UuidDefaultAsTextRule());
    assertThat(
            unknown
                .flags(
                    """
                    ALTER TABLE church ALTER id SET DEFAULT uuid_generate_v4()::text;
                                                            ^^^^^^^^^^^^^^^^^^^^^^^^
                    """)
                .get(0)
                .severity())
        .isEqualTo(Severity.WARNING);
    unknown.accepts("ALTER TABLE church ALTER id SET DEFAULT 'a'::text;");
  }
}
