package dev.redflag.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Holds the printed expressions against those of PostgreSQL. */
@OnEachPostgres
class SchemaTextTest {

  private static final String[] DEFAULTS = {
    "text 'x'",
    "text 'it''s'",
    "text E'a\\\\b'",
    "text NULL::varchar",
    "text now()",
    "text 1",
    "text 'a' || 'b'",
    "text gen_random_uuid()",
    "text gen_random_uuid()::text",
    "text md5(random()::text)",
    "text upper('x')",
    "text ('x')",
    "text current_user",
    "text CURRENT_DATE",
    "text coalesce('a', 'b')",
    "text nullif('a', 'b')",
    "text to_char(now(), 'YYYY')",
    "text concat('a', 1)",
    "text CASE WHEN true THEN 'a' ELSE 'b' END",
    "text CASE 1 WHEN 1 THEN 'a' END",
    "varchar(10) 'x'",
    "varchar 'x'::text",
    "varchar(5) 'x'::varchar(3)",
    "char(3) 'x'",
    "\"char\" 'x'",
    "name 'x'",
    "int 0",
    "int -1",
    "int '5'",
    "int '-5'",
    "int 1 + 2 * 3",
    "int (1 + 2) * 3",
    "int +1",
    "int -(1 + 2)",
    "int floor(random() * 10)",
    "int length('abc')",
    "int 2::bigint",
    "int greatest(1, 2)",
    "int ascii('a')",
    "bigint 0",
    "bigint '0'",
    "bigint 5000000000",
    "bigint -5000000000",
    "bigint extract(epoch from now())",
    "bigint (extract(epoch from now()) * 1000)::bigint",
    "bigint date_part('epoch', now())",
    "bigint 1::int",
    "smallint 0",
    "smallint '3'",
    "real 0",
    "real 1.5",
    "double precision 0.0",
    "double precision '0.50'",
    "double precision 1e10",
    "double precision -0.5",
    "double precision random()",
    "double precision 'NaN'",
    "numeric 0",
    "numeric 0.00",
    "numeric '5'",
    "numeric '-5.50'",
    "numeric(10,2) 0",
    "numeric(10,2) 1.234",
    "numeric .5",
    "numeric 1e-3",
    "numeric -1.5",
    "boolean true",
    "boolean 'f'",
    "boolean 'yes'",
    "boolean (NOT true)",
    "boolean 1 = 1",
    "boolean (true AND (false OR true))",
    "boolean 'a' = 'b'",
    "boolean ('a' LIKE 'b%')",
    "boolean (1 IN (1, 2))",
    "boolean (1 NOT IN (1, 2))",
    "boolean ('a' IN ('a', 'b'))",
    "boolean (1 BETWEEN 0 AND 2)",
    "boolean (1 IS NULL)",
    "boolean (true IS NOT TRUE)",
    "boolean 1 IS DISTINCT FROM 2",
    "boolean 1.5 > 1",
    "boolean 1 > 1.5::real",
    "uuid gen_random_uuid()",
    "uuid '8F14E45FCEEA4672A5D31F2A6A1C0C2A'",
    "json '{\"a\":1}'",
    "json '[]'",
    "jsonb '{}'",
    "jsonb '[]'",
    "jsonb '{\"bb\":1,\"a\":[1,2,{\"c\":null}],\"a\":true}'",
    "jsonb '{\"a\": 1.50}'::jsonb",
    "jsonb jsonb_build_object('a', 1)",
    "jsonb '{}'::json::jsonb",
    "text[] '{}'",
    "text[] '{a,b}'",
    "text[] ARRAY[]::text[]",
    "text[] ARRAY['a', 'b']",
    "text[] ARRAY['a', 'b']::text[]",
    "text[] ARRAY['a']::varchar[]",
    "varchar(5)[] '{}'",
    "varchar[] ARRAY['a']",
    "varchar(5)[] ARRAY['a']::varchar(5)[]",
    "int[] ARRAY[1, 2]",
    "int[] ARRAY[[1, 2], [3, 4]]",
    "int[] '{1,2}'::int[]",
    "int[] array_append('{}', 1)",
    "bigint[] ARRAY[1]",
    "\"Role\" 'USER'",
    "\"Role\" 'USER'::\"Role\"",
    "\"Role\" 'USER'::text::\"Role\"",
    "\"Role\"[] '{}'",
    "\"Role\"[] ARRAY['USER']::\"Role\"[]",
    "\"Role\"[] ARRAY['USER'::\"Role\"]",
    "text 'USER'::\"Role\"",
    "other.mood 'sad'",
    "positive 1",
    "positive '1'",
    "positive 1::positive",
    "date '2020-01-01'",
    "date CURRENT_DATE",
    "date now()",
    "date CURRENT_DATE + 1",
    "date DATE '2020-01-01'",
    "time '10:00'",
    "time '10:00:00'",
    "time LOCALTIME",
    "timetz CURRENT_TIME",
    "timestamp '2020-01-01'",
    "timestamp(3) '2020-01-01 10:00:00'",
    "timestamp(3) CURRENT_TIMESTAMP",
    "timestamp(3) CURRENT_TIMESTAMP(3)",
    "timestamp '2020-01-01T10:00:00Z'",
    "timestamp 'infinity'",
    "timestamp LOCALTIMESTAMP",
    "timestamp (now() AT TIME ZONE 'utc')",
    "timestamp timezone('utc', now())",
    "timestamp 'epoch'",
    "timestamp TIMESTAMP '2020-01-01 00:00:00.5'",
    "timestamptz now()",
    "timestamptz now() + interval '1 day'",
    "timestamptz now() + '24 hours'::interval",
    "timestamptz CURRENT_TIMESTAMP - INTERVAL '7 days'",
    "timestamptz '2020-01-01 00:00:00+00'",
    "timestamptz '2020-01-01T00:00:00Z'",
    "timestamptz 'infinity'",
    "timestamptz clock_timestamp()",
    "timestamptz date_trunc('day', now())",
    "interval '1 day'",
    "interval '30 minutes'",
    "interval '1 week'",
    "interval '90 min'",
    "interval '1 year 2 months 3 days 04:05:06'",
    "interval '0'",
    "bytea ''",
    "bytea '\\x00ff'",
    "bytea decode('00', 'hex')",
    "inet '127.0.0.1'",
    "cidr '10.0.0.0/8'",
    "macaddr '08:00:2b:01:02:03'",
    "tsvector ''",
    "tsvector to_tsvector('english', 'x')",
    "int4range '[1,5)'",
    "tstzrange tstzrange(now(), NULL)",
    "point '(0,0)'",
    "money 0",
    "bit(3) B'101'",
    "bit varying '101'",
    "xml '<a/>'",
    "bigint nextval('counter')",
    "bigint nextval('counter'::regclass)",
    "bigint nextval('public.counter')",
    "bigint nextval('other.\"Odd one\"'::regclass)",
    "bigint nextval(('counter'::text)::regclass)",
    "text plain_default()",
    "text other.fine_default(1)",
    "oid 'counter'::regclass",
  };

