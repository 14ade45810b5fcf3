package dev.redflag.schema;

import dev.redflag.postgres.DataType;
import dev.redflag.postgres.Scope;
import dev.redflag.sql.ast.ObjectType;
import dev.redflag.sql.ast.QualifiedName;
import dev.redflag.sql.ast.TypeName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a history has made of the database, immutable: each statement gives a new one that shares
 * what it did not change.
 */
public final class Schema {

  /** The schema of a new database. */
  public static final Schema EMPTY = new Schema();

  /** The schema of a database in which more may be than its history makes; it is never closed. */
  public static final Schema UNKNOWN = unknown();

  /** The schema of temporary tables. */
  static final String TEMPORARY = "pg_temp";

  private static final Comparator<Relation> BY_NAME =
      new Comparator<>() {
        @Override
        public int compare(Relation first, Relation second) {
          return first.name().compareTo(second.name());
        }
      };

  private static final Comparator<UserType> TYPE_BY_NAME =
      new Comparator<>() {
        @Override
        public int compare(UserType first, UserType second) {
          return first.name().compareTo(second.name());
        }
      };

  // Never changed once a method has given the schema away, but for what was found out about it.
  private PersistentMap<RelationName, Relation> relations = PersistentMap.empty();
  private PersistentMap<RelationName, UserType> types = PersistentMap.empty();
  private PersistentMap<RelationName, List<Function>> functions = PersistentMap.empty();
  private Links links = Links.NONE;
  private PersistentMap<RelationName, Fate> fates = PersistentMap.empty();
  private PersistentMap<RelationName, Fate> typeFates = PersistentMap.empty();
  private PersistentMap<RelationName, Fate> functionFates = PersistentMap.empty();

  /** For each table those that refer to it, and perhaps some that no longer do. */
  private PersistentMap<RelationName, RelationNames> referring = PersistentMap.empty();

  /** For each name in lower case the relations that are called so, and perhaps some that were. */
  private PersistentMap<String, RelationNames> spellings = PersistentMap.empty();

  /** The same of types. */
  private PersistentMap<String, RelationNames> typeSpellings = PersistentMap.empty();

  /** For each type, but for those of PostgreSQL, the tables with a column that is or was of it. */
  private PersistentMap<RelationName, RelationNames> columnTypes = PersistentMap.empty();

  /** The views, and perhaps some that no longer are. */
  private RelationNames viewNames = RelationNames.EMPTY;

  /** The types that are no enums, and perhaps some that no longer are. */
  private PersistentMap<RelationName, RelationNames> derived = PersistentMap.empty();

  /** For each type the functions that have had it for an argument or for what they give. */
  private PersistentMap<RelationName, RelationNames> functionTypes = PersistentMap.empty();

  /** How many constraints of tables have a name, in each schema. */
  private PersistentMap<RelationName, Integer> constraintNames = PersistentMap.empty();

  /** What was found out about the names above, and holds as long as they do. */
  private TakenNumbers takenNumbers = TakenNumbers.NONE;

  private OrderedMap<Namespace> namespaces =
      OrderedMap.<Namespace>empty().with("public", new Namespace("public", false, null, false));
  private OrderedMap<Extension> extensions = OrderedMap.empty();
  private Origin openedAt;
  private int opaque;
  private boolean grounded;
  private boolean otherCasts;
  private boolean partial;

  private Schema() {}

  private Schema(Schema other) {
    relations = other.relations;
    types = other.types;
    functions = other.functions;
    links = other.links;
    fates = other.fates;
    typeFates = other.typeFates;
    functionFates = other.functionFates;
    referring = other.referring;
    spellings = other.spellings;
    typeSpellings = other.typeSpellings;
    columnTypes = other.columnTypes;
    viewNames = other.viewNames;
    derived = other.derived;
    functionTypes = other.functionTypes;
    constraintNames = other.constraintNames;
    takenNumbers = other.takenNumbers;
    namespaces = other.namespaces;
    extensions = other.extensions;
    openedAt = other.openedAt;
    opaque = other.opaque;
    grounded = other.grounded;
    otherCasts = other.otherCasts;
    partial = other.partial;
  }

