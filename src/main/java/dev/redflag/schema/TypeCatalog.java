package dev.redflag.schema;

import dev.redflag.postgres.DataType;
import dev.redflag.sql.ast.QualifiedName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The types that a history made, found by what they are called and made of. Immutable. */
final class TypeCatalog {

  static final TypeCatalog EMPTY = new TypeCatalog();

  private static final Comparator<UserType> BY_NAME =
      new Comparator<>() {
        @Override
        public int compare(UserType first, UserType second) {
          return first.name().compareTo(second.name());
        }
      };

  // Never changed once a method has given the catalog away.
  private PersistentMap<RelationName, UserType> types = PersistentMap.empty();
  private PersistentMap<RelationName, Fate> fates = PersistentMap.empty();

  /** For each name in lower case the types that are called so, and perhaps some that were. */
  private PersistentMap<String, RelationNames> spellings = PersistentMap.empty();

  /** For each type those made of it, and perhaps some that no longer are. */
  private PersistentMap<RelationName, RelationNames> derived = PersistentMap.empty();

  private TypeCatalog() {}

  private TypeCatalog(TypeCatalog other) {
    types = other.types;
    fates = other.fates;
    spellings = other.spellings;
    derived = other.derived;
  }

  /** Writes all that the catalog knows. */
  void write(SchemaOutput out) {
    types.write(out, Forms.NAME, UserTypeForm.FORM);
    fates.write(out, Forms.NAME, Forms.FATE);
    spellings.write(out, Forms.TEXT, Forms.NAMES);
    derived.write(out, Forms.NAME, Forms.NAMES);
  }

  /** Reads what {@link #write} wrote. */
  static TypeCatalog read(SchemaInput in) {
    TypeCatalog catalog = new TypeCatalog();
    catalog.types = PersistentMap.read(in, Forms.NAME, UserTypeForm.FORM);
    catalog.fates = PersistentMap.read(in, Forms.NAME, Forms.FATE);
    catalog.spellings = PersistentMap.read(in, Forms.TEXT, Forms.NAMES);
    catalog.derived = PersistentMap.read(in, Forms.NAME, Forms.NAMES);
    return catalog;
  }

  /** The type of that full name, or null. */
  UserType get(RelationName name) {
    return types.get(name);
  }

  /** The type that {@code name} means in {@code session}, or null. */
  UserType find(QualifiedName name, Session session) {
    if (name.templated()) {
      return null;
    }
    if (name.schema() != null) {
      return types.get(new RelationName(name.schema(), name.name()));
    }
    for (String schema : session.searchPath()) {
      UserType found = types.get(new RelationName(schema, name.name()));
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** The types whose names differ from {@code name} by case only. */
  List<UserType> similar(QualifiedName name, Session session) {
    List<UserType> similar = new ArrayList<>(0);
    RelationNames names = RelationNames.of(spellings, name.name().toLowerCase(Locale.ROOT));
    for (RelationName other : names.all()) {
      UserType type = types.get(other);
      if (type != null && Lookup.differsByCase(other, name, session)) {
        similar.add(type);
      }
    }
    return similar;
  }

  /** What became of those that are gone. */
  PersistentMap<RelationName, Fate> fates() {
    return fates;
  }

  /** Every type, in the order of their full names. */
  List<UserType> all() {
    List<UserType> all = types.values();
    all.sort(BY_NAME);
    return all;
  }

  /** The domains, ranges and composites that are made of {@code base}, in the order of names. */
  List<UserType> derivedFrom(RelationName base) {
    RelationNames names = RelationNames.of(derived, base);
    if (names.isEmpty()) {
      return List.of();
    }
    List<UserType> found = new ArrayList<>();
    for (RelationName name : names.all()) {
      UserType type = types.get(name);
      if (type != null) {
        found.add(type);
      }
    }
    found.sort(BY_NAME);
    return found;
  }

  TypeCatalog with(UserType type) {
    TypeCatalog next = new TypeCatalog(this);
    RelationName name = type.name();
    if (types.get(name) == null) {
      next.spellings = RelationNames.added(spellings, name.name().toLowerCase(Locale.ROOT), name);
    }
    next.types = types.with(name, type);
    if (type instanceof Domain domain) {
      next.derived = withUser(derived, domain.base(), name);
    } else if (type instanceof RangeType range) {
      next.derived = withUser(derived, range.subtype(), name);
    } else if (type instanceof CompositeType composite) {
      for (DataType attribute : composite.attributes().values()) {
        next.derived = withUser(next.derived, attribute, name);
      }
    }
    return next;
  }

  TypeCatalog without(RelationName name) {
    TypeCatalog next = new TypeCatalog(this);
    next.types = types.without(name);
    return next;
  }

  TypeCatalog withFate(RelationName name, Fate fate) {
    TypeCatalog next = new TypeCatalog(this);
    next.fates = fates.with(name, fate);
    return next;
  }

  /** The map with {@code name} among those that use {@code type}, if that is no built-in one. */
  static PersistentMap<RelationName, RelationNames> withUser(
      PersistentMap<RelationName, RelationNames> users, DataType type, RelationName name) {
    return type == null || type.schema() == null || type.isBuiltIn()
        ? users
        : RelationNames.added(users, new RelationName(type.schema(), type.name()), name);
  }
}
