package dev.redflag.schema;

import dev.redflag.sql.ast.Quoting;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Makes up statements that change a schema, most of them valid.
 *
 * <p>It takes the names of what is there from the schema, so that a statement often has an effect;
 * whether it is valid is for PostgreSQL to say.
 */
final class HistoryGenerator {

  private static final String[] TYPES = {
    "int",
    "bigint",
    "smallint",
    "text",
    "varchar(20)",
    "varchar",
    "char(3)",
    "boolean",
    "uuid",
    "numeric(10,2)",
    "numeric",
    "timestamp(3)",
    "timestamptz",
    "date",
    "time",
    "interval",
    "interval day to second(3)",
    "jsonb",
    "json",
    "bytea",
    "text[]",
    "int[]",
    "real",
    "double precision",
    "inet",
    "bit(4)",
    "varbit(8)",
    "int4range",
    "point",
    "tsvector",
    "oid"
  };

  private static final String[] NAMES = {
    "account",
    "order",
    "User",
    "a b",
    "item",
    "ledger",
    "Event",
    "tag",
    "a_rather_long_name_that_postgresql_has_to_cut_somewhere_in_the_middle",
    "straße_mit_einem_langen_namen_der_mehr_als_dreiundsechzig_bytes_hat_äöü"
  };

  private static final String[] COLUMNS = {
    "id",
    "name",
    "email",
    "Kind",
    "count",
    "total",
    "user",
    "ref_id",
    "created_at",
    "data",
    "another_rather_long_name_that_postgresql_has_to_cut_in_the_middle"
  };

  private final Random random;

  private final int postgres;

  HistoryGenerator(int postgres, long seed) {
    this.postgres = postgres;
    this.random = new Random(seed);
  }

  // ---- choices

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  private String one(String... choices) {
    return choices[random.nextInt(choices.length)];
  }

  private <T> T one(List<T> choices) {
    return choices.isEmpty() ? null : choices.get(random.nextInt(choices.size()));
  }

  private String fresh(String[] pool) {
    String name = one(pool);
    return quote(chance(50) ? name : name + random.nextInt(30));
  }

  private static String quote(String name) {
    return Quoting.quoteIfNeeded(name);
  }

  private String table(Schema schema) {
    Table table = anyTable(schema);
    return table == null ? "missing" : table.name().toString();
  }

  private Table anyTable(Schema schema) {
    return one(schema.tables());
  }

  private String column(Table table) {
    String column = table == null ? null : one(List.copyOf(table.columns().keySet()));
    return column == null ? "id" : quote(column);
  }

  private String type(Schema schema) {
    UserType made = chance(20) ? one(schema.types()) : null;
    if (made == null || made instanceof BaseType) {
      return one(TYPES);
    }
    return made.name() + (chance(15) ? "[]" : "");
  }

  private String place(Schema schema) {
    if (!chance(12)) {
      return "";
    }
    Namespace namespace = one(List.copyOf(schema.namespaces()));
    return quote(namespace.name()) + ".";
  }

  // ---- statements

  /** A statement that may follow {@code schema}. */
  String next(Schema schema) {
    int choice = random.nextInt(100);
    if (schema.tables().size() < 3 || choice < 14) {
      return createTable(schema);
    }
    if (choice < 60) {
      return postgres >= 18 && chance(40) ? alterTableOf18(schema) : alterTable(schema);
    }
    if (choice < 70) {
      return createIndex(schema);
    }
    if (choice < 78) {
      return typeStatement(schema);
    }
    if (choice < 84) {
      return viewStatement(schema);
    }
    if (choice < 93) {
      return otherStatement(schema);
    }
    return dropStatement(schema);
  }

