package dev.redflag.schema;

import dev.redflag.sql.ast.QualifiedName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The relations of a schema, found by what they are called and by what they hang on. Immutable. */
final class RelationCatalog {

  static final RelationCatalog EMPTY = new RelationCatalog();

  private static final Comparator<Relation> BY_NAME =
      new Comparator<>() {
        @Override
        public int compare(Relation first, Relation second) {
          return first.name().compareTo(second.name());
        }
      };

  // Never changed once a method has given the catalog away.
  private PersistentMap<RelationName, Relation> relations = PersistentMap.empty();
  private Links links = Links.NONE;
  private PersistentMap<RelationName, Fate> fates = PersistentMap.empty();

  /** For each table those that refer to it, and perhaps some that no longer do. */
  private PersistentMap<RelationName, RelationNames> referring = PersistentMap.empty();

  /** For each name in lower case the relations that are called so, and perhaps some that were. */
  private PersistentMap<String, RelationNames> spellings = PersistentMap.empty();

  /** For each type, but for those of PostgreSQL, the tables with a column that is or was of it. */
  private PersistentMap<RelationName, RelationNames> columnTypes = PersistentMap.empty();

  /** The views, and perhaps some that no longer are. */
  private RelationNames viewNames = RelationNames.EMPTY;

  private RelationCatalog() {}

  private RelationCatalog(RelationCatalog other) {
    relations = other.relations;
    links = other.links;
    fates = other.fates;
    referring = other.referring;
    spellings = other.spellings;
    columnTypes = other.columnTypes;
    viewNames = other.viewNames;
  }

  /** Writes all that the catalog knows. */
  void write(SchemaOutput out) {
    relations.write(out, Forms.NAME, RelationForm.FORM);
    links.write(out);
    fates.write(out, Forms.NAME, Forms.FATE);
    referring.write(out, Forms.NAME, Forms.NAMES);
    spellings.write(out, Forms.TEXT, Forms.NAMES);
    columnTypes.write(out, Forms.NAME, Forms.NAMES);
    out.names(viewNames.all());
  }

  /** Reads what {@link #write} wrote. */
  static RelationCatalog read(SchemaInput in) {
    RelationCatalog catalog = new RelationCatalog();
    catalog.relations = PersistentMap.read(in, Forms.NAME, RelationForm.FORM);
    catalog.links = Links.read(in);
    catalog.fates = PersistentMap.read(in, Forms.NAME, Forms.FATE);
    catalog.referring = PersistentMap.read(in, Forms.NAME, Forms.NAMES);
    catalog.spellings = PersistentMap.read(in, Forms.TEXT, Forms.NAMES);
    catalog.columnTypes = PersistentMap.read(in, Forms.NAME, Forms.NAMES);
    catalog.viewNames = RelationNames.of(in.names());
    return catalog;
  }

  // ---- by name

  /** The relation of that full name, or null. */
  Relation get(RelationName name) {
    return relations.get(name);
  }

