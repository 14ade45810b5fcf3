package dev.redflag.rules.failure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redflag.lint.RuleTester;
import dev.redflag.rule.Finding;
import dev.redflag.rules.destructive.DropTableRule;
import java.util.List;
import org.junit.jupiter.api.Test;

class MissingTableRuleTest {
  private final RuleTester rule = RuleTester.of(new MissingTableRule());

  @Test
  void pointsAtTheRename() {
    Finding finding =
        rule.history("CREATE TABLE a (id int); ALTER TABLE a RENAME TO b;")
            .flags(
                """
                INSERT INTO a VALUES (1);
                            ^
                """)
            .get(0);
    assertThat(finding.help()).isEqualTo("Write b.");
    assertThat(finding.related()).hasSize(1);
    assertThat(finding.related().get(0).message()).isEqualTo("it was renamed to b here");
    assertThat(finding.related().get(0).source().path()).isEqualTo("test/1.sql");
  }

  @Test
  void suggestsTheNearestName() {
    assertThat(
            rule.history("CREATE TABLE member_role (id int); CREATE TABLE church (id int);")
                .flags("DELETE FROM member_rol;")
                .get(0)
                .help())
        .isEqualTo("Write member_role, if that is the one you mean.");
  }

  @Test
  void suggestsANameInAnotherStyle() {
    assertThat(
            rule.history("CREATE TABLE \"MemberRole\" (id int); CREATE TABLE member_rol (id int);")
                .flags("DELETE FROM member_role;")
                .get(0)
                .help())
        .isEqualTo("Write \"MemberRole\", if that is the one you mean.");
  }

  @Test
  void tellsATableOnceThoughManyStatementsNameIt() {
    rule.history("CREATE TABLE a (id int);")
        .flags("ALTER TABLE b ADD c int; ALTER TABLE b ADD d int; DROP TABLE b;");
  }

  @Test
  void tellsOfTheTargetOfAForeignKey() {
    rule.history("CREATE TABLE a (id int);")
        .flags(
            """
            CREATE TABLE c (id int REFERENCES b (id));
                                              ^
            """);
  }

  @Test
  void acceptsANameThatTheMigrationMakesFirst() {
    rule.history("CREATE TABLE a (id int);").accepts("CREATE TABLE b (id int); DROP TABLE b;");
  }

  @Test
  void acceptsAnythingWithoutAHistory() {
    rule.accepts("ALTER TABLE a ADD b int;");
  }

  @Test
  void knowsThatAFunctionThatChangesRowsMakesNoTable() {
    String fill =
        """
        CREATE TABLE a (id int);
        CREATE FUNCTION fill() RETURNS void LANGUAGE plpgsql AS $$
        BEGIN
          INSERT INTO a VALUES (1);
          UPDATE a SET id = 2;
          DELETE FROM a;
          %s
        END $$;
        SELECT fill();
        DO $$ BEGIN PERFORM fill(); END $$;
        """;
    rule.history(fill.formatted("")).flags("ALTER TABLE b ADD c int;");
    rule.history(fill.formatted("CREATE TABLE b (id int);")).accepts("ALTER TABLE b ADD c int;");
  }

  @Test
  void knowsThatDynamicGrantsMakeNoTable() {
    String block = "CREATE TABLE a (id int); DO $$ BEGIN EXECUTE %s; END $$;";
    for (String text :
        List.of(
            "format('GRANT SELECT ON %I TO web', current_schema())",
            "'alter publication p add table ' || quote_ident(current_schema())",
            "(format('REVOKE ALL ON a FROM %I', 'web'))")) {
      rule.history(block.replace("%s", text)).flags("ALTER TABLE b ADD c int;");
      rule.history(
              "CREATE TABLE a (id int); CREATE FUNCTION f() RETURNS void LANGUAGE plpgsql AS $$ BEGIN"
                  + " EXECUTE "
                  + text
                  + "; END $$; SELECT f();")
          .flags("ALTER TABLE b ADD c int;");
    }
    for (String text :
        List.of(
            "format('CREATE TABLE %I (id int)', current_schema())",
            "current_schema() || 'GRANT SELECT ON a TO web'",
            "format('GRANT SELECT ON %I TO web; CREATE TABLE b (id int)', current_schema())")) {
      rule.history(block.replace("%s", text)).accepts("ALTER TABLE b ADD c int;");
    }
  }

  @Test
  void acceptsAnUnknownNameInAHistoryThatIsNotAllThereIs() {
    rule.history("CREATE TABLE a (id int);", "ALTER TABLE elsewhere ADD b int;")
        .accepts("ALTER TABLE other ADD b int;");
  }

  @Test
  void flagsADroppedNameInAHistoryThatIsNotAllThereIs() {
    rule.history("CREATE TABLE a (id int); ALTER TABLE elsewhere ADD b int; DROP TABLE a;")
        .flags("ALTER TABLE a ADD b int;");
  }

  @Test
  void acceptsTheTablesOfExtensionsAndOfPostgres() {
    rule.history("CREATE EXTENSION postgis; CREATE TABLE a (id int);")
        .accepts("DELETE FROM spatial_ref_sys; DELETE FROM pg_catalog.pg_description;");
  }

  @Test
  void acceptsWhatMayNotRun() {
    rule.history("CREATE TABLE a (id int);")
        .accepts("DO $$ BEGIN IF false THEN DROP TABLE b; END IF; END $$;");
  }

  @Test
  void replacesWhatElseIsSaidOfTheStatement() {
    RuleTester.of(new MissingTableRule(), new DropTableRule())
        .history("CREATE TABLE a (id int);")
        .flags("DROP TABLE b;");
  }
}