  private String createTable(Schema schema) {
    String name = place(schema) + fresh(NAMES);
    if (chance(6)) {
      return "CREATE TABLE " + name + " AS SELECT * FROM " + table(schema);
    }
    if (chance(12)) {
      return createPartition(schema, name);
    }
    List<String> elements = new ArrayList<>();
    int columns = 1 + random.nextInt(5);
    boolean keyed = false;
    for (int i = 0; i < columns; i++) {
      String column = quote(COLUMNS[(i + random.nextInt(3)) % COLUMNS.length]);
      if (elements.stream().noneMatch(e -> e.startsWith(column + " "))) {
        boolean key = !keyed && chance(30);
        keyed |= key;
        elements.add(columnDefinition(schema, column) + (key ? " PRIMARY KEY" : ""));
      }
    }
    if (chance(10)) {
      Table model = anyTable(schema);
      String including =
          one(
              "",
              " INCLUDING ALL",
              " INCLUDING DEFAULTS INCLUDING INDEXES",
              " INCLUDING CONSTRAINTS",
              " INCLUDING IDENTITY INCLUDING GENERATED");
      // What is copied is not told under the names that columns have since it was written.
      boolean renamed = model != null && !model.lostColumns().isEmpty();
      elements.add(
          "LIKE " + (model == null ? "missing" : model.name()) + (renamed ? "" : including));
    }
    String first = elements.get(0).substring(0, elements.get(0).indexOf(' ', 1));
    if (first.startsWith("\"") && !first.endsWith("\"")) {
      first = elements.get(0).substring(0, elements.get(0).indexOf('"', 1) + 1);
    }
    if (chance(15)) {
      elements.add("UNIQUE (" + first + ")");
    }
    if (chance(15)) {
      elements.add("CHECK (" + first + " IS NOT NULL)");
    }
    String tail = "";
    if (chance(12)) {
      tail = " PARTITION BY " + one("RANGE", "LIST", "HASH") + " (" + first + ")";
    } else if (chance(12)) {
      tail = " INHERITS (" + table(schema) + ")";
    }
    String kind = chance(5) ? "UNLOGGED " : "";
    String exists = chance(10) ? "IF NOT EXISTS " : "";
    return "CREATE "
        + kind
        + "TABLE "
        + exists
        + name
        + " ("
        + String.join(", ", elements)
        + ")"
        + tail;
  }

  private String createPartition(Schema schema, String name) {
    List<Table> parents = new ArrayList<>();
    for (Table table : schema.tables()) {
      if (table.partitioned()) {
        parents.add(table);
      }
    }
    Table parent = one(parents);
    if (parent == null) {
      return "CREATE TABLE " + name + " (id int, at date) PARTITION BY RANGE (id)";
    }
    String sub = chance(20) ? " PARTITION BY HASH (" + column(parent) + ")" : "";
    return "CREATE TABLE " + name + " PARTITION OF " + parent.name() + " " + bound() + sub;
  }

  private String bound() {
    int from = random.nextInt(1000);
    return switch (random.nextInt(4)) {
      case 0 -> "DEFAULT";
      case 1 -> "FOR VALUES IN ('" + from + "')";
      case 2 -> "FOR VALUES WITH (MODULUS 8, REMAINDER " + from % 8 + ")";
      default -> "FOR VALUES FROM ('" + from + "') TO ('" + (from + 1) + "')";
    };
  }

  private String columnDefinition(Schema schema, String column) {
    switch (random.nextInt(14)) {
      case 0 -> {
        return column + " " + one("serial", "bigserial", "smallserial");
      }
      case 1 -> {
        return column
            + " "
            + one("int", "bigint", "smallint")
            + " GENERATED "
            + one("ALWAYS", "BY DEFAULT")
            + " AS IDENTITY";
      }
      case 2 -> {
        return column
            + " int GENERATED ALWAYS AS (1 + 2)"
            + (postgres >= 18 ? one("", " VIRTUAL", " STORED") : " STORED");
      }
      case 3 -> {
        return column + " int DEFAULT " + one("0", "-1", "'5'", "1 + 1");
      }
      case 4 -> {
        return column + " text DEFAULT " + one("'x'", "now()", "lower('A')", "NULL");
      }
      case 5 -> {
        return column + " timestamptz NOT NULL DEFAULT " + one("now()", "CURRENT_TIMESTAMP");
      }
      case 6 -> {
        return column + " text COLLATE \"C\"";
      }
      case 7 -> {
        Table target = anyTable(schema);
        return target == null
            ? column + " int"
            : column + " " + keyType(target) + " REFERENCES " + target.name();
      }
      default -> {
        return column
            + " "
            + type(schema)
            + (chance(25) ? notNull() : "")
            + (chance(10) ? " UNIQUE" : "")
            + (chance(8) ? " CHECK (" + column + " IS NOT NULL)" : "");
      }
    }
  }

