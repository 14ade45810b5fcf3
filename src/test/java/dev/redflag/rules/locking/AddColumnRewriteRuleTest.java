package dev.redflag.rules.locking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redflag.lint.RuleTester;
import dev.redflag.rule.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddColumnRewriteRuleTest {

  private final RuleTester rule =
      RuleTester.of(new AddColumnRewriteRule())
          .history(
              "CREATE TABLE t (id int PRIMARY KEY); CREATE DOMAIN positive AS int CHECK (VALUE > 0); CREATE DOMAIN whole AS int;");

  @Test
  void flagsADefaultThatDiffers() {
    Finding finding =
        rule.flags("ALTER TABLE t ADD COLUMN u uuid NOT NULL DEFAULT gen_random_uuid();").get(0);
    assertThat(finding.message()).contains("whose default differs from row to row");
    assertThat(finding.help()).contains("ALTER COLUMN u SET DEFAULT gen_random_uuid();");
    assertThat(finding.help()).contains("UPDATE t SET u = gen_random_uuid() WHERE id IN");
  }

  @Test
  void flagsSerial() {
    Finding finding = rule.flags("ALTER TABLE t ADD COLUMN n bigserial;").get(0);
    assertThat(finding.message()).contains("a serial column");
    assertThat(finding.help()).contains("ADD COLUMN n bigint;");
    assertThat(finding.help()).contains("SET DEFAULT nextval('t_n_seq');");
  }

  @Test
  void flagsIdentity() {
    Finding finding =
        rule.flags("ALTER TABLE t ADD COLUMN n int GENERATED ALWAYS AS IDENTITY;").get(0);
    assertThat(finding.message()).contains("an identity column");
    assertThat(finding.help()).contains("ADD GENERATED ALWAYS AS IDENTITY;");
  }

  @Test
  void flagsStoredColumns() {
    Finding finding =
        rule.flags("ALTER TABLE t ADD COLUMN n int GENERATED ALWAYS AS (id * 2) STORED;").get(0);
    assertThat(finding.message()).contains("generated and stored");
    assertThat(finding.help()).contains("UPDATE t SET n = id * 2");
  }

  @Test
  void flagsADomainWithConstraints() {
    Finding finding = rule.flags("ALTER TABLE t ADD COLUMN n positive;").get(0);
    assertThat(finding.message()).contains("a domain with constraints");
  }

  @Test
  void flagsAFunctionThatNobodyKnows() {
    rule.flags("ALTER TABLE t ADD COLUMN n text DEFAULT extensions.my_id();");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ALTER TABLE t ADD COLUMN a int NOT NULL DEFAULT 0, ADD COLUMN b text DEFAULT 'x', ADD COLUMN c timestamptz DEFAULT now();",
        "ALTER TABLE t ADD COLUMN a timestamptz DEFAULT CURRENT_TIMESTAMP;",
        "ALTER TABLE t ADD COLUMN a whole;",
        "ALTER TABLE t ADD COLUMN a uuid;",
        "CREATE TABLE s (a int); ALTER TABLE s ADD COLUMN b serial;",
        "ALTER TABLE t ADD COLUMN IF NOT EXISTS id serial;",
      })
  void acceptsWhatIsKeptOnce(String sql) {
    rule.accepts(sql);
  }

  @Test
  void knowsVirtualColumns() {
    assertThat(
            rule.postgres(18)
                .flags("ALTER TABLE t ADD COLUMN n int GENERATED ALWAYS AS (id * 2) STORED;")
                .get(0)
                .help())
        .contains("VIRTUAL");
    rule.postgres(18)
        .accepts("ALTER TABLE t ADD COLUMN n int GENERATED ALWAYS AS (id * 2) VIRTUAL;");
  }
}
