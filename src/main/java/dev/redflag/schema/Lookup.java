package dev.redflag.schema;

import dev.redflag.postgres.BuiltInTypes;
import dev.redflag.postgres.DataType;
import dev.redflag.sql.ast.ObjectType;
import dev.redflag.sql.ast.QualifiedName;
import dev.redflag.sql.ast.Quoting;
import java.util.ArrayList;
import java.util.List;

/** What may be said of a name: whether something has it, had it, or has one like it. */
final class Lookup {

  /** No table has more columns (manual, "PostgreSQL Limits"). */
  private static final int MOST_COLUMNS = 1600;

  private Lookup() {}

  static Presence presence(Schema schema, QualifiedName name, ObjectType type, Session session) {
    if (name.templated()) {
      return Presence.UNKNOWN;
    }
    if (type == ObjectType.TYPE || type == ObjectType.DOMAIN) {
      return typePresence(schema, name, session);
    }
    Relation found = schema.relation(name, session);
    if (found != null) {
      return of(found.madeAt(), found.perhaps());
    }
    if (isSystem(name)) {
      return Presence.PRESENT;
    }
    Fate fate = schema.fateOf(name, session);
    boolean similar = false;
    if (fate == null) {
      for (Relation relation : schema.similarRelations(name, session)) {
        similar |= of(relation.madeAt(), relation.perhaps()) == Presence.PRESENT;
      }
    }
    return absence(schema, name.schema(), fate, similar);
  }

  private static Presence typePresence(Schema schema, QualifiedName name, Session session) {
    UserType found = schema.type(name, session);
    if (found != null) {
      return of(found.madeAt(), found.perhaps());
    }
    RelationName row = TypeNames.find(schema, name, session);
    if (row != null) {
      Relation relation = schema.relation(row);
      return of(relation.madeAt(), relation.perhaps());
    }
    boolean catalog = name.schema() == null || name.schema().equals(DataType.CATALOG);
    if (catalog && BuiltInTypes.contains(name.name())) {
      return Presence.PRESENT;
    }
    Fate fate = schema.fateOfType(name, session);
    boolean similar = false;
    if (fate == null) {
      for (UserType type : schema.similarTypes(name, session)) {
        similar |= of(type.madeAt(), type.perhaps()) == Presence.PRESENT;
      }
    }
    return absence(schema, name.schema(), fate, similar);
  }

  private static Presence of(Origin madeAt, boolean perhaps) {
    if (perhaps) {
      return Presence.PERHAPS;
    }
    return madeAt == null ? Presence.ASSUMED : Presence.PRESENT;
  }

  /**
   * What is to be said of something that is not in the schema.
   *
   * @param similar whether something has the same name but for its case
   */
  private static Presence absence(Schema schema, String namespace, Fate fate, boolean similar) {
    if (fate != null && fate.perhaps()) {
      return Presence.PERHAPS;
    }
    if (similar || (fate != null && fate.opaque() == schema.opaque())) {
      return Presence.ABSENT;
    }
    if (namespace != null) {
      Namespace there = schema.namespace(namespace);
      if (there != null && (there.foreign() || there.perhaps())) {
        return Presence.UNKNOWN;
      }
      if (there == null && Platform.brings(namespace)) {
        return Presence.UNKNOWN;
      }
    }
    return schema.closed() ? Presence.ABSENT : Presence.UNKNOWN;
  }

  static Presence columnPresence(Schema schema, Table table, String name) {
    Column column = table.column(name);
    if (column != null) {
      return table.perhaps() ? Presence.PERHAPS : of(column.madeAt(), column.perhaps());
    }
    if (isSystemColumn(name)) {
      return Presence.PRESENT;
    }
    boolean similar = false;
    // With more than it can have it is no table to look through for each name.
    boolean possible = table.columns().size() <= MOST_COLUMNS;
    for (Column other : possible ? table.columns().values() : List.<Column>of()) {
      similar |=
          of(other.madeAt(), other.perhaps()) == Presence.PRESENT
              && other.name().equalsIgnoreCase(name);
    }
    return partAbsence(schema, table, table.lostColumns().get(name), similar);
  }

  static Presence constraintPresence(Schema schema, Table table, String name) {
    Constraint constraint = table.constraint(name);
    if (constraint != null) {
      return table.perhaps() ? Presence.PERHAPS : of(constraint.madeAt(), constraint.perhaps());
    }
    boolean similar = !similar(table.constraints().keySet(), name).isEmpty();
    return partAbsence(schema, table, table.lostConstraints().get(name), similar);
  }

  private static Presence partAbsence(Schema schema, Table table, Fate fate, boolean similar) {
    if (table.perhaps() || (fate != null && fate.perhaps())) {
      return Presence.PERHAPS;
    }
    if (similar || table.closed() || (fate != null && fate.opaque() == schema.opaque())) {
      return Presence.ABSENT;
    }
    return Presence.UNKNOWN;
  }

  /** The names that differ from {@code name} by case only, as SQL must write them. */
  static List<String> similar(Iterable<String> names, String name) {
    List<String> similar = new ArrayList<>();
    for (String other : names) {
      if (other.equalsIgnoreCase(name) && !other.equals(name)) {
        similar.add(Quoting.quoteIfNeeded(other));
      }
    }
    return similar;
  }

  /** The same without quotes: for labels. */
  static List<String> similarText(List<String> names, String name) {
    List<String> similar = new ArrayList<>();
    for (String other : names) {
      if (other.equalsIgnoreCase(name) && !other.equals(name)) {
        similar.add(other);
      }
    }
    return similar;
  }

  /** Whether {@code name}, as {@code session} sees it, differs from {@code full} by case only. */
  static boolean differsByCase(RelationName full, QualifiedName name, Session session) {
    if (!full.name().equalsIgnoreCase(name.name()) || full.name().equals(name.name())) {
      return false;
    }
    return name.schema() == null
        ? session.searchPath().contains(full.schema())
        : full.schema().equals(name.schema());
  }

  static Fate fate(PersistentMap<RelationName, Fate> fates, QualifiedName name, Session session) {
    if (name.templated()) {
      return null;
    }
    if (name.schema() != null) {
      return fates.get(new RelationName(name.schema(), name.name()));
    }
    for (String schema : session.searchPath()) {
      Fate fate = fates.get(new RelationName(schema, name.name()));
      if (fate != null) {
        return fate;
      }
    }
    return null;
  }

  /** Whether the name belongs to PostgreSQL itself. */
  static boolean isSystem(QualifiedName name) {
    String schema = name.schema();
    if (schema == null) {
      return name.name().startsWith("pg_");
    }
    return schema.startsWith("pg_") || schema.equals("information_schema");
  }

  /**
   * Whether a name of pg_catalog is no type's, in any release so far: neither one of the types, nor
   * of an array, nor of the rows of a catalog.
   */
  static boolean isNoCatalogType(QualifiedName name) {
    String type = name.name();
    return DataType.CATALOG.equals(name.schema())
        && !BuiltInTypes.contains(type)
        && !type.startsWith("pg_")
        && !type.startsWith("_")
        && !type.startsWith("oid")
        && !type.endsWith("_handler");
  }

  /** Whether an extension that the history installed brings the relation. */
  static boolean isOfExtension(Schema schema, QualifiedName name) {
    for (Extension extension : schema.extensions().values()) {
      if (Extensions.relations(extension.name()).contains(name.name())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSystemColumn(String name) {
    return switch (name) {
      case "ctid", "xmin", "xmax", "cmin", "cmax", "tableoid" -> true;
      default -> false;
    };
  }
}