  private static final String[] CONDITIONS = {
    "i > 0",
    "i > 0 AND i < 10",
    "i > 0 AND (i < 10 AND s > 1)",
    "i > 0 OR NOT b",
    "b",
    "b = true",
    "b IS TRUE",
    "i IS NOT NULL OR t IS NOT NULL",
    "(i IS NULL) <> (t IS NULL)",
    "length(t) > 0",
    "length(v) > 0",
    "char_length(v) <= 10",
    "v = 'a'",
    "v <> ''",
    "v IN ('a', 'b')",
    "t IN ('a', 'b')",
    "t NOT IN ('a', 'b')",
    "t = ANY (ARRAY['a', 'b'])",
    "v = ANY (ARRAY['a', 'b'])",
    "v = ANY (ARRAY['a', 'b']::text[])",
    "t::text = 'a'::text",
    "c = 'a'",
    "role = 'USER'",
    "role IN ('USER', 'ADMIN')",
    "role = 'USER'::\"Role\"",
    "role::text = 'USER'",
    "role <> ALL (ARRAY['USER'::\"Role\"])",
    "t ~ '^[a-z]+$'",
    "v ~* '^[a-z]+$'",
    "t !~ 'x'",
    "t LIKE 'a%'",
    "v LIKE 'a%'",
    "v NOT ILIKE 'a%'",
    "t SIMILAR TO 'a'",
    "i BETWEEN 1 AND 5",
    "i NOT BETWEEN 1 AND 5",
    "n > 0",
    "n >= 0.5",
    "n + 1 > 2",
    "d > 0",
    "d >= 0.5",
    "r < 1",
    "big > 0",
    "big > i",
    "s > 0",
    "s IN (1, 2)",
    "i % 2 = 0",
    "-i < 0",
    "ts > '2020-01-01'",
    "ts < now()",
    "ts2 > ts",
    "day > '2020-01-01'",
    "day >= DATE '2020-01-01'",
    "ts + interval '1 day' > ts2",
    "tags <> '{}'",
    "tags @> ARRAY['a']",
    "'a' = ANY (tags)",
    "cardinality(tags) > 0",
    "array_length(tags, 1) > 0",
    "tags[1] = 'a'",
    "j ? 'a'",
    "j ->> 'a' = 'b'",
    "(j ->> 'a')::int > 1",
    "j -> 'a' ->> 'b' IS NOT NULL",
    "j @> '{\"a\": 1}'",
    "jsonb_typeof(j) = 'object'",
    "num_nonnulls(i, t) = 1",
    "coalesce(i, 0) > 0",
    "coalesce(t, v) = ''",
    "coalesce(i, s) > 0",
    "nullif(i, 0) IS NOT NULL",
    "lower(t) = t",
    "lower(v) = v",
    "t || v = 'x'",
    "t || i = 'x'",
    "'' || t || v <> ''",
    "trim(t) <> ''",
    "trim(BOTH ' ' FROM t) <> ''",
    "btrim(t) <> ''",
    "substring(t from 1 for 2) = 'a'",
    "extract(year from ts) > 2000",
    "extract(dow from day) = 1",
    "date_trunc('day', ts) = ts",
    "CASE WHEN i > 0 THEN t IS NOT NULL ELSE true END",
    "CASE WHEN i > 0 THEN b END",
    "CASE role WHEN 'USER' THEN true ELSE false END",
    "i IS DISTINCT FROM 5",
    "t IS NOT DISTINCT FROM 'a'",
    "positive > 0",
    "u <> '00000000-0000-0000-0000-000000000000'",
    "u IS NOT NULL AND (t = '' OR i = 1 AND b)",
    "t COLLATE \"C\" > 'a'",
    "ROW(i, t) IS NOT NULL",
    "i::text = t",
    "i::bigint = big",
    "n::numeric(5,1) > 1",
    "v::varchar(3) = 'a'",
    "greatest(i, s) > 1",
    "other.is_fine(i)",
    "ip << '10.0.0.0/8'",
    "by <> ''",
    "octet_length(by) = 4",
    "xor(b, true)",
  };

