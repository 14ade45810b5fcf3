package dev.redflag.rules.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redflag.lint.RuleTester;
import org.junit.jupiter.api.Test;

class RenameTableRuleTest {

  private final RuleTester rule =
      RuleTester.of(new RenameTableRule())
          .history("CREATE TABLE users (id int PRIMARY KEY); CREATE TABLE users_new (id int);");

  @Test
  void proposesAView() {
    assertThat(rule.flags("ALTER TABLE users RENAME TO people;").get(0).help())
        .contains("CREATE VIEW users AS SELECT * FROM people;");
  }

  @Test
  void acceptsTheEndOfARedefinition() {
    rule.accepts("DROP TABLE users; ALTER TABLE users_new RENAME TO users;");
  }

  @Test
  void acceptsASwap() {
    rule.accepts("ALTER TABLE users RENAME TO users_old; ALTER TABLE users_new RENAME TO users;");
  }

  @Test
  void acceptsANewTable() {
    rule.accepts("CREATE TABLE t (id int); ALTER TABLE t RENAME TO u;");
  }

  @Test
  void acceptsIndexesAndTypes() {
    rule.accepts(
        """
        ALTER INDEX users_pkey RENAME TO users_key;
        ALTER TYPE role RENAME TO roles;
        ALTER TABLE users_key RENAME TO users_pkey;
        """);
  }

  @Test
  void flagsViews() {
    RuleTester views = rule.history("CREATE TABLE t (id int); CREATE VIEW v AS SELECT id FROM t;");
    assertThat(views.flags("ALTER VIEW v RENAME TO w;").get(0).message())
        .startsWith("Renaming view v");
    views.flags("ALTER TABLE v RENAME TO w;");
    views.accepts("ALTER VIEW v RENAME TO w; CREATE VIEW v AS SELECT * FROM w;");
    views.accepts("CREATE VIEW x AS SELECT id FROM t; ALTER VIEW x RENAME TO y;");
    views.accepts("CREATE TEMP VIEW x AS SELECT id FROM t; ALTER VIEW x RENAME TO y;");
  }

  @Test
  void flagsAMoveToAnotherSchema() {
    RuleTester moves =
        rule.history("CREATE SCHEMA app; CREATE TABLE users (id int); CREATE SEQUENCE s;");
    assertThat(moves.flags("ALTER TABLE users SET SCHEMA app;").get(0).help())
        .contains("CREATE VIEW users AS SELECT * FROM app.users;");
    moves.flags("ALTER TABLE public.users SET SCHEMA app; CREATE TABLE app.other (id int);");
    moves.accepts("ALTER TABLE users SET SCHEMA public;");
    moves.accepts(
        "ALTER TABLE users SET SCHEMA app; CREATE VIEW users AS SELECT * FROM app.users;");
    moves.accepts("SET search_path = public, app; ALTER TABLE users SET SCHEMA app;");
    moves.accepts("CREATE TABLE t (id int); ALTER TABLE t SET SCHEMA app;");
    moves.accepts("ALTER TABLE s SET SCHEMA app; ALTER TABLE IF EXISTS nothing SET SCHEMA app;");
  }

  @Test
  void acceptsASwapOfSchemas() {
    rule.history(
            "CREATE SCHEMA old; CREATE SCHEMA fresh; CREATE TABLE t (id int); CREATE TABLE fresh.t (id int);")
        .accepts("ALTER TABLE t SET SCHEMA old; ALTER TABLE fresh.t SET SCHEMA public;");
  }
}
