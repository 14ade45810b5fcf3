package dev.redflag.proof;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a database holds by PostgreSQL's own catalogs: what the holes of statements are filled with.
 */
final class Catalog {

  private static final String OURS =
      " n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema' ";

  private static final Pattern LOST_TABLE =
      Pattern.compile(
          "(?i)DROP TABLE (?:IF EXISTS )?([\\w.\"]+)|ALTER TABLE ([\\w.\"]+)\\s+RENAME TO");
  private static final Pattern LOST_COLUMN =
      Pattern.compile("(?i)DROP COLUMN (?:IF EXISTS )?([\\w\"]+)|RENAME (?:COLUMN )?([\\w\"]+) TO");
  private static final Pattern LOST_TYPE =
      Pattern.compile("(?i)DROP TYPE (?:IF EXISTS )?([\\w.\"]+)|ALTER TYPE ([\\w.\"]+) RENAME TO");

  /** By kind: {@code t} tables, {@code v} views, {@code e} enums, … */
  final Map<String, List<CatalogItem>> items = new HashMap<>();

  final List<String> schemas = new ArrayList<>();
  final List<String> lostTables = new ArrayList<>();
  final List<String> lostTypes = new ArrayList<>();

  private final Map<String, CatalogItem> relations = new HashMap<>();
  private final Map<String, CatalogItem> columns = new HashMap<>();
  private final Map<String, CatalogItem> types = new HashMap<>();
  private final Connection connection;

  private Catalog(Connection connection) {
    this.connection = connection;
  }

  /**
   * @param history what made the database, for the names that it took away again
   */
  static Catalog read(Connection connection, String history) throws SQLException {
    Catalog catalog = new Catalog(connection);
    catalog.readTypes();
    catalog.readRelations();
    catalog.readColumns();
    catalog.readConstraints();
    catalog.readIndexes();
    catalog.readUses();
    catalog.readRest();
    catalog.readLost(history);
    return catalog;
  }

  List<CatalogItem> of(String kind) {
    return items.getOrDefault(kind, List.of());
  }

  private void add(String kind, CatalogItem item) {
    items.computeIfAbsent(kind, key -> new ArrayList<>()).add(item);
  }

  private interface Row {
    void read(ResultSet row) throws SQLException;
  }

