package dev.redflag.rules.failure;

import dev.redflag.lint.RuleTester;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What queries and the bodies of functions are refused for, beyond names of tables' columns. */
class QueryFaultsTest {
  private static final String HISTORY =
      "CREATE TABLE a (id int PRIMARY KEY, name text, at timestamptz);"
          + " CREATE VIEW v AS SELECT id, name FROM a;";
  private final RuleTester rule = RuleTester.of(new RefusedStatementRule()).history(HISTORY);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT extract(year FROM name) FROM a;",
        "SELECT name FROM a LIMIT name;",
        "SELECT name FROM a LIMIT true;",
        "SELECT pg_get_serial_sequence('a', 'ID');",
        "SELECT row_number() OVER (ORDER BY rank() OVER ()) FROM a;",
        "SELECT 1 UNION SELECT name FROM a;",
        "DELETE FROM v WHERE at IS NULL;",
        "UPDATE v SET at = NULL;",
        "INSERT INTO v (id, at) VALUES (1, NULL);",
        "CREATE FUNCTION f() RETURNS int LANGUAGE sql AS $$ SELECT 'x' $$;",
        "CREATE FUNCTION f() RETURNS int LANGUAGE sql AS $$ SELECT 1, 2 $$;",
        "CREATE FUNCTION f() RETURNS int LANGUAGE sql AS $$ DELETE FROM a $$;",
        "CREATE FUNCTION f() RETURNS TABLE (x int, y int) LANGUAGE sql AS $$ SELECT 1 $$;",
        "ALTER TABLE a NOT OF;",
      })
  void flagsWhatPostgresRefuses(String sql) {
    rule.flags(sql);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT extract(year FROM at), extract(epoch FROM at - at) FROM a;",
        "SELECT name FROM a LIMIT ALL;",
        "SELECT name FROM a LIMIT '3' OFFSET 1.5;",
        "SELECT pg_get_serial_sequence('a', 'id');",
        "SELECT row_number() OVER (PARTITION BY id, name ORDER BY at DESC NULLS LAST, id"
            + " ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) FROM a;",
        "SELECT sum(id) OVER w FROM a WINDOW w AS (PARTITION BY name ORDER BY at);",
        "SELECT NULL UNION SELECT id FROM a;",
        "(SELECT NULL) UNION ALL SELECT id FROM a UNION ALL SELECT '7';",
        "DELETE FROM v WHERE name IS NULL;",
        "INSERT INTO v (id, name) VALUES (1, NULL);",
        "CREATE FUNCTION f(id int) RETURNS int LANGUAGE sql AS $$ SELECT id $$;",
        "CREATE FUNCTION f(key int) RETURNS text LANGUAGE sql AS"
            + " $$ SELECT name FROM a WHERE id = f.key OR id = key $$;",
        "CREATE FUNCTION f() RETURNS SETOF a LANGUAGE sql AS $$ SELECT * FROM a $$;",
        "CREATE FUNCTION f() RETURNS text LANGUAGE sql AS $$ SELECT id FROM a $$;",
        "CREATE FUNCTION f() RETURNS void LANGUAGE sql AS $$ DELETE FROM a $$;",
        "CREATE FUNCTION f() RETURNS int LANGUAGE sql AS $$ DELETE FROM a RETURNING id $$;",
        "CREATE FUNCTION f() RETURNS TABLE (x int, y text) LANGUAGE sql AS $$ SELECT a FROM a $$;",
        "CREATE TYPE pair AS (x int, y int); CREATE TABLE t OF pair; ALTER TABLE t NOT OF;",
      })
  void acceptsWhatPostgresTakes(String sql) {
    rule.accepts(sql);
  }
}
