package dev.redflag.proof;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Rows for tables: the value of a column in row n hangs on its type and n only, so that keys meet.
 */
final class Rows {

  private static final int NEW_ROW = 77;

  private Rows() {}

  /**
   * Fills each table that takes rows; those that do not take two, which is what "as soon as there
   * are two rows" is about, are taken out of the catalog.
   */
  static void fill(Connection connection, Catalog catalog) throws SQLException {
    connection.setAutoCommit(false);
    List<CatalogItem> open = new ArrayList<>(catalog.of("t"));
    open.addAll(catalog.of("p"));
    for (int round = 0; round < 6 && !open.isEmpty(); round++) {
      open.removeIf(table -> fill(connection, table));
    }
    for (String kind : List.of("t", "p")) {
      for (CatalogItem table : catalog.of(kind)) {
        // What inherits from a table has keys of its own; a partition has not.
        if (!holdsTwo(connection, kind.equals("t") ? "ONLY " + table.sql() : table.sql())) {
          open.add(table);
        }
      }
    }
    for (String kind : List.of("t", "p")) {
      if (catalog.items.containsKey(kind)) {
        catalog.items.get(kind).removeAll(open);
      }
    }
    connection.commit();
    connection.setAutoCommit(true);
  }

  private static boolean holdsTwo(Connection connection, String from) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT count(*) FROM " + from)) {
      return rows.next() && rows.getLong(1) >= 2;
    }
  }

  private static boolean fill(Connection connection, CatalogItem table) {
    List<CatalogItem> required = new ArrayList<>();
    List<CatalogItem> all = new ArrayList<>();
    for (CatalogItem column : table.parts("c")) {
      if (!column.flags.contains("plain") || column.texts.get("type").equals("tsvector")) {
        continue;
      }
      all.add(column);
      if (column.flags.contains("notnull")) {
        required.add(column);
      }
    }
    boolean done = insert(connection, table, all, 1) || insert(connection, table, required, 1);
    if (done) {
      if (!insert(connection, table, all, 2)) {
        insert(connection, table, required, 2);
      }
      insert(connection, table, required, 3);
    }
    return done;
  }

  private static boolean insert(
      Connection connection, CatalogItem table, List<CatalogItem> columns, int row) {
    StringBuilder names = new StringBuilder();
    StringBuilder values = new StringBuilder();
    for (CatalogItem column : columns) {
      names.append(names.length() == 0 ? "" : ", ").append(column.sql());
      boolean distinct = column.flags.contains("indexed") || column.flags.contains("fk");
      int number = row == 3 && !distinct ? 1 : row;
      values.append(values.length() == 0 ? "" : ", ").append(value(column, number));
    }
    String sql =
        columns.isEmpty()
            ? "INSERT INTO " + table.sql() + " DEFAULT VALUES"
            : "INSERT INTO " + table.sql() + " (" + names + ") VALUES (" + values + ")";
    try (Statement statement = connection.createStatement()) {
      Savepoint before = connection.setSavepoint();
      try {
        statement.execute(sql);
        return true;
      } catch (SQLException e) {
        connection.rollback(before);
        return false;
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The columns that an INSERT has to name, or one that it may; null if there is none. */
  static String requiredColumns(CatalogItem table) {
    return list(table, false);
  }

  /** Values for them, in the same order, of a row that is not there. */
  static String requiredValues(CatalogItem table) {
    return list(table, true);
  }

  private static String list(CatalogItem table, boolean values) {
    List<CatalogItem> columns = new ArrayList<>();
    for (CatalogItem column : table.parts("c")) {
      if (column.has(Set.of("required", "plain"))) {
        columns.add(column);
      }
    }
    for (CatalogItem column : table.parts("c")) {
      if (columns.isEmpty()
          && column.has(Set.of("plain", "main"))
          && !column.flags.contains("fk")) {
        columns.add(column);
      }
    }
    StringBuilder list = new StringBuilder();
    for (CatalogItem column : columns) {
      boolean old = column.flags.contains("fk");
      list.append(list.length() == 0 ? "" : ", ")
          .append(values ? value(column, old ? 1 : NEW_ROW) : column.sql());
    }
    return columns.isEmpty() ? null : list.toString();
  }

  private static String value(CatalogItem column, int row) {
    String type = column.texts.get("typname");
    if (column.flags.contains("enum")) {
      String label = column.texts.get(row % 2 == 0 ? "label2" : "label");
      return "'" + (label == null ? column.texts.get("label") : label) + "'";
    }
    if (column.flags.contains("array")) {
      return "'{}'";
    }
    return switch (type) {
      case "int2", "int4", "int8", "numeric", "float4", "float8", "money", "oid" ->
          Integer.toString(row);
      case "bool" -> row % 2 == 0 ? "true" : "false";
      case "uuid" -> "'00000000-0000-0000-0000-0000000000" + (10 + row) + "'";
      case "json", "jsonb" -> "'{\"a\": " + row + "}'";
      case "date", "timestamp", "timestamptz" -> "'2020-01-" + (row % 28 + 1) + "'";
      case "time", "timetz" -> "'10:00:" + (10 + row % 50) + "'";
      case "interval" -> "'" + row + " day'";
      case "inet", "cidr" -> "'10.0.0." + row + "'";
      case "macaddr" -> "'08:00:2b:01:02:" + (10 + row) + "'";
      case "bytea" -> "'\\x" + (10 + row) + "'";
      case "point" -> "'(1," + row + ")'";
      case "bit" -> "B'101'";
      case "int4range", "int8range", "numrange" -> "'[" + row + "," + (row + 1) + ")'";
      case "tstzrange", "tsrange", "daterange" -> "'[2020-01-" + (row % 28 + 1) + ",2020-02-01)'";
      case "bpchar", "varchar", "text", "citext", "name" -> "'a" + row + "'";
      default -> column.flags.contains("comp") ? "NULL" : "'" + row + "'";
    };
  }
}