  /** The relation that {@code name} means in {@code session}, or null. */
  Relation find(QualifiedName name, Session session) {
    if (name.templated()) {
      return null;
    }
    String schema = name.schema();
    if (schema != null) {
      return relations.get(new RelationName(schema, name.name()));
    }
    Relation temporary = relations.get(new RelationName(Schema.TEMPORARY, name.name()));
    if (temporary != null) {
      return temporary;
    }
    List<String> path = session.searchPath();
    for (int i = 0; i < path.size(); i++) {
      Relation found = relations.get(new RelationName(path.get(i), name.name()));
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** The relations whose names differ from {@code name} by case only. */
  List<Relation> similar(QualifiedName name, Session session) {
    List<Relation> similar = new ArrayList<>(0);
    RelationNames names = RelationNames.of(spellings, name.name().toLowerCase(Locale.ROOT));
    for (RelationName other : names.all()) {
      Relation relation = relations.get(other);
      if (relation != null && Lookup.differsByCase(other, name, session)) {
        similar.add(relation);
      }
    }
    return similar;
  }

  /** What became of those that are gone. */
  PersistentMap<RelationName, Fate> fates() {
    return fates;
  }

  // ---- all of a kind

  /** Every relation, in no particular order. */
  List<Relation> all() {
    return relations.values();
  }

  /** Every relation of that kind, in the order of their full names. */
  <R extends Relation> List<R> all(Class<R> kind) {
    return sorted(these(relations.values(), kind));
  }

  /** Every view and materialized view, in the order of their full names. */
  List<View> views() {
    return viewNames.isEmpty() ? List.of() : sorted(these(viewNames, View.class));
  }

  /** Those that {@code names} mean and that are of that kind, in the order of {@code names}. */
  private <R extends Relation> List<R> these(RelationNames names, Class<R> kind) {
    if (names.isEmpty()) {
      return List.of();
    }
    List<R> found = new ArrayList<>();
    for (RelationName name : names.all()) {
      Relation relation = relations.get(name);
      if (kind.isInstance(relation)) {
        found.add(kind.cast(relation));
      }
    }
    return found;
  }

  private static <R extends Relation> List<R> these(List<Relation> relations, Class<R> kind) {
    List<R> found = new ArrayList<>();
    for (Relation relation : relations) {
      if (kind.isInstance(relation)) {
        found.add(kind.cast(relation));
      }
    }
    return found;
  }

  private static <R extends Relation> List<R> sorted(List<R> relations) {
    relations.sort(BY_NAME);
    return relations;
  }

  // ---- by what they hang on

  /** Which relations lean on which others. */
  Links links() {
    return links;
  }

  /** The views that read {@code relation}, in no particular order. */
  List<View> viewsOn(RelationName relation) {
    return these(links.views(relation), View.class);
  }

  /** The indexes of a table or materialized view, those of constraints among them. */
  List<Index> indexesOf(RelationName relation) {
    return these(links.indexes(relation), Index.class);
  }

  /** The tables that inherit from {@code table} or are partitions of it, directly. */
  List<Table> childrenOf(RelationName table) {
    return these(links.children(table), Table.class);
  }

  /** The sequences that columns of {@code table} own. */
  List<Sequence> sequencesOf(RelationName table) {
    return these(links.sequences(table), Sequence.class);
  }

  /** The tables that have, or perhaps had, a foreign key to {@code table}. */
  List<Table> referring(RelationName table) {
    return these(RelationNames.of(referring, table), Table.class);
  }

  /** The columns, of tables, whose type is {@code type} or an array of it. */
  List<ColumnOf> columnsOfType(RelationName type) {
    RelationNames names = RelationNames.of(columnTypes, type);
    if (names.isEmpty()) {
      return List.of();
    }
    List<Table> tables = new ArrayList<>();
    for (Table table : these(names, Table.class)) {
      if (TypeNames.uses(table, type)) {
        tables.add(table);
      }
    }
    List<ColumnOf> users = new ArrayList<>();
    for (Table table : sorted(tables)) {
      for (Column column : table.columns().values()) {
        if (TypeNames.isOf(column.type(), type)) {
          users.add(new ColumnOf(table, column));
        }
      }
    }
    return users;
  }

  /** The columns, of tables, whose default is a value of {@code type}, and they are not. */
  List<ColumnOf> defaultsOfType(RelationName type) {
    RelationNames names = RelationNames.of(columnTypes, type);
    if (names.isEmpty()) {
      return List.of();
    }
    List<ColumnOf> users = new ArrayList<>();
    for (Table table : sorted(these(names, Table.class))) {
      for (Column column : table.columns().values()) {
        if (column.defaultType() != null && TypeNames.isOf(column.defaultType(), type)) {
          users.add(new ColumnOf(table, column));
        }
      }
    }
    return users;
  }

  // ---- changes

  RelationCatalog with(Relation relation) {
    RelationCatalog next = new RelationCatalog(this);
    RelationName name = relation.name();
    Relation old = relations.get(name);
    next.relations = relations.with(name, relation);
    next.links = links.with(name, old, relation);
    if (old == null) {
      next.spellings = RelationNames.added(spellings, name.name().toLowerCase(Locale.ROOT), name);
    }
    if (relation instanceof Table table) {
      next.addColumnTypes(table, old instanceof Table was ? was.columns() : Map.of());
      next.addReferences(table, old instanceof Table was ? was.constraints() : Map.of());
    } else if (relation instanceof View) {
      next.viewNames = viewNames.with(name);
    }
    return next;
  }

  private void addColumnTypes(Table table, Map<String, Column> before) {
    if (table.columns() == before) {
      return;
    }
    for (Column column : OrderedMap.copyOf(table.columns()).notIn(OrderedMap.copyOf(before))) {
      columnTypes = TypeCatalog.withUser(columnTypes, column.type(), table.name());
      if (column.defaultType() != null) {
        columnTypes = TypeCatalog.withUser(columnTypes, column.defaultType(), table.name());
      }
    }
  }

  private void addReferences(Table table, Map<String, Constraint> before) {
    if (table.constraints() == before) {
      return;
    }
    for (Constraint constraint :
        OrderedMap.copyOf(table.constraints()).notIn(OrderedMap.copyOf(before))) {
      if (constraint.references() != null) {
        referring = RelationNames.added(referring, constraint.references(), table.name());
      }
    }
  }

  RelationCatalog without(RelationName name) {
    RelationCatalog next = new RelationCatalog(this);
    next.relations = relations.without(name);
    next.links = links.with(name, relations.get(name), null);
    return next;
  }

  RelationCatalog withFate(RelationName name, Fate fate) {
    RelationCatalog next = new RelationCatalog(this);
    next.fates = fates.with(name, fate);
    return next;
  }
}