  private String notNull() {
    return postgres < 18
        ? " NOT NULL"
        : one(
            " NOT NULL",
            " CONSTRAINT " + fresh(NAMES) + " NOT NULL",
            " NOT NULL CHECK (1 > 0) NOT ENFORCED",
            " NOT NULL NO INHERIT");
  }

  private String alterTableOf18(Schema schema) {
    Table table = anyTable(schema);
    String alter = "ALTER TABLE " + (chance(10) ? "ONLY " : "") + table.name() + " ";
    String column = column(table);
    Constraint constraint = one(List.copyOf(table.constraints().values()));
    String known = constraint == null ? "x" : quote(constraint.name());
    return switch (random.nextInt(8)) {
      case 0, 1 ->
          alter + "ADD " + name() + "NOT NULL " + column + one("", " NOT VALID", " NO INHERIT");
      case 2 -> alter + "DROP CONSTRAINT " + known;
      case 3 -> alter + "RENAME CONSTRAINT " + known + " TO " + fresh(NAMES);
      case 4 -> alter + "VALIDATE CONSTRAINT " + known;
      case 5 ->
          alter
              + "ALTER CONSTRAINT "
              + known
              + one(" INHERIT", " NO INHERIT", " ENFORCED", " NOT ENFORCED", " DEFERRABLE");
      case 6 ->
          alter + "ADD " + name() + "CHECK (" + column + " IS NOT NULL)" + one("", " NOT ENFORCED");
      default -> {
        Table target = anyTable(schema);
        yield alter
            + "ADD "
            + name()
            + "FOREIGN KEY ("
            + column
            + ") REFERENCES "
            + target.name()
            + one(" NOT ENFORCED", " NOT VALID");
      }
    };
  }

  private static String keyType(Table target) {
    Constraint key = target.primaryKey();
    Column column = key == null ? null : target.column(key.columns().get(0));
    return column == null || column.type() == null ? "int" : column.type().format();
  }

  private String alterTable(Schema schema) {
    Table table = anyTable(schema);
    String alter = "ALTER TABLE " + (chance(5) ? "ONLY " : "") + table.name() + " ";
    String column = column(table);
    return switch (random.nextInt(24)) {
      case 0, 1, 2 ->
          alter
              + "ADD COLUMN "
              + (chance(15) ? "IF NOT EXISTS " : "")
              + columnDefinition(schema, fresh(COLUMNS));
      case 3, 4 -> alter + "DROP COLUMN " + column + one("", " CASCADE");
      case 5, 6 -> alter + "RENAME COLUMN " + column + " TO " + fresh(COLUMNS);
      case 7 -> alter + "RENAME TO " + fresh(NAMES);
      case 8 -> alter + "ALTER COLUMN " + column + one(" SET", " DROP") + " NOT NULL";
      case 9 -> alter + "ALTER COLUMN " + column + " SET DEFAULT " + one("'x'", "0", "now()");
      case 10 -> alter + "ALTER COLUMN " + column + " DROP DEFAULT";
      case 11, 12 -> {
        String type = one("text", "varchar(30)", "bigint", "numeric(12,3)", "timestamptz", "int");
        String using = chance(40) ? " USING " + column + "::text::" + type : "";
        yield alter + "ALTER COLUMN " + column + " TYPE " + type + using;
      }
      case 13 -> alter + "ADD " + name() + "PRIMARY KEY (" + column + ")";
      case 14 -> alter + "ADD " + name() + "UNIQUE (" + column + ", " + column(table) + ")";
      case 15, 16 -> {
        Table target = anyTable(schema);
        yield alter
            + "ADD "
            + name()
            + "FOREIGN KEY ("
            + column
            + ") REFERENCES "
            + target.name()
            + one("", "(" + column(target) + ")")
            + one("", " ON DELETE CASCADE", " ON UPDATE SET NULL", " NOT VALID", " DEFERRABLE");
      }
      case 17 ->
          alter + "ADD " + name() + "CHECK (" + column + " IS NOT NULL)" + one("", " NOT VALID");
      case 18 -> {
        Constraint constraint = one(List.copyOf(table.constraints().values()));
        String name = constraint == null ? "x" : quote(constraint.name());
        yield alter
            + one(
                "DROP CONSTRAINT " + name,
                "DROP CONSTRAINT " + name + " CASCADE",
                "RENAME CONSTRAINT " + name + " TO " + fresh(NAMES),
                "VALIDATE CONSTRAINT " + name);
      }
      case 19 -> alter + one("ENABLE", "DISABLE", "FORCE") + " ROW LEVEL SECURITY";
      case 20 -> alter + "SET SCHEMA " + quote(one(List.copyOf(schema.namespaces())).name());
      case 21 -> alter + one("INHERIT ", "NO INHERIT ") + table(schema);
      case 22 ->
          chance(50)
              ? alter + "ATTACH PARTITION " + table(schema) + " " + bound()
              : alter + "DETACH PARTITION " + table(schema);
      default ->
          alter
              + "ALTER COLUMN "
              + column
              + one(
                  " ADD GENERATED ALWAYS AS IDENTITY",
                  " DROP IDENTITY IF EXISTS",
                  " DROP EXPRESSION");
    };
  }

