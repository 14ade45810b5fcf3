package dev.redflag.rules.failure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redflag.lint.RuleTester;
import dev.redflag.rule.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;

class UniqueMayFailRuleTest {
  private final RuleTester rule =
      RuleTester.of(new UniqueMayFailRule()).history("CREATE TABLE a (t text, n int NOT NULL);");

  @Test
  void writesTheQueryThatFindsDuplicates() {
    assertThat(rule.flags("CREATE UNIQUE INDEX i ON a (lower(t), n) WHERE n > 0;").get(0).help())
        .endsWith(
            "\nSELECT lower(t), n, count(*) FROM a WHERE (n > 0) AND lower(t) IS NOT NULL"
                + " GROUP BY 1, 2 HAVING count(*) > 1;");
    assertThat(rule.flags("ALTER TABLE a ADD UNIQUE NULLS NOT DISTINCT (t);").get(0).help())
        .endsWith("\nSELECT t, count(*) FROM a GROUP BY 1 HAVING count(*) > 1;");
  }

  @Test
  void warnsOfTheInvalidIndex() {
    assertThat(rule.flags("CREATE UNIQUE INDEX CONCURRENTLY i ON a (t);").get(0).help())
        .contains("DROP INDEX CONCURRENTLY i");
  }

  @Test
  void flagsANewColumnWithADefault() {
    rule.flags("ALTER TABLE a ADD c int DEFAULT 0 UNIQUE;");
    rule.flags("ALTER TABLE a ADD c int; UPDATE a SET c = 1; CREATE UNIQUE INDEX ON a (c);");
  }

  @Test
  void saysSurelyWhereEachRowHoldsTheDefaultOfANewColumn() {
    String surely = "A unique index on c fails as soon as a holds two rows: both hold the default.";
    assertThat(
            rule.flags(
                    "ALTER TABLE a ADD c text NOT NULL DEFAULT ''; CREATE UNIQUE INDEX ON a (c);")
                .get(0))
        .matches(draft -> draft.message().equals(surely))
        .matches(draft -> draft.severity() == Severity.ERROR);
    assertThat(
            rule.flags(
                    "ALTER TABLE a ADD c text NOT NULL DEFAULT ''; ALTER TABLE a ALTER c DROP DEFAULT;"
                        + " CREATE UNIQUE INDEX ON a (c);")
                .get(0)
                .message())
        .isEqualTo(surely);
    assertThat(
            rule.flags("ALTER TABLE a ADD c int DEFAULT 0, ADD d int DEFAULT 1, ADD UNIQUE (c, d);")
                .get(0)
                .message())
        .isEqualTo("UNIQUE on c and d fails as soon as a holds two rows: both hold the defaults.");
  }

  @Test
  void isNotSureWhereRowsMayDiffer() {
    String add = "ALTER TABLE a ADD c text NOT NULL DEFAULT '';";
    for (String rest :
        List.of(
            "CREATE UNIQUE INDEX ON a (c, n);",
            "CREATE UNIQUE INDEX ON a (c) WHERE n = 1;",
            "UPDATE a SET c = t; CREATE UNIQUE INDEX ON a (c);",
            "CREATE UNIQUE INDEX ON a (lower(c));")) {
      assertThat(rule.flags(add + rest).get(0).severity()).as(rest).isEqualTo(Severity.WARNING);
    }
  }

  @Test
  void acceptsANewColumnThatHoldsNull() {
    rule.accepts("ALTER TABLE a ADD c text DEFAULT NULL; CREATE UNIQUE INDEX ON a (c);");
    rule.accepts(
        "ALTER TABLE a ADD c text; ALTER TABLE a ALTER c SET DEFAULT ''; CREATE UNIQUE INDEX ON a (c);");
  }

  @Test
  void acceptsANewColumnOfWhichEachValueIsAnother() {
    rule.accepts("ALTER TABLE a ADD c serial; CREATE UNIQUE INDEX ON a (c);");
    rule.accepts(
        "ALTER TABLE a ADD c serial; ALTER TABLE a ALTER c DROP DEFAULT; CREATE UNIQUE INDEX ON a (c);");
    rule.accepts(
        "ALTER TABLE a ADD c uuid DEFAULT gen_random_uuid(); ALTER TABLE a ALTER c DROP DEFAULT;"
            + " CREATE UNIQUE INDEX ON a (c);");
    rule.accepts("ALTER TABLE a ADD c uuid NOT NULL DEFAULT gen_random_uuid() UNIQUE;");
    rule.accepts("ALTER TABLE a ADD c int GENERATED ALWAYS AS IDENTITY PRIMARY KEY;");
  }

  @Test
  void acceptsColumnsThatWereUniqueUntilNow() {
    rule.history("CREATE TABLE a (t text, n int); CREATE UNIQUE INDEX i ON a (t);")
        .accepts("DROP INDEX i; CREATE UNIQUE INDEX i ON a (t, n);");
  }

  @Test
  void acceptsRowsThatWereCompared() {
    rule.accepts(
        "DELETE FROM a USING a b WHERE a.t = b.t AND a.n > b.n; CREATE UNIQUE INDEX ON a (t);");
    rule.accepts(
        "DELETE FROM a WHERE n NOT IN (SELECT min(n) FROM a GROUP BY t);"
            + " CREATE UNIQUE INDEX ON a (t);");
    rule.accepts("TRUNCATE a; CREATE UNIQUE INDEX ON a (t);");
  }

  @Test
  void acceptsAConstraintOnAnIndex() {
    rule.history("CREATE TABLE a (t text); CREATE UNIQUE INDEX i ON a (t);")
        .accepts("ALTER TABLE a ADD CONSTRAINT c UNIQUE USING INDEX i;");
  }

  @Test
  void acceptsValuesThatWereMadeToDiffer() {
    rule.accepts(
        "ALTER TABLE a ADD c text; UPDATE a SET c = md5(random()::text); CREATE UNIQUE INDEX ON a (c);");
    rule.history("CREATE TABLE a (id int PRIMARY KEY, t text);")
        .accepts("UPDATE a SET t = 'no-' || id WHERE t IS NULL; CREATE UNIQUE INDEX ON a (t);");
    rule.flags("UPDATE a SET t = lower(t); CREATE UNIQUE INDEX ON a (t);");
  }

  @Test
  void followsRenames() {
    rule.history("CREATE TABLE a (t text, n int); CREATE UNIQUE INDEX i ON a (t);")
        .accepts(
            "ALTER TABLE a RENAME t TO u; ALTER TABLE a RENAME TO b; DROP INDEX i;"
                + " CREATE UNIQUE INDEX i ON b (u);");
  }

  @Test
  void comparesTheRowsOfPartialIndexes() {
    RuleTester with =
        rule.history("CREATE TABLE a (t text, n int); CREATE UNIQUE INDEX i ON a (t) WHERE n = 1;");
    with.accepts("DROP INDEX i; CREATE UNIQUE INDEX i ON a (t, n) WHERE n=1;");
    with.flags("DROP INDEX i; CREATE UNIQUE INDEX i ON a (t);");
    with.flags("DROP INDEX i; CREATE UNIQUE INDEX i ON a (t) WHERE n = 2;");
  }

  @Test
  void acceptsATableThatIfNotExistsMakes() {
    rule.accepts("CREATE TABLE IF NOT EXISTS b (id int); ALTER TABLE b ADD PRIMARY KEY (id);");
  }
}
