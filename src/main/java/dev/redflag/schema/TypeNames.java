package dev.redflag.schema;

import dev.redflag.postgres.BuiltInTypes;
import dev.redflag.postgres.DataType;
import dev.redflag.sql.ast.QualifiedName;
import dev.redflag.sql.ast.TypeName;
import java.util.ArrayList;
import java.util.List;

/** What a type name means. */
final class TypeNames {

  private TypeNames() {}

  /** The integer type of a serial kind, or null if {@code name} is none. */
  static String serial(TypeName name) {
    if (name.name().parts().size() > 1 || name.arrayDimensions() > 0) {
      return null;
    }
    return switch (name.name().name()) {
      case "serial", "serial4" -> "int4";
      case "bigserial", "serial8" -> "int8";
      case "smallserial", "serial2" -> "int2";
      default -> null;
    };
  }

  /** The type, or null if the history does not know it. */
  static DataType resolve(Schema schema, TypeName name, Session session) {
    QualifiedName written = name.name();
    if (written.templated()) {
      return null;
    }
    DataType builtIn = builtIn(name);
    if (builtIn != null) {
      return builtIn;
    }
    RelationName found = find(schema, written, session);
    if (found == null) {
      return null;
    }
    return new DataType(found.schema(), found.name(), modifiers(name), name.arrayDimensions());
  }

  /** The type that a plain name means, or null. */
  static DataType simple(Schema schema, String[] parts, Session session) {
    if (BuiltInTypes.contains(parts[1])) {
      return DataType.builtIn(parts[1]);
    }
    if (parts[0] != null) {
      RelationName full = new RelationName(parts[0], parts[1]);
      return exists(schema, full) ? new DataType(parts[0], parts[1], List.of(), 0) : null;
    }
    for (String namespace : session.searchPath()) {
      if (exists(schema, new RelationName(namespace, parts[1]))) {
        return new DataType(namespace, parts[1], List.of(), 0);
      }
    }
    return null;
  }

  /** The full name of the type that {@code name} means, which may be that of a table's rows. */
  static RelationName find(Schema schema, QualifiedName name, Session session) {
    if (name.schema() != null) {
      RelationName full = new RelationName(name.schema(), name.name());
      return exists(schema, full) ? full : null;
    }
    for (String namespace : session.searchPath()) {
      RelationName full = new RelationName(namespace, name.name());
      if (exists(schema, full)) {
        return full;
      }
    }
    return null;
  }

  private static boolean exists(Schema schema, RelationName name) {
    if (schema.type(name) != null) {
      return true;
    }
    Relation relation = schema.relation(name);
    return relation instanceof Table || relation instanceof View;
  }

  private static DataType builtIn(TypeName name) {
    QualifiedName written = name.name();
    String schema = written.schema();
    if (schema != null && !schema.equals(DataType.CATALOG)) {
      return null;
    }
    String type = written.name();
    int dimensions = name.arrayDimensions();
    String serial = serial(name);
    if (serial != null) {
      return DataType.builtIn(serial);
    }
    if (BuiltInTypes.contains(type)) {
      return new DataType(DataType.CATALOG, type, modifiers(name), dimensions);
    }
    if (type.startsWith("_") && BuiltInTypes.contains(type.substring(1))) {
      return new DataType(DataType.CATALOG, type.substring(1), List.of(), 1);
    }
    return null;
  }

  private static List<Integer> modifiers(TypeName name) {
    List<String> written = name.modifiers();
    if (written.isEmpty()) {
      return List.of();
    }
    if (name.name().name().equals("interval")) {
      return DataType.intervalModifiers(written);
    }
    List<Integer> modifiers = new ArrayList<>(2);
    for (String modifier : written) {
      Integer number = number(modifier);
      if (number == null) {
        return List.of();
      }
      modifiers.add(number);
    }
    if (modifiers.size() == 1 && name.name().name().equals("numeric")) {
      modifiers.add(0);
    }
    return List.copyOf(modifiers);
  }

  private static Integer number(String text) {
    try {
      return Integer.valueOf(text);
    } catch (NumberFormatException e) {
      return null;
    }
  }

  /** Whether {@code used} is {@code type} or an array of it. */
  static boolean isOf(DataType used, RelationName type) {
    return used != null && used.name().equals(type.name()) && type.schema().equals(used.schema());
  }

  /** Whether a column of {@code table} is of {@code type} or an array of it. */
  static boolean uses(Table table, RelationName type) {
    for (Column column : table.columns().values()) {
      if (isOf(column.type(), type)) {
        return true;
      }
    }
    return false;
  }
}
