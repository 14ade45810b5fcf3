package dev.redflag.schema;

import dev.redflag.postgres.DataType;
import java.util.List;

/**
 * What objects of an earlier schema are called in a later one.
 *
 * <p>An object is known by the place where it was made; one that is not found keeps its name.
 */
final class Successors {

  private final Schema then;
  private final Schema now;

  Successors(Schema then, Schema now) {
    this.then = then;
    this.now = now;
  }

  /** What {@code name} is called now. */
  RelationName relation(RelationName name) {
    Relation old = then.relation(name);
    if (old == null || isSame(old, now.relation(name))) {
      return name;
    }
    Relation found = find(old, now);
    return found == null ? name : found.name();
  }

  /** What {@code table}, of the later schema, was earlier; null if it was not there. */
  Table before(Table table) {
    return earlier(table) instanceof Table earlier ? earlier : null;
  }

  /** What {@code relation}, of the later schema, was earlier; null if it was not there. */
  Relation earlier(Relation relation) {
    Relation same = then.relation(relation.name());
    return isSame(relation, same) ? same : find(relation, then);
  }

  private static Relation find(Relation wanted, Schema schema) {
    for (Relation relation : schema.relations()) {
      if (isSame(wanted, relation)) {
        return relation;
      }
    }
    return null;
  }

  private static boolean isSame(Relation one, Relation other) {
    return other != null
        && one.madeAt() != null
        && one.getClass() == other.getClass()
        && one.madeAt().equals(other.madeAt());
  }

  /** The column of {@code table}, of the later schema, that {@code old} has become; or null. */
  static Column column(Column old, Table table) {
    Column same = table.column(old.name());
    if (old.madeAt() == null || (same != null && old.madeAt().equals(same.madeAt()))) {
      return same;
    }
    Column found = null;
    for (Column column : table.columns().values()) {
      if (old.madeAt().equals(column.madeAt())) {
        if (found != null) {
          return renamed(old.name(), table);
        }
        found = column;
      }
    }
    return found == null ? same : found;
  }

  /** The column that {@code name} has become, as far as the renames of {@code table} tell. */
  static Column renamed(String name, Table table) {
    String current = name;
    for (int i = 0; table.column(current) == null && i < 100; i++) {
      Fate fate = table.lostColumns().get(current);
      if (fate == null || fate.dropped()) {
        return null;
      }
      current = fate.newName().name();
    }
    return table.column(current);
  }

  /** What {@code type} is called now; null stays null. */
  DataType type(DataType type) {
    if (type == null || type.isBuiltIn()) {
      return type;
    }
    RelationName name = new RelationName(type.schema(), type.name());
    UserType old = then.type(name);
    RelationName found = old == null ? relation(name) : name(old);
    return new DataType(found.schema(), found.name(), type.modifiers(), type.arrayDimensions());
  }

  private RelationName name(UserType old) {
    UserType same = now.type(old.name());
    if (old.madeAt() == null || (same != null && old.madeAt().equals(same.madeAt()))) {
      return old.name();
    }
    for (UserType type : now.types()) {
      if (old.getClass() == type.getClass() && old.madeAt().equals(type.madeAt())) {
        return type.name();
      }
    }
    return old.name();
  }

  /** What a label of an enum, which the later schema calls {@code type}, is called now. */
  String label(DataType type, String label) {
    EnumType enumType = now.enumType(type);
    String current = label;
    for (int i = 0; enumType != null && !enumType.labels().contains(current) && i < 100; i++) {
      Fate fate = enumType.lost().get(current);
      if (fate == null || fate.dropped()) {
        return current;
      }
      current = fate.newName().name();
    }
    return current;
  }

  /** What {@code function} is called now. */
  RelationName function(Function function) {
    for (Function same : now.functions(function.name())) {
      if (same.arguments().equals(function.arguments())) {
        return function.name();
      }
    }
    for (List<Function> overloads : now.allFunctions()) {
      for (Function other : overloads) {
        if (function.madeAt().equals(other.madeAt())) {
          return other.name();
        }
      }
    }
    return function.name();
  }
}
