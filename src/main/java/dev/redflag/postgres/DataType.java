package dev.redflag.postgres;

import java.util.List;

/**
 * A type with its modifiers.
 *
 * @param schema {@code pg_catalog} for built-in types; for others the schema, or null if not known
 * @param name the catalog's name, such as {@code int4}, {@code varchar}, {@code timestamptz}
 * @param modifiers such as {@code 10, 2} of {@code numeric(10,2)}; empty if there are none
 * @param arrayDimensions 0 for no array; PostgreSQL does not tell 1 from 2
 */
public record DataType(String schema, String name, List<Integer> modifiers, int arrayDimensions) {

  /** A built-in type without modifiers. */
  public static DataType builtIn(String name) {
    return new DataType("pg_catalog", name, List.of(), 0);
  }

  public boolean isArray() {
    return arrayDimensions > 0;
  }

  /** Whether this is the built-in type {@code name}, whatever its modifiers, and no array. */
  public boolean is(String name) {
    return "pg_catalog".equals(schema) && this.name.equals(name) && arrayDimensions == 0;
  }
}