  private static final String[] KEYS = {
    "lower(t)",
    "lower(v)",
    "(lower(v)) varchar_pattern_ops",
    "(t || v)",
    "(i + 1)",
    "COALESCE(t, '')",
    "(j ->> 'a')",
    "((j ->> 'a')::int)",
    "(j -> 'a' -> 'b')",
    "date_trunc('day', ts2)",
    "(ts2::date)",
    "(t IS NULL)",
    "upper(c)",
    "(i IS NULL) DESC",
    "(CASE WHEN b THEN i END)",
    "to_tsvector('english', t)",
    "md5(t)",
    "(b AND i > 0)",
    "(tags[1])",
    "(t COLLATE \"C\")",
    "lower(t) COLLATE \"C\"",
    "(lower(t) COLLATE \"C\")",
  };

  private static final String SETUP =
      """
      CREATE SCHEMA other;
      CREATE TYPE "Role" AS ENUM ('USER', 'ADMIN');
      CREATE TYPE other.mood AS ENUM ('sad', 'ok');
      CREATE DOMAIN positive AS int CHECK (VALUE > 0);
      CREATE SEQUENCE counter;
      CREATE SEQUENCE other."Odd one";
      CREATE FUNCTION plain_default() RETURNS text LANGUAGE sql AS $$ SELECT 'x' $$;
      CREATE FUNCTION other.fine_default(a bigint) RETURNS text LANGUAGE sql AS $$ SELECT 'x' $$;
      CREATE FUNCTION other.is_fine(a bigint) RETURNS boolean LANGUAGE sql AS $$ SELECT true $$;
      CREATE FUNCTION xor(a boolean, b boolean) RETURNS boolean LANGUAGE sql AS $$ SELECT a <> b $$;
      CREATE TABLE t (i int, s smallint, big bigint, n numeric(10,2), d double precision, r real,
        t text, v varchar(20), c char(3), b boolean, role "Role", ts timestamptz, ts2 timestamp,
        day date, tags text[], j jsonb, positive positive, u uuid, ip inet, by bytea);
      """;

