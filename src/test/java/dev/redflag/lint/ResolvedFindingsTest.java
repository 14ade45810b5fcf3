package dev.redflag.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redflag.migration.Wrap;
import dev.redflag.rule.Finding;
import dev.redflag.rule.RulePage;
import dev.redflag.rule.RuleSet;
import dev.redflag.rule.Severity;
import dev.redflag.rules.BuiltInRules;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Holds the pages to what they say of each other: that the advice of one is the answer to another.
 *
 * <p>Who follows the advice hears neither again, but in notes; who switches the rules off that
 * resolve the second hears of it in full.
 */
class ResolvedFindingsTest {

  private static final RuleSet RULES = RuleSet.of(BuiltInRules.all());

  private static final String TABLES =
      """
      CREATE TABLE team (id int PRIMARY KEY);
      CREATE TABLE member (id int PRIMARY KEY, team_id int, email text, age int);
      """;

  /**
   * @param followed the migrations that the advice comes to, the first of which stands in the place
   *     of {@code sql}; a statement outside of a transaction is one alone in its migration
   */
  private record Case(String rule, List<String> resolves, String sql, List<String> followed) {}

  private static final List<Case> CASES =
      List.of(
          new Case(
              "add-check-blocking",
              List.of("check-may-fail", "long-lock-window"),
              """
              ALTER TABLE team ADD COLUMN name text;
              ALTER TABLE member ADD CONSTRAINT member_age_check CHECK (age > 0);
              """,
              List.of(
                  """
                  ALTER TABLE team ADD COLUMN name text;
                  ALTER TABLE member ADD CONSTRAINT member_age_check CHECK (age > 0) NOT VALID;
                  """,
                  "ALTER TABLE member VALIDATE CONSTRAINT member_age_check;")),
          new Case(
              "add-column-rewrite",
              List.of("long-lock-window"),
              """
              ALTER TABLE team ADD COLUMN name text;
              ALTER TABLE member ADD COLUMN key uuid DEFAULT gen_random_uuid();
              """,
              List.of(
                  """
                  ALTER TABLE team ADD COLUMN name text;
                  ALTER TABLE member ADD COLUMN key uuid;
                  ALTER TABLE member ALTER COLUMN key SET DEFAULT gen_random_uuid();
                  """)),
          new Case(
              "add-foreign-key-blocking",
              List.of("foreign-key-may-fail", "long-lock-window"),
              """
              ALTER TABLE member ADD COLUMN name text;
              ALTER TABLE member ADD CONSTRAINT member_team_id_fkey
                FOREIGN KEY (team_id) REFERENCES team (id);
              """,
              List.of(
                  """
                  ALTER TABLE member ADD COLUMN name text;
                  ALTER TABLE member ADD CONSTRAINT member_team_id_fkey
                    FOREIGN KEY (team_id) REFERENCES team (id) NOT VALID;
                  """,
                  "ALTER TABLE member VALIDATE CONSTRAINT member_team_id_fkey;")),
          new Case(
              "add-primary-key-blocking",
              List.of("long-lock-window"),
              """
              ALTER TABLE team ADD COLUMN name text;
              ALTER TABLE log ADD CONSTRAINT log_pkey PRIMARY KEY (id);
              """,
              List.of(
                  "ALTER TABLE team ADD COLUMN name text;",
                  "CREATE UNIQUE INDEX CONCURRENTLY log_pkey ON log (id);",
                  "ALTER TABLE log ADD CONSTRAINT log_pkey PRIMARY KEY USING INDEX log_pkey;")),
          new Case(
              "add-primary-key-blocking",
              List.of("set-not-null"),
              "ALTER TABLE log ADD CONSTRAINT log_pkey PRIMARY KEY USING INDEX log_line;",
              List.of(
                  "ALTER TABLE log ADD CONSTRAINT log_line_set CHECK (line IS NOT NULL) NOT VALID;",
                  "ALTER TABLE log VALIDATE CONSTRAINT log_line_set;",
                  """
                  ALTER TABLE log ALTER COLUMN line SET NOT NULL;
                  ALTER TABLE log DROP CONSTRAINT log_line_set;
                  """,
                  "ALTER TABLE log ADD CONSTRAINT log_pkey PRIMARY KEY USING INDEX log_line;")),
          new Case(
              "add-unique-blocking",
              List.of("long-lock-window"),
              """
              ALTER TABLE team ADD COLUMN name text;
              ALTER TABLE member ADD CONSTRAINT member_email_key UNIQUE (email);
              """,
              List.of(
                  "ALTER TABLE team ADD COLUMN name text;",
                  "CREATE UNIQUE INDEX CONCURRENTLY member_email_key ON member (email);",
                  "ALTER TABLE member ADD CONSTRAINT member_email_key UNIQUE USING INDEX"
                      + " member_email_key;")),
          new Case(
              "backfill-with-schema-change",
              List.of("update-without-where"),
              """
              ALTER TABLE member ADD COLUMN name text;
              UPDATE member SET age = 0;
              """,
              List.of(
                  "ALTER TABLE member ADD COLUMN name text;",
                  """
                  UPDATE member SET age = 0
                  WHERE id IN (SELECT id FROM member WHERE age <> 0 LIMIT 1000);
                  """)),
          new Case(
              "change-column-type",
              List.of("change-column-type-rewrite"),
              "ALTER TABLE member ALTER COLUMN id TYPE bigint;",
              List.of("ALTER TABLE member ADD COLUMN new_id bigint;")),
          new Case(
              "change-column-type-rewrite",
              List.of("long-lock-window"),
              """
              ALTER TABLE team ADD COLUMN name text;
              ALTER TABLE member ALTER COLUMN age TYPE bigint;
              """,
              List.of(
                  """
                  ALTER TABLE team ADD COLUMN name text;
                  ALTER TABLE member ADD COLUMN new_age bigint;
                  """)),
          new Case(
              "change-column-type-rewrite",
              List.of("cast-may-fail"),
              "ALTER TABLE member ALTER COLUMN email TYPE int USING email::int;",
              List.of(
                  "ALTER TABLE member ADD COLUMN new_email int;",
                  """
                  UPDATE member SET new_email = email::int
                  WHERE id IN (SELECT id FROM member WHERE new_email IS NULL LIMIT 1000);
                  """)),
          new Case(
              "create-index-blocking",
              List.of("long-lock-window"),
              """
              ALTER TABLE team ADD COLUMN name text;
              CREATE INDEX member_email_idx ON member (email);
              """,
              List.of(
                  "ALTER TABLE team ADD COLUMN name text;",
                  "CREATE INDEX CONCURRENTLY member_email_idx ON member (email);")),
          new Case(
              "drop-function",
              List.of("drop-without-if-exists"),
              "DROP FUNCTION twice(int);",
              List.of(
                  "DROP FUNCTION IF EXISTS twice(int); -- redflag:ignore drop-function: unused")),
          new Case(
              "drop-sequence",
              List.of("drop-without-if-exists"),
              "DROP SEQUENCE numbers;",
              List.of("DROP SEQUENCE IF EXISTS numbers; -- redflag:ignore drop-sequence: unused")),
          new Case(
              "drop-table",
              List.of("drop-without-if-exists"),
              "DROP TABLE log;",
              List.of("DROP TABLE IF EXISTS log; -- redflag:ignore drop-table: nobody reads it")),
          new Case(
              "drop-view",
              List.of("drop-without-if-exists"),
              "DROP VIEW logged;",
              List.of("DROP VIEW IF EXISTS logged; -- redflag:ignore drop-view: unused")),
          new Case(
              "new-required-column",
              List.of("set-not-null", "set-not-null-scan"),
              """
              ALTER TABLE member ADD COLUMN name text;
              ALTER TABLE member ALTER COLUMN name SET NOT NULL;
              """,
              List.of(
                  "ALTER TABLE member ADD COLUMN name text;",
                  "ALTER TABLE member ADD CONSTRAINT named CHECK (name IS NOT NULL) NOT VALID;",
                  "ALTER TABLE member VALIDATE CONSTRAINT named;",
                  """
                  ALTER TABLE member ALTER COLUMN name SET NOT NULL;
                  ALTER TABLE member DROP CONSTRAINT named;
                  """)),
          new Case(
              "not-valid-validated-at-once",
              List.of("check-may-fail"),
              """
              ALTER TABLE member ADD CONSTRAINT member_age_check CHECK (age > 0) NOT VALID;
              ALTER TABLE member VALIDATE CONSTRAINT member_age_check;
              """,
              List.of(
                  "ALTER TABLE member ADD CONSTRAINT member_age_check CHECK (age > 0) NOT VALID;",
                  "ALTER TABLE member VALIDATE CONSTRAINT member_age_check;")),
          new Case(
              "not-valid-validated-at-once",
              List.of("foreign-key-may-fail"),
              """
              ALTER TABLE member ADD CONSTRAINT member_team_id_fkey
                FOREIGN KEY (team_id) REFERENCES team (id) NOT VALID;
              ALTER TABLE member VALIDATE CONSTRAINT member_team_id_fkey;
              """,
              List.of(
                  """
                  ALTER TABLE member ADD CONSTRAINT member_team_id_fkey
                    FOREIGN KEY (team_id) REFERENCES team (id) NOT VALID;
                  """,
                  "ALTER TABLE member VALIDATE CONSTRAINT member_team_id_fkey;")),
          new Case(
              "set-not-null-scan",
              List.of("set-not-null"),
              "ALTER TABLE member ALTER COLUMN email SET NOT NULL;",
              List.of(
                  "ALTER TABLE member ADD CONSTRAINT mailed CHECK (email IS NOT NULL) NOT VALID;",
                  "ALTER TABLE member VALIDATE CONSTRAINT mailed;",
                  """
                  ALTER TABLE member ALTER COLUMN email SET NOT NULL;
                  ALTER TABLE member DROP CONSTRAINT mailed;
                  """)),
          new Case(
              "set-not-null-scan",
              List.of("long-lock-window"),
              """
              ALTER TABLE team ADD COLUMN name text;
              ALTER TABLE member ALTER COLUMN email SET NOT NULL;
              """,
              List.of(
                  """
                  ALTER TABLE team ADD COLUMN name text;
                  ALTER TABLE member ADD CONSTRAINT mailed CHECK (email IS NOT NULL) NOT VALID;
                  """,
                  "ALTER TABLE member VALIDATE CONSTRAINT mailed;",
                  """
                  ALTER TABLE member ALTER COLUMN email SET NOT NULL;
                  ALTER TABLE member DROP CONSTRAINT mailed;
                  """)));

