package dev.redflag.schema;

import dev.redflag.sql.ast.Quoting;

/**
 * The full name of a relation, type or other object that lives in a schema.
 *
 * @param schema the schema, unquoted
 * @param name the name, unquoted
 */
public record RelationName(String schema, String name) implements Comparable<RelationName> {

  /** {@code schema.name} without quotes: the key of machine-readable output. */
  public String key() {
    return schema + "." + name;
  }

  /** By schema, then by name, both in the order of their UTF-16 units. */
  @Override
  public int compareTo(RelationName other) {
    int schemas = schema.compareTo(other.schema);
    return schemas != 0 ? schemas : name.compareTo(other.name);
  }

  // Written out because it is the key of every look-up: the record's own would be linked at start.
  @Override
  public boolean equals(Object other) {
    return other instanceof RelationName that
        && name.equals(that.name)
        && schema.equals(that.schema);
  }

  @Override
  public int hashCode() {
    return 31 * schema.hashCode() + name.hashCode();
  }

  /** The name as SQL must write it, without the schema if it is {@code public}. */
  @Override
  public String toString() {
    String own = Quoting.quoteIfNeeded(name);
    return schema.equals("public") ? own : Quoting.quoteIfNeeded(schema) + "." + own;
  }
}
