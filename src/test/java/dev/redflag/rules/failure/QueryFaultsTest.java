package dev.redflag.rules.failure;

import dev.redflag.lint.RuleTester;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What queries and the bodies of functions are refused for, beyond names of tables' columns. */
class QueryFaultsTest {
  private static final String HISTORY =
      "CREATE TABLE a (id int PRIMARY KEY, name text, at timestamptz);"
          + " CREATE VIEW v AS SELECT id, name FROM a;"
          + " CREATE TYPE pair AS (x int, y int); CREATE SCHEMA other; CREATE SEQUENCE s;"
          + " CREATE TABLE k (id int PRIMARY KEY REFERENCES a, i int GENERATED ALWAYS AS IDENTITY,"
          + " j json, b jsonb, p pair, n int CHECK (n > 0), m text UNIQUE);"
          + " CREATE INDEX k_n ON k (n) WHERE n > 9; CREATE TABLE other.b (id int);";
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
        "SELECT j FROM k ORDER BY j;",
        "SELECT DISTINCT id, j FROM k;",
        "SELECT count(*) FROM k GROUP BY j;",
        "SELECT j FROM k UNION SELECT NULL;",
        "SELECT rank() OVER (ORDER BY j) FROM k;",
        "SELECT * FROM (VALUES (1), (true)) AS x (a);",
        "SELECT id FROM k WHERE p = '(1,2)';",
        "ALTER TABLE k ALTER COLUMN n TYPE text;",
        "ALTER TABLE k ALTER COLUMN m TYPE json USING NULL;",
        "CLUSTER k USING k_n;",
        "DROP SEQUENCE k_i_seq;",
        "ALTER SEQUENCE k_i_seq OWNED BY NONE;",
        "ALTER SEQUENCE s OWNED BY other.b.id;",
        "ALTER TABLE a SET UNLOGGED;",
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
        "CREATE TABLE t OF pair; ALTER TABLE t NOT OF;",
        "SELECT j FROM k UNION ALL SELECT NULL;",
        "SELECT b FROM k ORDER BY b; SELECT DISTINCT b FROM k;",
        "SELECT * FROM (VALUES (1, NULL), (2.5, 'x')) AS x (a, b);",
        "SELECT id FROM k WHERE p = '(1,2)'::pair OR p IS NULL;",
        "ALTER TABLE k ALTER COLUMN n TYPE bigint;",
        "ALTER TABLE k ALTER COLUMN m TYPE varchar(9);",
        "ALTER TABLE k RENAME CONSTRAINT k_pkey TO k_key;",
        "CLUSTER k USING k_pkey;",
        "ALTER SEQUENCE s OWNED BY k.n;",
        "ALTER TABLE k SET UNLOGGED;",
      })
  void acceptsWhatPostgresTakes(String sql) {
    rule.accepts(sql);
  }
}