  @TestFactory
  List<DynamicTest> whoFollowsTheAdviceHearsNeitherAgain() {
    List<DynamicTest> tests = new ArrayList<>();
    for (Case tried : CASES) {
      tests.add(
          DynamicTest.dynamicTest(
              tried.rule + " resolves " + String.join(", ", tried.resolves), () -> check(tried)));
    }
    return tests;
  }

  @Test
  void hasACaseForWhateverAPageSays() {
    TreeSet<String> said = new TreeSet<>();
    for (RulePage page : RULES.pages()) {
      for (String other : page.resolves()) {
        said.add(page.id() + " resolves " + other);
      }
    }
    TreeSet<String> tried = new TreeSet<>();
    for (Case one : CASES) {
      for (String other : one.resolves) {
        tried.add(one.rule + " resolves " + other);
      }
    }
    assertThat(tried).isEqualTo(said);
  }

  private static void check(Case tried) {
    List<Finding> both = lint(LintOptions.NONE, tried.sql);
    assertThat(severity(tried.rule, both)).isLessThan(Severity.NOTE);
    List<Finding> followed = lint(LintOptions.NONE, tried.followed.toArray(String[]::new));
    assertThat(severity(tried.rule, followed)).isIn(null, Severity.NOTE);
    for (String other : tried.resolves) {
      assertThat(severity(other, both)).as(other + " beside it").isEqualTo(Severity.NOTE);
      List<Finding> alone = lint(new LintOptions(null, null, offBeside(other)), tried.sql);
      assertThat(severity(other, alone)).as(other + " alone").isEqualTo(Severity.WARNING);
      assertThat(severity(other, followed)).as(other + " after").isIn(null, Severity.NOTE);
    }
  }