  private static Schema unknown() {
    Schema schema = new Schema();
    schema.partial = true;
    return schema;
  }

  // ---- relations

  /** The relation that {@code name} means in {@code session}, or null. */
  public Relation relation(QualifiedName name, Session session) {
    if (name.templated()) {
      return null;
    }
    String schema = name.schema();
    if (schema != null) {
      return relations.get(new RelationName(schema, name.name()));
    }
    Relation temporary = relations.get(new RelationName(TEMPORARY, name.name()));
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

  /** The relation of that full name, or null. */
  public Relation relation(RelationName name) {
    return relations.get(name);
  }

  /** The table that {@code name} means in {@code session}, perhaps an assumed one, or null. */
  public Table table(QualifiedName name, Session session) {
    return relation(name, session) instanceof Table table ? table : null;
  }

  /** The table of that full name, or null. */
  public Table table(RelationName name) {
    return relations.get(name) instanceof Table table ? table : null;
  }

  /** Whether {@code name} is that of a temporary relation, which only its session can see. */
  public boolean isTemporary(RelationName name) {
    return name.schema().equals(TEMPORARY);
  }

  /** Every table, in the order of their full names; the temporary ones too. */
  public List<Table> tables() {
    List<Table> tables = new ArrayList<>();
    for (Relation relation : relations.values()) {
      if (relation instanceof Table table) {
        tables.add(table);
      }
    }
    tables.sort(BY_NAME);
    return tables;
  }

  /** The view or materialized view that {@code name} means in {@code session}, or null. */
  public View view(QualifiedName name, Session session) {
    return relation(name, session) instanceof View view ? view : null;
  }

  /** The view or materialized view of that full name, or null. */
  public View view(RelationName name) {
    return relations.get(name) instanceof View view ? view : null;
  }

  /** Every view and materialized view, in the order of their full names. */
  public List<View> views() {
    if (viewNames.isEmpty()) {
      return List.of();
    }
    List<View> views = new ArrayList<>();
    for (RelationName name : viewNames.all()) {
      if (relations.get(name) instanceof View view) {
        views.add(view);
      }
    }
    views.sort(BY_NAME);
    return views;
  }

  /** The views that read {@code relation}, in no particular order. */
  public List<View> viewsOn(RelationName relation) {
    List<View> views = new ArrayList<>();
    RelationNames names = links.views(relation);
    for (RelationName other : names.all()) {
      if (relations.get(other) instanceof View view) {
        views.add(view);
      }
    }
    return views;
  }

  /** The sequence that {@code name} means in {@code session}, or null. */
  public Sequence sequence(QualifiedName name, Session session) {
    return relation(name, session) instanceof Sequence sequence ? sequence : null;
  }

  /** The sequence of that full name, or null. */
  public Sequence sequence(RelationName name) {
    return relations.get(name) instanceof Sequence sequence ? sequence : null;
  }

  /** Every sequence, in the order of their full names. */
  public List<Sequence> sequences() {
    List<Sequence> sequences = new ArrayList<>();
    for (Relation relation : relations.values()) {
      if (relation instanceof Sequence sequence) {
        sequences.add(sequence);
      }
    }
    sequences.sort(BY_NAME);
    return sequences;
  }

  /** The index that {@code name} means in {@code session}, or null. */
  public Index index(QualifiedName name, Session session) {
    return relation(name, session) instanceof Index index ? index : null;
  }

  /** The index of that full name, or null. */
  public Index index(RelationName name) {
    return relations.get(name) instanceof Index index ? index : null;
  }

  /** The indexes of a table or materialized view, those of constraints among them. */
  public List<Index> indexesOf(RelationName relation) {
    RelationNames names = links.indexes(relation);
    List<Index> found = new ArrayList<>();
    for (RelationName other : names.all()) {
      if (relations.get(other) instanceof Index index) {
        found.add(index);
      }
    }
    return found;
  }

  /** The index behind a primary key, unique or exclusion constraint, or null. */
  public Index indexOf(Table table, Constraint constraint) {
    return constraint.hasIndex()
        ? index(new RelationName(table.name().schema(), constraint.index()))
        : null;
  }

  /** The tables that inherit from {@code table} or are partitions of it, directly. */
  public List<Table> childrenOf(RelationName table) {
    RelationNames names = links.children(table);
    if (names.isEmpty()) {
      return List.of();
    }
    List<Table> children = new ArrayList<>();
    for (RelationName other : names.all()) {
      if (relations.get(other) instanceof Table child) {
        children.add(child);
      }
    }
    return children;
  }

  /** The names of these tables. */
  RelationNames namesOfChildren(RelationName table) {
    return links.children(table);
  }

  /** How many indexes of partitions are parts of that one. */
  int countParts(RelationName index) {
    return links.parts(index).size();
  }

  /** Whether tables inherit from {@code table} or are partitions of it. */
  public boolean hasChildren(RelationName table) {
    return !links.children(table).isEmpty();
  }

  /** The partition of {@code table} that takes what no other does, or null. */
  public Table defaultPartition(RelationName table) {
    RelationName partition = links.defaultPartition(table);
    return partition == null ? null : table(partition);
  }

  /** The sequences that columns of {@code table} own: they are dropped with them. */
  public List<Sequence> sequencesOf(RelationName table) {
    RelationNames names = links.sequences(table);
    if (names.isEmpty()) {
      return List.of();
    }
    List<Sequence> sequences = new ArrayList<>();
    for (RelationName other : names.all()) {
      if (relations.get(other) instanceof Sequence sequence) {
        sequences.add(sequence);
      }
    }
    return sequences;
  }

  // ---- foreign keys

  /** The foreign keys of other tables, and of itself, that refer to {@code table}. */
  public List<ForeignKeyOf> referencesTo(RelationName table) {
    RelationNames names = RelationNames.of(referring, table);
    if (names.isEmpty()) {
      return List.of();
    }
    List<ForeignKeyOf> found = new ArrayList<>();
    for (RelationName other : names.all()) {
      if (!(relations.get(other) instanceof Table from)) {
        continue;
      }
      for (Constraint constraint : from.constraints().values()) {
        if (table.equals(constraint.references())) {
          found.add(new ForeignKeyOf(from.name(), constraint));
        }
      }
    }
    return found;
  }

  /** The foreign keys that refer to a table, or to one that it is a partition of. */
  public List<ForeignKeyOf> referencesToRowsOf(Table table) {
    List<ForeignKeyOf> found = new ArrayList<>(referencesTo(table.name()));
    Table lower = table;
    while (lower != null && lower.partition()) {
      found.addAll(referencesTo(lower.parent()));
      lower = table(lower.parent());
    }
    return found;
  }

  /** Whether a foreign key refers to {@code column} of {@code table}. */
  public boolean isReferenced(RelationName table, String column) {
    for (ForeignKeyOf key : referencesTo(table)) {
      if (key.constraint().referencedColumns().contains(column)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The columns that a foreign key refers to, in its order; empty if the table is not known, and
   * without those that are not.
   */
  public List<Column> referencedColumns(Constraint foreignKey) {
    Table target = foreignKey.references() == null ? null : table(foreignKey.references());
    List<Column> columns = new ArrayList<>();
    for (String name : foreignKey.referencedColumns()) {
      Column column = target == null ? null : target.column(name);
      if (column != null) {
        columns.add(column);
      }
    }
    return columns;
  }

  /**
   * A foreign key with the table that it belongs to.
   *
   * @param table the referencing table
   * @param constraint the foreign key
   */
  public record ForeignKeyOf(RelationName table, Constraint constraint) {}

  // ---- types and functions

  /** The type of the history that {@code name} means in {@code session}, or null. */
  public UserType type(QualifiedName name, Session session) {
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

  /** The type of the history of that full name, or null. */
  public UserType type(RelationName name) {
    return types.get(name);
  }

  /** The type of the history that {@code type} is, or is an array of; null for a built-in type. */
  public UserType typeOf(DataType type) {
    return type == null || type.isBuiltIn() || type.schema() == null
        ? null
        : types.get(new RelationName(type.schema(), type.name()));
  }

  /** Every type that the history made, in the order of their full names. */
  public List<UserType> types() {
    List<UserType> all = types.values();
    all.sort(TYPE_BY_NAME);
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
    found.sort(TYPE_BY_NAME);
    return found;
  }

  /** The enum type that {@code name} means in {@code session}, or null. */
  public EnumType enumType(QualifiedName name, Session session) {
    return type(name, session) instanceof EnumType enumType ? enumType : null;
  }

  /** The enum type of that full name, or null. */
  public EnumType enumType(RelationName name) {
    return types.get(name) instanceof EnumType enumType ? enumType : null;
  }

  /** The enum type that {@code type} is, or is an array of; else null. */
  public EnumType enumType(DataType type) {
    return typeOf(type) instanceof EnumType enumType ? enumType : null;
  }

  /** The type that {@code name} means in {@code session}; serial kinds are integers; or null. */
  public DataType dataType(TypeName name, Session session) {
    return TypeNames.resolve(this, name, session);
  }

  /** The columns, of tables, whose type is {@code type} or an array of it. */
  public List<ColumnOf> columnsOfType(RelationName type) {
    RelationNames names = RelationNames.of(columnTypes, type);
    if (names.isEmpty()) {
      return List.of();
    }
    List<Table> tables = new ArrayList<>();
    for (RelationName name : names.all()) {
      if (relations.get(name) instanceof Table table && TypeNames.uses(table, type)) {
        tables.add(table);
      }
    }
    tables.sort(BY_NAME);
    List<ColumnOf> users = new ArrayList<>();
    for (Table table : tables) {
      for (Column column : table.columns().values()) {
        if (TypeNames.isOf(column.type(), type)) {
          users.add(new ColumnOf(table, column));
        }
      }
    }
    return users;
  }

  /** The functions that {@code name} means in {@code session}, whatever their arguments. */
  public List<Function> functions(QualifiedName name, Session session) {
    if (name.templated()) {
      return List.of();
    }
    if (name.schema() != null) {
      return functions(new RelationName(name.schema(), name.name()));
    }
    List<Function> found = List.of();
    for (String schema : session.searchPath()) {
      List<Function> here = functions(new RelationName(schema, name.name()));
      if (found.isEmpty()) {
        found = here;
      } else if (!here.isEmpty()) {
        found = new ArrayList<>(found);
        found.addAll(here);
      }
    }
    return found;
  }

  /** The functions of that full name, whatever their arguments. */
  public List<Function> functions(RelationName name) {
    List<Function> found = functions.get(name);
    return found == null ? List.of() : found;
  }

  /** The functions that have {@code type} for an argument or for what they give, perhaps. */
  List<List<Function>> functionsOfType(RelationName type) {
    RelationNames names = RelationNames.of(functionTypes, type);
    if (names.isEmpty()) {
      return List.of();
    }
    List<List<Function>> found = new ArrayList<>();
    for (RelationName name : names.all()) {
      found.add(functions(name));
    }
    return found;
  }

  /** Every relation, in no particular order. */
  public List<Relation> relations() {
    return relations.values();
  }

  /** What became of the last function that {@code name} meant in {@code session}, or null. */
  Fate fateOfFunction(QualifiedName name, Session session) {
    return Lookup.fate(functionFates, name, session);
  }

  /** Every function, those of one name together, in no particular order. */
  public List<List<Function>> allFunctions() {
    return functions.values();
  }

  /** The schema, in the sense of CREATE SCHEMA, of that name, or null. */
  public Namespace namespace(String name) {
    return namespaces.get(name);
  }

  /** Every schema in the sense of CREATE SCHEMA, {@code public} first. */
  public Collection<Namespace> namespaces() {
    return namespaces.values();
  }

  /** The extensions by name, in the order they were made. */
  public Map<String, Extension> extensions() {
    return extensions;
  }

  // ---- what is known

  /**
   * Whether nothing named so far was missing from the history and every statement was read, so that
   * what is not here does not exist. A history that has made no table yet knows nothing, and one
   * that began with {@link #UNKNOWN} never knows all.
   */
  public boolean closed() {
    return openedAt == null && grounded && !partial;
  }

  /** What opened the history first, or null. */
  public Origin openedAt() {
    return openedAt;
  }

  /** How many statements could not be followed. */
  int opaque() {
    return opaque;
  }

  /** Whether CREATE CAST or an extension made casts. */
  boolean otherCasts() {
    return otherCasts;
  }

  /** Whether the object that {@code name} means in {@code session} is there. */
  public Presence presence(QualifiedName name, ObjectType type, Session session) {
    return Lookup.presence(this, name, type, session);
  }

  /** Whether {@code table} has that column. */
  public Presence columnPresence(Table table, String column) {
    return Lookup.columnPresence(this, table, column);
  }

  /** Whether {@code table} has that constraint. */
  public Presence constraintPresence(Table table, String constraint) {
    return Lookup.constraintPresence(this, table, constraint);
  }

  /** What became of the relation that had that full name, or null. */
  public Fate fateOf(RelationName relation) {
    return fates.get(relation);
  }

  /** What became of the relation that {@code name} would mean in {@code session}, or null. */
  public Fate fateOf(QualifiedName name, Session session) {
    return Lookup.fate(fates, name, session);
  }

  /** What became of the type that had that full name, or null. */
  public Fate fateOfType(RelationName type) {
    return typeFates.get(type);
  }

  /** What became of the type that {@code name} would mean in {@code session}, or null. */
  public Fate fateOfType(QualifiedName name, Session session) {
    return Lookup.fate(typeFates, name, session);
  }

  /** The relations whose names differ from {@code name} by case only. */
  public List<Relation> similarRelations(QualifiedName name, Session session) {
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

  /** The types whose names differ from {@code name} by case only. */
  public List<UserType> similarTypes(QualifiedName name, Session session) {
    List<UserType> similar = new ArrayList<>(0);
    RelationNames names = RelationNames.of(typeSpellings, name.name().toLowerCase(Locale.ROOT));
    for (RelationName other : names.all()) {
      UserType type = types.get(other);
      if (type != null && Lookup.differsByCase(other, name, session)) {
        similar.add(type);
      }
    }
    return similar;
  }

  /**
   * What DROP … CASCADE of the object takes with it, in the words of PostgreSQL's notice, such as
   * {@code constraint orders_user_id_fkey on table orders} or {@code view active_users}; what
   * belongs to the object itself (its indexes, its own constraints, its sequences) is not listed.
   */
  public List<String> cascadeOf(QualifiedName name, ObjectType type, Session session) {
    return Dependents.cascade(this, name, type, session);
  }

  /** The same of ALTER TABLE … DROP COLUMN … CASCADE. */
  public List<String> cascadeOf(RelationName table, String column) {
    return Dependents.cascade(this, Item.column(table, column));
  }

  /**
   * What of relations DROP … CASCADE of the object takes with it; what belongs to the object itself
   * is not listed.
   */
  public List<Dependent> dependentsOf(QualifiedName name, ObjectType type, Session session) {
    return Dependents.ofRelations(this, name, type, session);
  }

  /** The same of ALTER TABLE … DROP COLUMN … CASCADE. */
  public List<Dependent> dependentsOf(RelationName table, String column) {
    return Dependents.ofRelations(this, Item.column(table, column));
  }

  /**
   * What names mean in an expression.
   *
   * @param table the table whose columns it may name, or null
   */
  public Scope scope(Session session, Table table) {
    return new ExpressionScope(this, session, table);
  }

  // ---- changes

  Schema with(Relation relation) {
    Schema next = new Schema(this);
    RelationName name = relation.name();
    Relation old = relations.get(name);
    next.relations = relations.with(name, relation);
    next.links = links.with(name, old, relation);
    if (old == null) {
      next.spellings = RelationNames.added(spellings, name.name().toLowerCase(Locale.ROOT), name);
    }
    if (relation instanceof Table table) {
      if (!(old instanceof Table was) || was.columns() != table.columns()) {
        next.addColumnTypes(table, old instanceof Table was ? was.columns() : Map.of());
      }
      next.grounded |= table.madeAt() != null;
      Map<String, Constraint> before = old instanceof Table was ? was.constraints() : Map.of();
      if (before != table.constraints()) {
        next.changeConstraints(name, before, table.constraints());
      }
    } else if (relation instanceof View) {
      next.viewNames = viewNames.with(name);
    }
    return next;
  }

  private void addColumnTypes(Table table, Map<String, Column> before) {
    for (Column column : OrderedMap.copyOf(table.columns()).notIn(OrderedMap.copyOf(before))) {
      columnTypes = user(columnTypes, column.type(), table.name());
    }
  }

  /** Takes down the constraints of {@code table} that came and went. */
  private void changeConstraints(
      RelationName table, Map<String, Constraint> before, Map<String, Constraint> after) {
    OrderedMap<Constraint> old = OrderedMap.copyOf(before);
    OrderedMap<Constraint> now = OrderedMap.copyOf(after);
    for (Constraint constraint : now.notIn(old)) {
      if (constraint.references() != null) {
        referring = RelationNames.added(referring, constraint.references(), table);
      }
      count(new RelationName(table.schema(), constraint.name()), 1);
    }
    for (Constraint constraint : old.notIn(now)) {
      count(new RelationName(table.schema(), constraint.name()), -1);
    }
  }

  private void count(RelationName constraint, int more) {
    Integer old = constraintNames.get(constraint);
    int count = (old == null ? 0 : old) + more;
    if (count > 0) {
      constraintNames = constraintNames.with(constraint, count);
      return;
    }
    constraintNames = constraintNames.without(constraint);
    takenNumbers = takenNumbers.without(constraint);
  }

  /** Whether a table or a domain of that schema has a constraint of that name. */
  boolean hasConstraintNamed(RelationName name) {
    return constraintNames.get(name) != null;
  }

  /** The first number that may be free behind the generated name {@code base}; 0 for itself. */
  int firstNumber(TakenNumbers.Kind kind, RelationName base) {
    return takenNumbers.first(kind, base);
  }

  /** Keeps for the schemas to come that all numbers before {@code number} are taken. */
  void rememberNumber(TakenNumbers.Kind kind, RelationName base, int number) {
    takenNumbers = takenNumbers.with(kind, base, number);
  }

  /** Whether no more than one table or domain of that schema has a constraint of that name. */
  boolean hasOneConstraintNamed(RelationName name) {
    Integer count = constraintNames.get(name);
    return count == null || count == 1;
  }

  /** This schema without that relation; its indexes and whatever needs it stay. */
  Schema without(Relation relation) {
    Schema next = new Schema(this);
    next.relations = relations.without(relation.name());
    next.links = links.with(relation.name(), relations.get(relation.name()), null);
    next.takenNumbers = takenNumbers.without(relation.name());
    if (relation instanceof Table table) {
      next.changeConstraints(table.name(), table.constraints(), Map.of());
    }
    return next;
  }

  Schema with(UserType type) {
    Schema next = new Schema(this);
    RelationName name = type.name();
    UserType old = types.get(name);
    if (old == null) {
      next.typeSpellings =
          RelationNames.added(typeSpellings, name.name().toLowerCase(Locale.ROOT), name);
    }
    next.types = types.with(name, type);
    next.changeChecks(old, type);
    if (type instanceof Domain domain) {
      next.derived = user(derived, domain.base(), name);
    } else if (type instanceof RangeType range) {
      next.derived = user(derived, range.subtype(), name);
    } else if (type instanceof CompositeType composite) {
      for (DataType attribute : composite.attributes().values()) {
        next.derived = user(next.derived, attribute, name);
      }
    }
    return next;
  }

  /** The map with {@code name} among those that use {@code type}, if that is no built-in one. */
  private static PersistentMap<RelationName, RelationNames> user(
      PersistentMap<RelationName, RelationNames> users, DataType type, RelationName name) {
    return type == null || type.schema() == null || type.isBuiltIn()
        ? users
        : RelationNames.added(users, new RelationName(type.schema(), type.name()), name);
  }

  Schema withoutType(RelationName type) {
    Schema next = new Schema(this);
    next.types = types.without(type);
    next.takenNumbers = takenNumbers.without(type);
    next.changeChecks(types.get(type), null);
    return next;
  }

  /** Takes down the constraints of a domain that came and went. */
  private void changeChecks(UserType before, UserType after) {
    if (after instanceof Domain domain) {
      countChecks(domain, before, 1);
    }
    if (before instanceof Domain domain) {
      countChecks(domain, after, -1);
    }
  }

  private void countChecks(Domain domain, UserType other, int more) {
    String schema = domain.name().schema();
    OrderedMap<Constraint> others =
        other instanceof Domain had ? OrderedMap.copyOf(had.checks()) : OrderedMap.empty();
    for (Constraint check : OrderedMap.copyOf(domain.checks()).notIn(others)) {
      count(new RelationName(schema, check.name()), more);
    }
    if (domain.notNullName() != null) {
      count(new RelationName(schema, domain.notNullName()), more);
    }
  }

  Schema withFunctions(RelationName name, List<Function> overloads) {
    Schema next = new Schema(this);
    next.functions =
        overloads.isEmpty() ? functions.without(name) : functions.with(name, overloads);
    for (Function function : Overloads.notIn(overloads, functions.get(name))) {
      next.functionTypes = user(next.functionTypes, function.result(), name);
      for (DataType argument : function.arguments()) {
        next.functionTypes = user(next.functionTypes, argument, name);
      }
    }
    return next;
  }

  Schema with(Namespace namespace) {
    Schema next = new Schema(this);
    next.namespaces = namespaces.with(namespace.name(), namespace);
    return next;
  }

  Schema withoutNamespace(String name) {
    Schema next = new Schema(this);
    next.namespaces = namespaces.without(name);
    return next;
  }

  Schema with(Extension extension) {
    Schema next = new Schema(this);
    next.extensions = extensions.with(extension.name(), extension);
    return next;
  }

  Schema withoutExtension(String name) {
    Schema next = new Schema(this);
    next.extensions = extensions.without(name);
    return next;
  }

  Schema withFate(RelationName name, Fate fate) {
    Schema next = new Schema(this);
    next.fates = fates.with(name, fate);
    return next;
  }

  Schema withFunctionFate(RelationName name, Fate fate) {
    Schema next = new Schema(this);
    next.functionFates = functionFates.with(name, fate);
    return next;
  }

  Schema withTypeFate(RelationName name, Fate fate) {
    Schema next = new Schema(this);
    next.typeFates = typeFates.with(name, fate);
    return next;
  }

  /** This schema, no longer closed. */
  Schema opened(Origin origin) {
    if (openedAt != null) {
      return this;
    }
    Schema next = new Schema(this);
    next.openedAt = origin;
    return next;
  }

  /** This schema after a statement that cannot be followed. */
  Schema afterOpaque(Origin origin) {
    Schema next = new Schema(opened(origin));
    next.opaque++;
    return next;
  }

  Schema withOtherCasts() {
    if (otherCasts) {
      return this;
    }
    Schema next = new Schema(this);
    next.otherCasts = true;
    return next;
  }
}
