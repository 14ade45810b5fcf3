package dev.redflag.proof;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Something that a catalog holds: a table, a column, an enum, … */
final class CatalogItem {

  final String schema;
  final String name;

  /** What filters may ask for. */
  final Set<String> flags = new HashSet<>();

  /** What it has, by kind: {@code c} columns, {@code con} constraints, {@code idx} indexes, … */
  final Map<String, List<CatalogItem>> parts = new LinkedHashMap<>();

  /** Words about it, such as the type of a column. */
  final Map<String, String> texts = new LinkedHashMap<>();

  /**
   * @param schema null for what belongs to something else
   */
  CatalogItem(String schema, String name) {
    this.schema = schema;
    this.name = name;
    if (name.length() == 63) {
      flags.add("long");
    }
  }

  List<CatalogItem> parts(String kind) {
    return parts.computeIfAbsent(kind, key -> new ArrayList<>());
  }

  boolean has(Set<String> wanted) {
    return flags.containsAll(wanted);
  }

  /** Its name as SQL writes it. */
  String sql() {
    return schema == null || schema.equals("public") ? quoted(name) : quoted(schema) + "." + bare();
  }

  String bare() {
    return quoted(name);
  }

  /** A name that differs from its own by case only. */
  String otherCase() {
    String folded = name.toLowerCase(java.util.Locale.ROOT);
    String other = folded.equals(name) ? name.toUpperCase(java.util.Locale.ROOT) : folded;
    return (schema == null || schema.equals("public") ? "" : quoted(schema) + ".") + quoted(other);
  }

  static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  @Override
  public String toString() {
    return sql();
  }
}