  private void each(String query, Row reader) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        reader.read(rows);
      }
    }
  }

  // ---- types

  private void readTypes() throws SQLException {
    each(
        "SELECT t.oid::text, n.nspname, t.typname, t.typtype, t.typnotnull FROM pg_type t JOIN"
            + " pg_namespace n ON n.oid = t.typnamespace LEFT JOIN pg_class c ON c.oid = t.typrelid"
            + " WHERE "
            + OURS
            + " AND (t.typtype IN ('e', 'd') OR c.relkind = 'c') AND NOT EXISTS (SELECT 1 FROM"
            + " pg_depend p WHERE p.objid = t.oid AND p.deptype = 'e') ORDER BY 2, 3",
        row -> {
          CatalogItem type = new CatalogItem(row.getString(2), row.getString(3));
          String kind = row.getString(4);
          if (kind.equals("d") && row.getBoolean(5)) {
            type.flags.add("notnull");
          }
          types.put(row.getString(1), type);
          add(kind.equals("c") ? "k" : kind, type);
        });
    each(
        "SELECT enumtypid::text, enumlabel FROM pg_enum ORDER BY enumtypid, enumsortorder",
        row -> {
          CatalogItem type = types.get(row.getString(1));
          if (type != null) {
            type.texts.put(
                type.texts.containsKey("label") ? "label2" : "label",
                row.getString(2).replace("'", "''"));
          }
        });
  }

  // ---- relations

  private void readRelations() throws SQLException {
    each(
        "SELECT c.oid::text, n.nspname, c.relname, c.relkind, c.relispartition,"
            + " c.reltype::text, coalesce(t.oid::text, '') FROM pg_class c JOIN pg_namespace n ON"
            + " n.oid = c.relnamespace LEFT JOIN pg_type t ON t.typrelid = c.oid AND c.relkind ="
            + " 'c' WHERE "
            + OURS
            + " AND c.relkind IN ('r', 'p', 'v', 'm', 'S', 'c') AND NOT EXISTS (SELECT 1 FROM"
            + " pg_depend p WHERE p.objid = c.oid AND p.deptype = 'e') ORDER BY 2, 3",
        row -> {
          String kind = row.getString(4);
          CatalogItem item =
              kind.equals("c")
                  ? types.get(row.getString(7))
                  : new CatalogItem(row.getString(2), row.getString(3));
          if (item == null) {
            return;
          }
          relations.put(row.getString(1), item);
          if (row.getBoolean(5)) {
            add("q", item);
          } else if (!kind.equals("c")) {
            add(kind.equals("r") ? "t" : kind.equals("S") ? "s" : kind, item);
          }
          if (item.flags.contains("long")) {
            add("long", item);
          }
        });
  }

  private void readColumns() throws SQLException {
    each(
        "SELECT a.attrelid::text, a.attname, format_type(a.atttypid, a.atttypmod),"
            + " t.typtype, t.typcategory, t.typname, a.attnotnull, a.atthasdef, a.attidentity,"
            + " a.attgenerated, a.attnum, a.atttypid::text, EXISTS (SELECT 1 FROM pg_opclass o JOIN"
            + " pg_am m ON m.oid = o.opcmethod WHERE m.amname = 'btree' AND o.opcdefault AND"
            + " (o.opcintype = t.oid OR t.typcategory = 'E' OR t.typname = 'varchar')),"
            + " a.attrelid::text || '.' || a.attnum::text, et.typtype, et.oid::text FROM"
            + " pg_attribute a JOIN pg_type t ON t.oid = a.atttypid LEFT JOIN pg_type et ON et.oid"
            + " = t.typelem AND t.typcategory = 'A' WHERE a.attnum > 0 AND NOT a.attisdropped"
            + " ORDER BY a.attrelid, a.attnum",
        row -> {
          CatalogItem owner = relations.get(row.getString(1));
          if (owner == null) {
            return;
          }
          CatalogItem column = new CatalogItem(null, row.getString(2));
          columns.put(row.getString(14), column);
          owner.parts("c").add(column);
          column.texts.put("type", row.getString(3));
          column.texts.put("typname", row.getString(6));
          CatalogItem type = types.get(row.getString(12));
          if (type != null) {
            column.texts.putAll(type.texts);
          }
          if (row.getString(16) != null && types.containsKey(row.getString(16))) {
            column.texts.putAll(types.get(row.getString(16)).texts);
          }
          classify(column, row.getString(4), row.getString(5), row.getString(6));
          flag(column, row.getBoolean(13) && !column.flags.contains("json_"), "btree", "nobtree");
          flag(column, row.getBoolean(7), "notnull", "null");
          boolean identity = !row.getString(9).isEmpty();
          boolean generated = !row.getString(10).isEmpty();
          flag(column, row.getBoolean(8) && !generated, "default", "nodefault");
          flag(column, identity, "identity", "noidentity");
          flag(column, row.getString(9).equals("a"), "always", "noalways");
          flag(column, generated, "gen", "nogen");
          flag(column, row.getString(10).equals("v"), "virtual", "novirtual");
          flag(column, !identity && !generated, "plain", "notplain");
          boolean required = row.getBoolean(7) && !row.getBoolean(8) && !identity;
          flag(column, required, "required", "optional");
        });
  }

  private static void flag(CatalogItem item, boolean holds, String yes, String no) {
    item.flags.add(holds ? yes : no);
  }

  private static void classify(CatalogItem column, String kind, String category, String name) {
    Set<String> flags = column.flags;
    switch (kind) {
      case "e" -> flags.add("enum");
      case "d" -> flags.add("dom");
      case "c" -> flags.add("comp");
      case "r" -> flags.add("range");
      default -> {
        if (category.equals("A")) {
          flags.add("array");
          return;
        }
        switch (name) {
          case "int2", "int4", "int8" -> {
            flags.add("int");
            flags.add("num");
          }
          case "numeric", "float4", "float8" -> flags.add("num");
          case "text", "varchar", "bpchar" -> flags.add("text");
          case "bool" -> flags.add("bool");
          case "uuid" -> flags.add("uuid");
          case "json", "jsonb" -> flags.add("json");
          case "timestamp", "timestamptz", "date" -> flags.add("ts");
          default -> flags.add("other");
        }
      }
    }
  }

  // ---- constraints, indexes and what uses columns

  private void readConstraints() throws SQLException {
    each(
        "SELECT conrelid::text, conname, contype, conkey::text, confrelid::text, confkey::text FROM"
            + " pg_constraint WHERE conrelid <> 0 AND contype IN ('p', 'u', 'f', 'c', 'x', 'n') ORDER BY"
            + " conrelid, conname",
        row -> {
          CatalogItem table = relations.get(row.getString(1));
          if (table == null) {
            return;
          }
          CatalogItem constraint = new CatalogItem(null, row.getString(2));
          table.parts("con").add(constraint);
          List<CatalogItem> keys = columns(row.getString(1), row.getString(4));
          String type = row.getString(3);
          constraint.flags.add(
              switch (type) {
                case "p" -> "primary";
                case "u" -> "unique";
                case "f" -> "foreign";
                case "c" -> "check";
                case "n" -> "notnull";
                default -> "exclusion";
              });
          if (type.equals("p")) {
            table.flags.add("pk");
          }
          for (CatalogItem column : keys) {
            switch (type) {
              case "p" -> column.flags.add("pk");
              case "f" -> column.flags.add("fk");
              case "c" -> column.flags.add("checked");
              default -> {}
            }
            if (keys.size() == 1 && (type.equals("p") || type.equals("u"))) {
              column.flags.add("unique");
            }
          }
          for (CatalogItem column : columns(row.getString(5), row.getString(6))) {
            column.flags.add("referenced");
          }
        });
    for (CatalogItem table : of("t")) {
      flag(table, table.flags.contains("pk"), "pk", "nopk");
    }
  }

  private List<CatalogItem> columns(String relation, String numbers) {
    List<CatalogItem> found = new ArrayList<>();
    if (numbers != null) {
      for (String number : numbers.replaceAll("[{}]", "").split("[, ]", -1)) {
        CatalogItem column = columns.get(relation + "." + number);
        if (column != null) {
          found.add(column);
        }
      }
    }
    return found;
  }

  private void readIndexes() throws SQLException {
    each(
        "SELECT i.indrelid::text, n.nspname, c.relname, i.indisunique, i.indkey::text, EXISTS"
            + " (SELECT 1 FROM pg_constraint x WHERE x.conindid = i.indexrelid AND x.conrelid ="
            + " i.indrelid) FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid JOIN"
            + " pg_namespace n ON n.oid = c.relnamespace WHERE "
            + OURS
            + "ORDER BY 2, 3",
        row -> {
          CatalogItem table = relations.get(row.getString(1));
          if (table == null) {
            return;
          }
          CatalogItem index = new CatalogItem(row.getString(2), row.getString(3));
          index.parts("t").add(table);
          boolean constraint = row.getBoolean(6);
          for (CatalogItem column : columns(row.getString(1), row.getString(5))) {
            column.flags.add("indexed");
          }
          if (constraint) {
            add("pk", index);
            return;
          }
          if (row.getBoolean(4)) {
            index.flags.add("unique");
          }
          table.parts("idx").add(index);
          if (of("t").contains(table)) {
            add("i", index);
          }
        });
  }

  private void readUses() throws SQLException {
    each(
        "SELECT DISTINCT d.refobjid::text || '.' || d.refobjsubid::text FROM pg_depend d JOIN"
            + " pg_rewrite r ON r.oid = d.objid WHERE d.classid = 'pg_rewrite'::regclass AND"
            + " d.refobjsubid > 0",
        row -> use(row, "viewed"));
    each(
        "SELECT DISTINCT d.refobjid::text || '.' || d.refobjsubid::text FROM pg_depend d JOIN"
            + " pg_attrdef x ON x.oid = d.objid WHERE d.classid = 'pg_attrdef'::regclass AND"
            + " d.refobjsubid > 0 AND d.refobjsubid <> x.adnum",
        row -> use(row, "source"));
    each(
        "SELECT DISTINCT refobjid::text || '.' || refobjsubid::text FROM pg_depend WHERE classid ="
            + " 'pg_policy'::regclass AND refobjsubid > 0",
        row -> use(row, "policy"));
    each(
        "SELECT DISTINCT refobjid::text || '.' || refobjsubid::text FROM pg_depend WHERE classid ="
            + " 'pg_trigger'::regclass AND refobjsubid > 0",
        row -> use(row, "trigger"));
    each(
        "SELECT partrelid::text || '.' || k FROM pg_partitioned_table, unnest(partattrs::int2[]) k",
        row -> use(row, "key"));
    for (CatalogItem column : columns.values()) {
      flag(column, column.flags.contains("key"), "key", "nonkey");
      flag(column, column.flags.contains("unique"), "unique", "dup");
      boolean extra =
          column.flags.contains("optional")
              && column.flags.contains("plain")
              && !column.flags.contains("pk")
              && !column.flags.contains("fk")
              && !column.flags.contains("unique");
      flag(column, extra, "extra", "main");
    }
  }

  private void use(ResultSet row, String flag) throws SQLException {
    CatalogItem column = columns.get(row.getString(1));
    if (column != null) {
      column.flags.add(flag);
    }
  }

  // ---- the rest

  private void readRest() throws SQLException {
    each(
        "SELECT tgrelid::text, tgname FROM pg_trigger WHERE NOT tgisinternal ORDER BY 2",
        row -> part(row, "trg"));
    each("SELECT polrelid::text, polname FROM pg_policy ORDER BY 2", row -> part(row, "pol"));
    each(
        "SELECT n.nspname FROM pg_namespace n WHERE "
            + OURS
            + " AND n.nspname <> 'public'"
            + " ORDER BY 1",
        row -> schemas.add(CatalogItem.quoted(row.getString(1))));
    each(
        "SELECT n.nspname, p.proname, p.prorettype = 'trigger'::regtype,"
            + " pg_get_function_identity_arguments(p.oid), format_type(p.prorettype, NULL),"
            + " (SELECT string_agg(format_type(a, NULL), ', ' ORDER BY o) FROM"
            + " unnest(p.proargtypes::oid[]) WITH ORDINALITY x(a, o)), p.proretset FROM pg_proc p"
            + " JOIN pg_namespace n ON n.oid = p.pronamespace WHERE p.prokind = 'f' AND "
            + OURS
            + " AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = p.oid AND d.deptype ="
            + " 'e') ORDER BY 1, 2, 4",
        row -> {
          CatalogItem function = new CatalogItem(row.getString(1), row.getString(2));
          boolean trigger = row.getBoolean(3);
          if (row.getBoolean(7)) {
            return;
          }
          String types = row.getString(6) == null ? "" : row.getString(6);
          function.texts.put("sig", function.sql() + "(" + row.getString(4) + ")");
          function.texts.put("sigtypes", function.sql() + "(" + types + ")");
          function.texts.put("result", row.getString(5));
          StringBuilder call = new StringBuilder(function.sql()).append('(');
          if (!types.isEmpty()) {
            call.append("NULL::").append(types.replace(", ", ", NULL::"));
          }
          function.texts.put("call", call.append(')').toString());
          add(trigger ? "g" : "f", function);
        });
  }

  private void part(ResultSet row, String kind) throws SQLException {
    CatalogItem table = relations.get(row.getString(1));
    if (table != null) {
      table.parts(kind).add(new CatalogItem(null, row.getString(2)));
    }
  }

  private void readLost(String history) {
    Set<String> there = new TreeSet<>();
    for (CatalogItem item : relations.values()) {
      there.add(item.sql());
      there.add(item.name);
    }
    for (CatalogItem item : types.values()) {
      there.add(item.sql());
      there.add(item.name);
    }
    lostTables.addAll(lost(LOST_TABLE, history, there));
    lostTypes.addAll(lost(LOST_TYPE, history, there));
    Set<String> lostColumns = lost(LOST_COLUMN, history, Set.of());
    for (String kind : List.of("t", "p")) {
      for (CatalogItem table : of(kind)) {
        Set<String> own = new TreeSet<>();
        for (CatalogItem column : table.parts("c")) {
          own.add(column.name);
        }
        for (String name : lostColumns) {
          String bare = name.replace("\"", "");
          if (!own.contains(bare)) {
            table.parts("lost").add(new CatalogItem(null, bare));
          }
        }
      }
    }
  }

  private static Set<String> lost(Pattern pattern, String history, Set<String> there) {
    Set<String> lost = new TreeSet<>();
    Matcher matcher = pattern.matcher(history);
    while (matcher.find()) {
      String name = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
      boolean quoted = name.startsWith("\"");
      String bare = quoted ? name : name.toLowerCase(java.util.Locale.ROOT);
      if (!there.contains(bare) && !there.contains(bare.replace("\"", ""))) {
        lost.add(bare);
      }
    }
    return lost;
  }
}