  private String name() {
    return chance(50) ? "" : "CONSTRAINT " + fresh(NAMES) + " ";
  }

  private String createIndex(Schema schema) {
    Table table = anyTable(schema);
    if (chance(12)) {
      Index index = one(schema.indexesOf(table.name()));
      if (index != null) {
        return one(
            "ALTER INDEX " + index.name() + " RENAME TO " + fresh(NAMES),
            "DROP INDEX " + index.name() + one("", " CASCADE"));
      }
    }
    String column = column(table);
    String key =
        one(
            column,
            column,
            column + " DESC",
            "lower(" + column + "::text)",
            "(" + column + " IS NULL)",
            "(md5(" + column + "::text)), " + column(table));
    return "CREATE "
        + one("", "UNIQUE ")
        + "INDEX "
        + (chance(50) ? "" : fresh(NAMES) + " ")
        + "ON "
        + (chance(5) ? "ONLY " : "")
        + table.name()
        + (chance(8) ? " USING hash" : "")
        + " ("
        + key
        + ")"
        + (chance(10) ? " INCLUDE (" + column(table) + ")" : "")
        + (chance(15) ? " WHERE " + column + " IS NOT NULL" : "");
  }

  private String typeStatement(Schema schema) {
    UserType type = one(schema.types());
    String name = type == null ? "missing" : type.name().toString();
    switch (random.nextInt(10)) {
      case 0, 1 -> {
        return "CREATE TYPE " + place(schema) + fresh(NAMES) + " AS ENUM ('a', 'b', 'it''s')";
      }
      case 2 -> {
        return "CREATE DOMAIN "
            + place(schema)
            + fresh(NAMES)
            + " AS "
            + one(TYPES)
            + one("", " NOT NULL", " CHECK (VALUE IS NOT NULL)", " DEFAULT NULL");
      }
      case 3 -> {
        return "CREATE TYPE " + fresh(NAMES) + " AS (a int, \"B\" " + type(schema) + ")";
      }
      case 4 -> {
        return "ALTER TYPE "
            + name
            + " ADD VALUE '"
            + random.nextInt(20)
            + "'"
            + one("", " BEFORE 'a'", " AFTER 'a'");
      }
      case 5 -> {
        return "ALTER TYPE "
            + name
            + " RENAME VALUE '"
            + one("a", "b")
            + "' TO '"
            + one("b", "c")
            + "'";
      }
      case 6 -> {
        return "ALTER TYPE " + name + " RENAME TO " + fresh(NAMES);
      }
      case 7 -> {
        return "ALTER TYPE "
            + name
            + one(" ADD ATTRIBUTE c text", " DROP ATTRIBUTE a", " RENAME ATTRIBUTE a TO d");
      }
      case 8 -> {
        return "ALTER DOMAIN "
            + name
            + one(
                " SET NOT NULL",
                " DROP NOT NULL",
                " ADD CHECK (VALUE IS NOT NULL)",
                " RENAME TO " + fresh(NAMES),
                " DROP DEFAULT");
      }
      default -> {
        return "DROP TYPE " + name + one("", " CASCADE");
      }
    }
  }