  /** All rules that resolve {@code rule} switched off. */
  private static Map<String, String> offBeside(String rule) {
    Map<String, String> levels = new HashMap<>();
    for (RulePage page : RULES.pages()) {
      if (page.resolves().contains(rule)) {
        levels.put(page.id(), "off");
      }
    }
    return levels;
  }

  /** The weightiest that {@code rule} found, or null. */
  private static Severity severity(String rule, List<Finding> findings) {
    Severity weightiest = null;
    for (Finding finding : findings) {
      if (finding.rule().equals(rule)
          && (weightiest == null || finding.severity().compareTo(weightiest) < 0)) {
        weightiest = finding.severity();
      }
    }
    return weightiest;
  }

  private static List<Finding> lint(LintOptions options, String... migrations) {
    TestProject project = new TestProject().history(TABLES).tool(new TestTool(Wrap.BATCH, null));
    project.history(
        """
        CREATE TABLE log (id int NOT NULL, line text);
        CREATE UNIQUE INDEX log_line ON log (line);
        CREATE TABLE page (line text);
        CREATE VIEW logged AS SELECT line FROM page;
        CREATE SEQUENCE numbers;
        CREATE FUNCTION twice(n int) RETURNS int LANGUAGE sql AS 'SELECT 2 * n';
        """);
    for (String migration : migrations) {
      project.lint(migration);
    }
    return new Linter(RULES, options).lint(List.of(project.project())).findings();
  }
}