  private final PostgresServer postgres;

  SchemaTextTest(PostgresServer postgres) {
    this.postgres = postgres;
  }

  @Test
  void printsDefaults() throws SQLException {
    StringBuilder history = new StringBuilder(SETUP);
    for (int i = 0; i < DEFAULTS.length; i++) {
      int end = typeEnd(DEFAULTS[i]);
      history.append("CREATE TABLE d").append(i).append(" (a ").append(DEFAULTS[i], 0, end);
      history.append(" DEFAULT ").append(DEFAULTS[i].substring(end)).append(");\n");
    }
    ReplayedHistory replayed = ReplayedHistory.of(postgres.version(), history.toString());
    SchemaText text = new SchemaText(replayed.schema(), replayed.moments());
    List<String> ours = new ArrayList<>();
    for (int i = 0; i < DEFAULTS.length; i++) {
      Table table = replayed.schema().table(new RelationName("public", "d" + i));
      assertThat(table).as(DEFAULTS[i]).isNotNull();
      ours.add(DEFAULTS[i] + " -> " + text.defaultOf(table, table.column("a")));
    }
    List<String> theirs = new ArrayList<>();
    try (Connection connection = postgres.emptyDatabase();
        Statement statement = connection.createStatement()) {
      statement.execute("SET TimeZone = 'UTC'; " + history);
      for (int i = 0; i < DEFAULTS.length; i++) {
        String query =
            "SELECT pg_get_expr(adbin, adrelid) FROM pg_attrdef WHERE adrelid = 'd"
                + i
                + "'::regclass";
        theirs.add(DEFAULTS[i] + " -> " + single(statement, query));
      }
    }
    assertThat(ours).containsExactlyElementsOf(theirs);
  }

  /** Where the type ends and the default begins. */
  private static int typeEnd(String text) {
    if (text.startsWith("double precision") || text.startsWith("bit varying")) {
      return text.indexOf(' ', text.indexOf(' ') + 1);
    }
    return text.indexOf(' ');
  }

  @Test
  void printsConditions() throws SQLException {
    StringBuilder history = new StringBuilder(SETUP);
    for (int i = 0; i < CONDITIONS.length; i++) {
      history.append("ALTER TABLE t ADD CONSTRAINT c").append(i);
      history.append(" CHECK (").append(CONDITIONS[i]).append(");\n");
    }
    ReplayedHistory replayed = ReplayedHistory.of(postgres.version(), history.toString());
    SchemaText text = new SchemaText(replayed.schema(), replayed.moments());
    Table table = replayed.schema().table(new RelationName("public", "t"));
    List<String> ours = new ArrayList<>();
    List<String> theirs = new ArrayList<>();
    try (Connection connection = postgres.emptyDatabase();
        Statement statement = connection.createStatement()) {
      statement.execute("SET TimeZone = 'UTC'; " + history);
      for (int i = 0; i < CONDITIONS.length; i++) {
        ours.add(CONDITIONS[i] + " -> " + text.conditionOf(table, table.constraint("c" + i)));
        String query =
            "SELECT pg_get_expr(conbin, conrelid) FROM pg_constraint WHERE conname = 'c" + i + "'";
        theirs.add(CONDITIONS[i] + " -> " + single(statement, query));
      }
    }
    assertThat(ours).containsExactlyElementsOf(theirs);
  }

