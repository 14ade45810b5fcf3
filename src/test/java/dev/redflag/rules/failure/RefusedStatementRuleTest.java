package dev.redflag.rules.failure;

import dev.redflag.lint.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefusedStatementRuleTest {
  private final RuleTester rule =
      RuleTester.of(new RefusedStatementRule())
          .history(
              "CREATE TABLE a (id int PRIMARY KEY, i int GENERATED ALWAYS AS IDENTITY,"
                  + " g int GENERATED ALWAYS AS (id + 1) STORED);"
                  + " CREATE TABLE b (a int REFERENCES a); CREATE VIEW v AS SELECT id, i FROM a;"
                  + " CREATE TABLE e (id int, d date) PARTITION BY RANGE (d);"
                  + " CREATE TABLE c (x int) INHERITS (a);"
                  + " CREATE FUNCTION f(n int, INOUT o int) LANGUAGE sql AS 'SELECT 1';"
                  + " CREATE FUNCTION u(int) RETURNS int LANGUAGE sql AS 'SELECT 1';"
                  + " CREATE PROCEDURE p(n int) LANGUAGE sql AS 'SELECT 1';");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ALTER TABLE a ALTER id DROP NOT NULL;",
        "ALTER TABLE a ALTER i SET DEFAULT 1;",
        "ALTER TABLE a ALTER i DROP DEFAULT;",
        "ALTER TABLE a ALTER g SET DEFAULT 1;",
        "ALTER TABLE a ALTER i TYPE text;",
        "ALTER TABLE c ALTER x TYPE smallint, ALTER x TYPE bigint;",
        "ALTER TABLE e DROP COLUMN d;",
        "ALTER TABLE e ALTER d TYPE timestamp;",
        "TRUNCATE a;",
        "CREATE OR REPLACE VIEW v AS SELECT id FROM a;",
        "ALTER TABLE c DROP COLUMN id;",
        "CREATE OR REPLACE FUNCTION f(m int, INOUT o int) LANGUAGE sql AS 'SELECT 1';",
        "CREATE OR REPLACE FUNCTION f(n int, INOUT q int) LANGUAGE sql AS 'SELECT 1';",
        "CREATE OR REPLACE FUNCTION f(int, INOUT o int) LANGUAGE sql AS 'SELECT 1';",
        "CREATE OR REPLACE FUNCTION u(int) RETURNS SETOF int LANGUAGE sql AS 'SELECT 1';",
        "CREATE OR REPLACE FUNCTION u(int) RETURNS text LANGUAGE sql AS 'SELECT NULL::text';",
        "CREATE OR REPLACE FUNCTION p(n int) RETURNS int LANGUAGE sql AS 'SELECT 1';",
        "CREATE OR REPLACE PROCEDURE u(int) LANGUAGE sql AS 'SELECT 1';",
        "CREATE OR REPLACE PROCEDURE p(m int) LANGUAGE sql AS 'SELECT 1';",
      })
  void flagsWhatPostgresRefuses(String sql) {
    rule.flags(sql);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ALTER TABLE a ALTER i DROP IDENTITY;",
        "ALTER TABLE a ALTER g DROP EXPRESSION;",
        "ALTER TABLE a ALTER i TYPE bigint;",
        "ALTER TABLE c ALTER x TYPE int, ALTER x TYPE bigint;",
        "TRUNCATE a, b;",
        "TRUNCATE a CASCADE;",
        "CREATE OR REPLACE VIEW v AS SELECT id, i, g FROM a;",
        "CREATE OR REPLACE FUNCTION f(n int, INOUT o int) LANGUAGE sql AS 'SELECT 2';",
        "CREATE OR REPLACE FUNCTION f(m text) RETURNS int LANGUAGE sql AS 'SELECT 2';",
        "CREATE OR REPLACE FUNCTION u(m int DEFAULT 1) RETURNS int LANGUAGE sql AS 'SELECT 2';",
        "CREATE OR REPLACE PROCEDURE p(n int) LANGUAGE sql AS 'SELECT 2';",
      })
  void acceptsWhatPostgresTakes(String sql) {
    rule.accepts(sql);
  }

  /** What a check or an index says of a column is kept with the casts that it had. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "text | CHECK (length(n) < 9) | uuid",
        "text | CHECK (n IN ('a', 'b')) | mood",
        "text | CHECK (n = m) | int",
        "int | CHECK (n > 0) | text",
        "int | CHECK (sqrt(n) > 0) | uuid",
        "varchar | CHECK (coalesce(n, 'x') <> 'y') | int",
        "varchar | CHECK (CASE n WHEN 'x' THEN true ELSE false END) | int",
        "char(3) | CHECK (n = 'abc') | int",
      })
  void flagsATypeThatACheckForbids(String from, String check, String to) {
    retyped("CREATE TABLE r (m text, n " + from + ", " + check + ");").flags(change(to));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "varchar | CHECK (length(n) < 9) | uuid",
        "varchar(9) | CHECK (n IN ('a', 'b')) | mood",
        "varchar | CHECK (n = m) | int",
        "varchar | CHECK (n = ANY (ARRAY['a', 'b'])) | int",
        "int | CHECK (n > 0) | bigint",
        "int | CHECK (sqrt(n) > 0) | text",
        "timestamp | CHECK (n > '2020-01-01') | date",
      })
  void acceptsATypeThatACheckIsCastFrom(String from, String check, String to) {
    retyped("CREATE TABLE r (m text, n " + from + ", " + check + ");").accepts(change(to));
  }

  @Test
  void looksAtTheExpressionsOfIndexes() {
    String change = change("uuid");
    retyped("CREATE TABLE r (n text); CREATE INDEX ri ON r (lower(n));").flags(change);
    retyped("CREATE TABLE r (n varchar); CREATE INDEX ri ON r (lower(n));").accepts(change);
    retyped("CREATE TABLE r (n text, o int); CREATE INDEX ri ON r (o) WHERE n = 'x';")
        .flags(change);
    retyped("CREATE TABLE r (n varchar, o int); CREATE INDEX ri ON r (o) WHERE n = 'x';")
        .accepts(change);
  }

  private static RuleTester retyped(String table) {
    return RuleTester.of(new RefusedStatementRule())
        .history("CREATE TYPE mood AS ENUM ('a', 'b'); " + table);
  }

  private static String change(String to) {
    return "ALTER TABLE r ALTER n TYPE " + to + " USING NULL::" + to + ";";
  }

  /** A foreign key that is not enforced stands in the way only if there are other triggers. */
  @Test
  void acceptsTruncatingWhatAnUnenforcedKeyRefersTo() {
    RuleTester.of(new RefusedStatementRule())
        .postgres(18)
        .history(
            "CREATE TABLE a (id int PRIMARY KEY);"
                + " CREATE TABLE b (a int REFERENCES a NOT ENFORCED);")
        .accepts("TRUNCATE a;");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ALTER TABLE n DROP CONSTRAINT n_id_not_null;",
        "ALTER TABLE n DROP CONSTRAINT n_i_not_null;",
        "ALTER TABLE m DROP CONSTRAINT n_x_not_null;",
        "ALTER TABLE m ALTER x DROP NOT NULL;",
        "ALTER TABLE m RENAME CONSTRAINT n_x_not_null TO y;",
        "ALTER TABLE ONLY n ADD NOT NULL z;",
        "ALTER TABLE n ADD NOT NULL u;",
        "ALTER TABLE n VALIDATE CONSTRAINT described;",
        "ALTER TABLE n ALTER CONSTRAINT described NO INHERIT;",
        "CREATE INDEX ON n (v);",
        "CREATE INDEX ON n ((v + 1));",
        "ALTER TABLE n ADD UNIQUE (v);",
        "ALTER TABLE n ALTER v DROP EXPRESSION;",
        "CREATE TABLE k (a int4range, PRIMARY KEY (a WITHOUT OVERLAPS));",
        "CREATE TABLE k (a int4range, b int, PRIMARY KEY (a, b WITHOUT OVERLAPS));",
        "CREATE TABLE k (a int4range, b int4range, FOREIGN KEY (a, b) REFERENCES p);",
      })
  void flagsWhatPostgres18Refuses(String sql) {
    of18().flags(sql);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ALTER TABLE n ALTER x DROP NOT NULL;",
        "ALTER TABLE n RENAME CONSTRAINT n_x_not_null TO y;",
        "ALTER TABLE n ADD NOT NULL z;",
        "ALTER TABLE n VALIDATE CONSTRAINT n_u_not_null;",
        "ALTER TABLE n ALTER v TYPE bigint;",
        "CREATE TABLE k (a int4range, b int4range, FOREIGN KEY (a, PERIOD b) REFERENCES p);",
      })
  void acceptsWhatPostgres18Takes(String sql) {
    of18().accepts(sql);
  }

  private RuleTester of18() {
    return rule.postgres(18)
        .history(
            "CREATE TABLE n (id int PRIMARY KEY, i int GENERATED ALWAYS AS IDENTITY, x int NOT NULL,"
                + " z int, u int, v int GENERATED ALWAYS AS (x + 1),"
                + " CONSTRAINT described CHECK (x > 0) NOT ENFORCED);"
                + " CREATE TABLE m () INHERITS (n); ALTER TABLE n ADD NOT NULL u NOT VALID;"
                + " CREATE TABLE p (a int4range, b int4range,"
                + " PRIMARY KEY (a, b WITHOUT OVERLAPS));");
  }

  private static final String KINDS =
      "CREATE TYPE mood AS ENUM ('a'); CREATE DOMAIN moment AS timestamptz;"
          + " CREATE TABLE k (n text, v varchar(9), i int, u uuid, j jsonb, m mood, h moment,"
          + " ts timestamptz, t timestamp, d date, iv interval, ia int[], na text[], r int4range);";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "m::text",
        "h::text",
        "ia::text",
        "r::text",
        "iv::text",
        "n::mood",
        "n::int[]",
        "n::int4range",
        "n || m",
        "ts || v",
        "extract(epoch from ts)",
        "extract(hour from ts)",
        "floor(extract(epoch from ts) / 86400)",
      })
  void flagsAnIndexOnWhatSettingsDecide(String expression) {
    rule.history(KINDS).flags("CREATE INDEX ON k ((" + expression + "));");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "n || i",
        "u || v",
        "n || '-' || i",
        "n || j",
        "na || n",
        "i::text",
        "u::text",
        "v::text",
        "n::uuid",
        "n::jsonb",
        "extract(epoch from t)",
        "extract(year from d)",
        "extract(epoch from iv)",
        "extract(epoch from ts AT TIME ZONE 'UTC')",
        "extract(epoch from (ts - ts))",
      })
  void acceptsAnIndexOnWhatStaysTheSame(String expression) {
    rule.history(KINDS).accepts("CREATE INDEX ON k ((" + expression + "));");
  }

  /** Of functions that are alike once defaults are left out, none is meant. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "f(a int) | f(a int, b int DEFAULT 1) | f(i)",
        "f(a int, b int DEFAULT 1) | f(a int) | f(i)",
        "f(a int, b int DEFAULT 1) | f(a int, b text DEFAULT '') | f(i)",
        "f() | f(a int DEFAULT 1) | f()",
        "f(a text) | f(a text, b int DEFAULT 1) | f('x')",
        "f(VARIADIC a int[]) | f(a int, VARIADIC b int[]) | f(i, i)",
      })
  void flagsAnAmbiguousCall(String one, String other, String call) {
    overloaded(one, other).flags("SELECT " + call + " FROM o;");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "f(a int) | f(a int, b int DEFAULT 1) | f(i, i)",
        "f(a int) | f(a bigint, b int DEFAULT 1) | f(i)",
        "f(a int) | f(a int, VARIADIC b int[]) | f(i)",
        "f(VARIADIC a int[]) | f(a int, b int) | f(i, i)",
        "f(a int) | app.f(a int, b int DEFAULT 1) | f(i)",
        "app.f(a int) | f(a int, b int DEFAULT 1) | f(i)",
        "lower(a text, b int DEFAULT 1) | app.lower(a text) | lower('X')",
      })
  void acceptsACallThatMeansOne(String one, String other, String call) {
    overloaded(one, other).accepts("SET search_path = app, public; SELECT " + call + " FROM o;");
  }

  private static RuleTester overloaded(String one, String other) {
    String returns = " RETURNS int LANGUAGE sql AS 'SELECT 1'; ";
    return RuleTester.of(new RefusedStatementRule())
        .history(
            "CREATE SCHEMA app; CREATE TABLE o (i int); CREATE FUNCTION "
                + one
                + returns
                + "CREATE FUNCTION "
                + other
                + returns);
  }

  /** PostgreSQL 18 has brought casts that must be written. */
  @Test
  void knowsTheCastsBetweenIntegersAndBytea() {
    rule.postgres(18).accepts("CREATE VIEW n AS SELECT id::bytea AS b FROM a;");
    rule.postgres(18).accepts("CREATE VIEW n AS SELECT '\\x01'::bytea::bigint AS b FROM a;");
    rule.flags("CREATE VIEW n AS SELECT id::uuid AS b FROM a;");
  }
}
