package dev.redflag.schema;

import dev.redflag.sql.ast.Quoting;

/**
 * The full name of a relation, type or other object that lives in a schema.
 *
 * @param schema the schema, unquoted
 * @param name the name, unquoted
 */
public record RelationName(String schema, String name) {

  /** {@code schema.name} without quotes: the key of machine-readable output. */
  public String key() {
    return schema + "." + name;
  }

  /** The name as SQL must write it, without the schema if it is {@code public}. */
  @Override
  public String toString() {
    String own = Quoting.quoteIfNeeded(name);
    return schema.equals("public") ? own : Quoting.quoteIfNeeded(schema) + "." + own;
  }
}