  @Test
  void printsConditionsOfRenamedColumns() throws SQLException {
    StringBuilder history = new StringBuilder(SETUP);
    for (int i = 0; i < CONDITIONS.length; i++) {
      history.append("ALTER TABLE t ADD CONSTRAINT c").append(i);
      history.append(" CHECK (").append(CONDITIONS[i]).append(");\n");
    }
    history.append("ALTER TABLE t ADD CONSTRAINT own CHECK (t.s > 0 AND t.t <> 's');\n");
    history.append("ALTER TABLE t RENAME t TO i_2;\nALTER TABLE t RENAME i TO \"I\";\n");
    List<String> others =
        List.of(
            "s",
            "big",
            "n",
            "d",
            "r",
            "v",
            "c",
            "b",
            "role",
            "ts",
            "ts2",
            "day",
            "tags",
            "j",
            "positive",
            "u",
            "ip",
            "by");
    for (String column : others) {
      history.append("ALTER TABLE t RENAME ").append(column).append(" TO ");
      history.append(column).append("_2;\n");
    }
    history.append("ALTER TABLE t RENAME i_2 TO i;\nALTER TABLE t RENAME s_2 TO \"order\";\n");
    history.append("CREATE TABLE l (LIKE t INCLUDING ALL);\nALTER TABLE l RENAME i TO value;\n");
    ReplayedHistory replayed = ReplayedHistory.of(postgres.version(), history.toString());
    SchemaText text = new SchemaText(replayed.schema(), replayed.moments());
    List<String> ours = new ArrayList<>();
    List<String> theirs = new ArrayList<>();
    try (Connection connection = postgres.emptyDatabase();
        Statement statement = connection.createStatement()) {
      statement.execute("SET TimeZone = 'UTC'; " + history);
      for (String name : List.of("t", "l")) {
        Table table = replayed.schema().table(new RelationName("public", name));
        for (Constraint check : table.constraints().values()) {
          ours.add(name + "." + check.name() + " -> " + text.conditionOf(table, check));
          String query =
              "SELECT pg_get_expr(conbin, conrelid) FROM pg_constraint WHERE conname = '"
                  + (check.name() + "' AND conrelid = '" + name + "'::regclass");
          theirs.add(name + "." + check.name() + " -> " + single(statement, query));
        }
      }
    }
    assertThat(ours).hasSize(2 * (CONDITIONS.length + 1)).containsExactlyElementsOf(theirs);
  }

  @Test
  void printsKeysOfIndexes() throws SQLException {
    StringBuilder history = new StringBuilder(SETUP);
    for (int i = 0; i < KEYS.length; i++) {
      history.append("CREATE INDEX i").append(i).append(" ON t (").append(KEYS[i]).append(");\n");
    }
    ReplayedHistory replayed = ReplayedHistory.of(postgres.version(), history.toString());
    SchemaText text = new SchemaText(replayed.schema(), replayed.moments());
    List<String> ours = new ArrayList<>();
    List<String> theirs = new ArrayList<>();
    try (Connection connection = postgres.emptyDatabase();
        Statement statement = connection.createStatement()) {
      statement.execute(history.toString());
      for (int i = 0; i < KEYS.length; i++) {
        Index index = replayed.schema().index(new RelationName("public", "i" + i));
        ours.add(KEYS[i] + " -> " + text.keysOf(index).get(0));
        String query = "SELECT pg_get_indexdef('i" + i + "'::regclass, 1, false)";
        theirs.add(KEYS[i] + " -> " + single(statement, query));
      }
    }
    assertThat(ours).containsExactlyElementsOf(theirs);
  }

  private static String single(Statement statement, String query) throws SQLException {
    try (ResultSet row = statement.executeQuery(query)) {
      return row.next() ? row.getString(1) : null;
    }
  }
}
