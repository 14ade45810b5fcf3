package dev.redflag.postgres;

import dev.redflag.sql.ast.Quoting;
import java.util.List;
import java.util.Objects;

/**
 * A type with its modifiers.
 *
 * @param schema {@code pg_catalog} for built-in types; for others the schema, or null if not known
 * @param name the catalog's name, such as {@code int4}, {@code varchar}, {@code timestamptz}
 * @param modifiers such as {@code 10, 2} of {@code numeric(10,2)}; empty if there are none. An
 *     interval has its fields, as a bit mask, and its precision, each -1 if it is not written
 * @param arrayDimensions 0 for no array; PostgreSQL does not tell 1 from 2
 */
public record DataType(String schema, String name, List<Integer> modifiers, int arrayDimensions) {

  /** The schema of the built-in types. */
  public static final String CATALOG = "pg_catalog";

  /** What a string literal or NULL is before it is coerced to the type that its place wants. */
  public static final DataType UNKNOWN = builtIn("unknown");

  /** A built-in type without modifiers. */
  public static DataType builtIn(String name) {
    return new DataType(CATALOG, name, List.of(), 0);
  }

  /**
   * The modifiers of an interval.
   *
   * @param written the fields, such as {@code DAY TO SECOND}, and the precision, as far as written
   */
  public static List<Integer> intervalModifiers(List<String> written) {
    int fields = IntervalFields.ALL;
    int precision = -1;
    for (String modifier : written) {
      if (Character.isDigit(modifier.charAt(0))) {
        precision = Integer.parseInt(modifier);
      } else {
        fields = IntervalFields.read(modifier);
      }
    }
    return List.of(fields, precision);
  }

  // By hand, here and in other records that are compared on every run: what a record has by itself
  // is
  // made of method handles when it is first called, which takes as long as parsing a hundred files.
  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof DataType type
            && arrayDimensions == type.arrayDimensions
            && name.equals(type.name)
            && Objects.equals(schema, type.schema)
            && modifiers.equals(type.modifiers));
  }

  @Override
  public int hashCode() {
    return (name.hashCode() * 31 + modifiers.hashCode()) * 31 + arrayDimensions;
  }

  public boolean isArray() {
    return arrayDimensions > 0;
  }

  /** Whether it belongs to PostgreSQL itself; an array of such a type does. */
  public boolean isBuiltIn() {
    return CATALOG.equals(schema);
  }

  /** Whether this is the built-in type {@code name}, whatever its modifiers, and no array. */
  public boolean is(String name) {
    return this.name.equals(name) && arrayDimensions == 0 && CATALOG.equals(schema);
  }

  /** Whether both are the same type, whatever their modifiers. */
  public boolean sameAs(DataType other) {
    return name.equals(other.name)
        && isArray() == other.isArray()
        && schema != null
        && schema.equals(other.schema);
  }

  /** The type of this array's elements; this itself if it is no array. */
  public DataType element() {
    return arrayDimensions == 0 ? this : new DataType(schema, name, modifiers, 0);
  }

  /** The type of arrays of this. */
  public DataType array() {
    return new DataType(schema, name, modifiers, 1);
  }

  /** The type without modifiers. */
  public DataType plain() {
    return modifiers.isEmpty() ? this : new DataType(schema, name, List.of(), arrayDimensions);
  }

  /**
   * The type as PostgreSQL writes it in {@code format_type()} with {@code public} on the search
   * path, such as {@code timestamp(3) without time zone}, {@code character varying(255)[]} or
   * {@code "Role"}.
   */
  public String format() {
    StringBuilder text = new StringBuilder();
    if (isBuiltIn()) {
      BuiltInTypes.format(this, text);
    } else {
      if (schema != null && !schema.equals("public")) {
        text.append(Quoting.quoteIfNeeded(schema)).append('.');
      }
      text.append(Quoting.quoteIfNeeded(name));
      appendModifiers(text);
    }
    if (isArray()) {
      text.append("[]");
    }
    return text.toString();
  }

  void appendModifiers(StringBuilder text) {
    if (modifiers.isEmpty()) {
      return;
    }
    text.append('(');
    for (int i = 0; i < modifiers.size(); i++) {
      if (i > 0) {
        text.append(',');
      }
      text.append(modifiers.get(i).intValue());
    }
    text.append(')');
  }

  /** The type as people write it: {@link #format()}. */
  @Override
  public String toString() {
    return format();
  }
}