  private String viewStatement(Schema schema) {
    Table table = anyTable(schema);
    View view = one(schema.views());
    if (view != null && chance(25)) {
      String kind = view.materialized() ? "MATERIALIZED VIEW " : "VIEW ";
      return one(
          "DROP " + kind + view.name() + one("", " CASCADE"),
          "ALTER " + kind + view.name() + " RENAME TO " + fresh(NAMES));
    }
    String column = column(table);
    String query =
        switch (random.nextInt(5)) {
          case 0 -> "SELECT * FROM " + table.name();
          case 1 -> "SELECT " + column + ", count(*) AS n FROM " + table.name() + " GROUP BY 1";
          case 2 ->
              "SELECT a."
                  + column
                  + ", b."
                  + column(table)
                  + " AS other FROM "
                  + table.name()
                  + " a JOIN "
                  + table.name()
                  + " b ON a."
                  + column
                  + " = b."
                  + column;
          case 3 -> view == null ? "SELECT 1 AS one" : "SELECT * FROM " + view.name();
          default ->
              "SELECT "
                  + column
                  + " AS x FROM "
                  + table.name()
                  + " WHERE "
                  + column
                  + " IS NOT NULL";
        };
    return "CREATE "
        + one("", "MATERIALIZED ")
        + "VIEW "
        + place(schema)
        + fresh(NAMES)
        + " AS "
        + query;
  }

  private String otherStatement(Schema schema) {
    Table table = anyTable(schema);
    Sequence sequence = one(schema.sequences());
    String sequenceName = sequence == null ? "missing" : sequence.name().toString();
    return switch (random.nextInt(15)) {
      case 0 -> "CREATE SCHEMA " + one("", "IF NOT EXISTS ") + one("app", "\"Other\"", "audit");
      case 1 -> "CREATE SEQUENCE " + fresh(NAMES) + one("", " AS int");
      case 2 ->
          "ALTER SEQUENCE "
              + sequenceName
              + one(
                  " RENAME TO " + fresh(NAMES),
                  " OWNED BY " + table.name() + "." + column(table),
                  " OWNED BY NONE",
                  " AS bigint");
      case 3, 4 ->
          "CREATE "
              + one("", "OR REPLACE ")
              + "FUNCTION "
              + fresh(NAMES)
              + one("()", "(a int)", "(text, b int DEFAULT 1)")
              + " RETURNS int LANGUAGE sql AS 'SELECT 1'";
      case 5, 6 ->
          "CREATE OR REPLACE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS"
              + " 'BEGIN RETURN NEW; END'; CREATE TRIGGER "
              + fresh(NAMES)
              + one(" BEFORE", " AFTER")
              + " UPDATE ON "
              + table.name()
              + " FOR EACH ROW EXECUTE FUNCTION touch()";
      case 7 -> {
        Trigger trigger = one(List.copyOf(table.triggers().values()));
        String name = trigger == null ? "x" : quote(trigger.name());
        yield one(
            "DROP TRIGGER " + name + " ON " + table.name(),
            "ALTER TABLE " + table.name() + " DISABLE TRIGGER " + name,
            "ALTER TRIGGER " + name + " ON " + table.name() + " RENAME TO " + fresh(NAMES));
      }
      case 8, 9 ->
          "CREATE POLICY "
              + fresh(NAMES)
              + " ON "
              + table.name()
              + one("", " FOR SELECT USING (" + column(table) + " IS NOT NULL)");
      case 10 -> {
        Policy policy = one(List.copyOf(table.policies().values()));
        String name = policy == null ? "x" : quote(policy.name());
        yield one(
            "DROP POLICY " + name + " ON " + table.name(),
            "ALTER POLICY " + name + " ON " + table.name() + " RENAME TO " + fresh(NAMES));
      }
      case 11 ->
          "CREATE EXTENSION IF NOT EXISTS "
              + one("citext", "pg_trgm", "\"uuid-ossp\"", "hstore", "pgcrypto");
      case 12 -> "SET search_path = " + one("public", "app, public", "\"Other\", public");
      default -> "SET search_path = public";
    };
  }

  private String dropStatement(Schema schema) {
    Sequence sequence = one(schema.sequences());
    Namespace namespace = one(List.copyOf(schema.namespaces()));
    return switch (random.nextInt(6)) {
      case 0, 1, 2 -> "DROP TABLE " + table(schema) + one("", " CASCADE");
      case 3 -> "DROP TABLE IF EXISTS " + fresh(NAMES);
      case 4 ->
          sequence == null ? "SELECT 1" : "DROP SEQUENCE " + sequence.name() + one("", " CASCADE");
      default ->
          namespace.name().equals("public")
              ? "SELECT 1"
              : "DROP SCHEMA " + quote(namespace.name()) + one("", " CASCADE");
    };
  }
}
