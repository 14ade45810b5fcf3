package dev.redflag.proof;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Random;

/** A history that PostgreSQL took, made by chance: first some tables, then what becomes of them. */
final class History {

  private static final String FIRST =
      """
      CREATE SCHEMA app;
      CREATE SCHEMA "Other";
      CREATE TYPE "Role" AS ENUM ('ADMIN', 'USER', 'guest');
      CREATE TYPE mood AS ENUM ('sad', 'ok');
      CREATE TYPE pair AS (a int, b text);
      CREATE DOMAIN email AS text CHECK (VALUE LIKE '%@%' OR VALUE = '1' OR true);
      CREATE DOMAIN required_int AS int NOT NULL;
      CREATE TABLE "User" (id serial PRIMARY KEY, "displayName" text, "role" "Role" NOT NULL DEFAULT 'USER',
        email varchar(120) UNIQUE, "createdAt" timestamp(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
        settings jsonb NOT NULL DEFAULT '{}', active boolean NOT NULL DEFAULT true);
      CREATE TABLE orders (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, user_id int NOT NULL REFERENCES "User" (id),
        total numeric(10, 2) NOT NULL, state mood, placed_at timestamptz DEFAULT now(), code text NOT NULL UNIQUE,
        lines int[], CHECK (total >= 0));
      CREATE TABLE app.things (id uuid PRIMARY KEY DEFAULT gen_random_uuid(), name text NOT NULL, size int CHECK (size > 0),
        twice int GENERATED ALWAYS AS (size * 2) STORED, data json, span int4range, place point);
      CREATE TABLE no_key (a int, b text, c date, d boolean, e "Role", ip inet, body xml);
      CREATE TABLE pairs (x int, y int, z pair, w required_int, v email, PRIMARY KEY (x, y));
      CREATE TABLE measures (at date NOT NULL, place int NOT NULL, value float8, PRIMARY KEY (at, place)) PARTITION BY RANGE (at);
      CREATE TABLE measures_2020 PARTITION OF measures FOR VALUES FROM ('2020-01-01') TO ('2021-01-01');
      CREATE TABLE regions (kind text, num int, txt text) PARTITION BY LIST (kind);
      CREATE TABLE regions_a PARTITION OF regions FOR VALUES IN ('a', 'a1', 'a2');
      CREATE TABLE counts (n int, m int) PARTITION BY RANGE (n);
      CREATE TABLE counts_1 PARTITION OF counts FOR VALUES FROM (0) TO (100);
      CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
      CREATE FUNCTION plus(a int) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT a + 1';
      CREATE SEQUENCE counter;
      CREATE VIEW names AS SELECT id, "displayName", role FROM "User";
      CREATE MATERIALIZED VIEW totals AS SELECT user_id, sum(total) AS total FROM orders GROUP BY user_id;
      CREATE UNIQUE INDEX totals_user ON totals (user_id);
      CREATE INDEX orders_user ON orders (user_id);
      CREATE TRIGGER touch_user BEFORE UPDATE ON "User" FOR EACH ROW EXECUTE FUNCTION touch();
      CREATE POLICY own ON orders USING (user_id > 0);
      CREATE TABLE gone (id int); DROP TABLE gone;
      CREATE TABLE "Former" (id int PRIMARY KEY, "oldName" text, dropped int); ALTER TABLE "Former" RENAME TO latter;
      ALTER TABLE latter RENAME COLUMN "oldName" TO new_name; ALTER TABLE latter DROP COLUMN dropped;
      CREATE TYPE gone_type AS ENUM ('x'); DROP TYPE gone_type;
      CREATE TYPE "OldType" AS ENUM ('x', 'y'); ALTER TYPE "OldType" RENAME TO new_type;
      """;

  private History() {}

  /**
   * Makes a history in {@code connection}'s database, which is empty.
   *
   * @param postgres its major version
   * @param steps how many statements are tried after the first ones
   * @return what PostgreSQL took
   */
  static String make(int postgres, Connection connection, Random random, int steps)
      throws SQLException {
    StringBuilder history = new StringBuilder(FIRST);
    try (Statement statement = connection.createStatement()) {
      statement.execute(FIRST);
    }
    List<Template> templates = Template.all(postgres, "history");
    Catalog catalog = null;
    for (int i = 0; i < steps; i++) {
      if (i % 10 == 0) {
        catalog = Catalog.read(connection, history.toString());
      }
      String sql = templates.get(random.nextInt(templates.size())).fill(catalog, random);
      if (sql != null && take(connection, sql)) {
        history.append(sql).append(";\n");
      }
    }
    return history.toString();
  }

  private static boolean take(Connection connection, String sql) {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
      return true;
    } catch (SQLException e) {
      return false;
    }
  }
}
