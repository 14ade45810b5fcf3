package dev.redflag.schema;

import dev.redflag.postgres.DataType;
import dev.redflag.postgres.Scope;
import dev.redflag.sql.ast.ObjectType;
import dev.redflag.sql.ast.QualifiedName;
import dev.redflag.sql.ast.TypeName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
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

  // Never changed once a method has given the schema away, but for what was found out about it.
  private RelationCatalog relations = RelationCatalog.EMPTY;
  private TypeCatalog types = TypeCatalog.EMPTY;
  private FunctionCatalog functions = FunctionCatalog.EMPTY;

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

  /** Writes all that is known. */
  void write(SchemaOutput out) {
    relations.write(out);
    types.write(out);
    functions.write(out);
    constraintNames.write(out, Forms.NAME, Forms.NUMBER);
    takenNumbers.write(out);
    namespaces.write(out, ObjectForms.NAMESPACE);
    extensions.write(out, ObjectForms.EXTENSION);
    out.origin(openedAt);
    out.number(opaque);
    out.flag(grounded);
    out.flag(otherCasts);
    out.flag(partial);
  }

  /** Reads what {@link #write} wrote. */
  static Schema read(SchemaInput in) {
    Schema schema = new Schema();
    schema.relations = RelationCatalog.read(in);
    schema.types = TypeCatalog.read(in);
    schema.functions = FunctionCatalog.read(in);
    schema.constraintNames = PersistentMap.read(in, Forms.NAME, Forms.NUMBER);
    schema.takenNumbers = TakenNumbers.read(in);
    schema.namespaces = OrderedMap.read(in, ObjectForms.NAMESPACE);
    schema.extensions = OrderedMap.read(in, ObjectForms.EXTENSION);
    schema.openedAt = in.origin();
    schema.opaque = in.number();
    schema.grounded = in.flag();
    schema.otherCasts = in.flag();
    schema.partial = in.flag();
    return schema;
  }

  // ---- relations

  /** The relation that {@code name} means in {@code session}, or null. */
  public Relation relation(QualifiedName name, Session session) {
    return relations.find(name, session);
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
    return relations.all(Table.class);
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
    return relations.views();
  }

  /** The views that read {@code relation}, in no particular order. */
  public List<View> viewsOn(RelationName relation) {
    return relations.viewsOn(relation);
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
    return relations.all(Sequence.class);
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
    return relations.indexesOf(relation);
  }

  /** The index behind a primary key, unique or exclusion constraint, or null. */
  public Index indexOf(Table table, Constraint constraint) {
    return constraint.hasIndex()
        ? index(new RelationName(table.name().schema(), constraint.index()))
        : null;
  }

  /** The tables that inherit from {@code table} or are partitions of it, directly. */
  public List<Table> childrenOf(RelationName table) {
    return relations.childrenOf(table);
  }

  /** The names of these tables. */
  RelationNames namesOfChildren(RelationName table) {
    return relations.links().children(table);
  }

  /** How many indexes of partitions are parts of that one. */
  int countParts(RelationName index) {
    return relations.links().parts(index).size();
  }

  /** Whether tables inherit from {@code table} or are partitions of it. */
  public boolean hasChildren(RelationName table) {
    return !relations.links().children(table).isEmpty();
  }

  /** The partition of {@code table} that takes what no other does, or null. */
  public Table defaultPartition(RelationName table) {
    RelationName partition = relations.links().defaultPartition(table);
    return partition == null ? null : table(partition);
  }

  /** The sequences that columns of {@code table} own: they are dropped with them. */
  public List<Sequence> sequencesOf(RelationName table) {
    return relations.sequencesOf(table);
  }

  // ---- foreign keys

  /** The foreign keys of other tables, and of itself, that refer to {@code table}. */
  public List<ForeignKeyOf> referencesTo(RelationName table) {
    List<Table> referring = relations.referring(table);
    if (referring.isEmpty()) {
      return List.of();
    }
    List<ForeignKeyOf> found = new ArrayList<>();
    for (Table from : referring) {
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
    return types.find(name, session);
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
    return types.all();
  }

  /** The domains, ranges and composites that are made of {@code base}, in the order of names. */
  List<UserType> derivedFrom(RelationName base) {
    return types.derivedFrom(base);
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
    return relations.columnsOfType(type);
  }

  /** The columns, of tables, whose default is a value of {@code type}, and they are not. */
  List<ColumnOf> defaultsOfType(RelationName type) {
    return relations.defaultsOfType(type);
  }

  /** The functions that {@code name} means in {@code session}, whatever their arguments. */
  public List<Function> functions(QualifiedName name, Session session) {
    return functions.find(name, session);
  }

  /** The functions that {@code name} means in {@code session} and that {@code later} has not. */
  public List<Function> functionsGone(QualifiedName name, Session session, Schema later) {
    return functions.gone(name, session, later.functions);
  }

  /** The functions of that full name, whatever their arguments. */
  public List<Function> functions(RelationName name) {
    return functions.get(name);
  }

  /** The functions that have {@code type} for an argument or for what they give, perhaps. */
  List<List<Function>> functionsOfType(RelationName type) {
    return functions.ofType(type);
  }

  /** Every relation, in no particular order. */
  public List<Relation> relations() {
    return relations.all();
  }

  /** What became of the last function that {@code name} meant in {@code session}, or null. */
  Fate fateOfFunction(QualifiedName name, Session session) {
    return Lookup.fate(functions.fates(), name, session);
  }

  /** Every function, those of one name together, in no particular order. */
  public List<List<Function>> allFunctions() {
    return functions.all();
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
    return relations.fates().get(relation);
  }

  /** What became of the relation that {@code name} would mean in {@code session}, or null. */
  public Fate fateOf(QualifiedName name, Session session) {
    return Lookup.fate(relations.fates(), name, session);
  }

  /** What became of the type that had that full name, or null. */
  public Fate fateOfType(RelationName type) {
    return types.fates().get(type);
  }

  /** What became of the type that {@code name} would mean in {@code session}, or null. */
  public Fate fateOfType(QualifiedName name, Session session) {
    return Lookup.fate(types.fates(), name, session);
  }

  /** The relations whose names differ from {@code name} by case only. */
  public List<Relation> similarRelations(QualifiedName name, Session session) {
    return relations.similar(name, session);
  }

  /** The types whose names differ from {@code name} by case only. */
  public List<UserType> similarTypes(QualifiedName name, Session session) {
    return types.similar(name, session);
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
    next.relations = relations.with(relation);
    if (relation instanceof Table table) {
      next.grounded |= table.madeAt() != null;
      next.countConstraints(
          table.name().schema(),
          relations.get(table.name()) instanceof Table was ? was.constraints() : Map.of(),
          table.constraints());
    }
    return next;
  }

  /** Counts the constraints of a table or a domain that came, and takes off those that went. */
  private void countConstraints(
      String schema, Map<String, Constraint> before, Map<String, Constraint> after) {
    if (before == after) {
      return;
    }
    OrderedMap<Constraint> old = OrderedMap.copyOf(before);
    OrderedMap<Constraint> now = OrderedMap.copyOf(after);
    for (Constraint constraint : now.notIn(old)) {
      count(new RelationName(schema, constraint.name()), 1);
    }
    for (Constraint constraint : old.notIn(now)) {
      count(new RelationName(schema, constraint.name()), -1);
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
    next.takenNumbers = takenNumbers.without(relation.name());
    if (relation instanceof Table table) {
      next.countConstraints(table.name().schema(), table.constraints(), Map.of());
    }
    return next;
  }

  Schema with(UserType type) {
    Schema next = new Schema(this);
    next.types = types.with(type);
    next.countChecks(type.name(), types.get(type.name()), type);
    return next;
  }

  Schema withoutType(RelationName type) {
    Schema next = new Schema(this);
    next.types = types.without(type);
    next.takenNumbers = takenNumbers.without(type);
    next.countChecks(type, types.get(type), null);
    return next;
  }

  /** Counts what {@code before}, if it is a domain, became; null stands for nothing. */
  private void countChecks(RelationName name, UserType before, UserType after) {
    countConstraints(name.schema(), checks(before), checks(after));
    countNotNull(after, 1);
    countNotNull(before, -1);
  }

  private static Map<String, Constraint> checks(UserType type) {
    return type instanceof Domain domain ? domain.checks() : Map.of();
  }

  private void countNotNull(UserType type, int more) {
    if (type instanceof Domain domain && domain.notNullName() != null) {
      count(new RelationName(domain.name().schema(), domain.notNullName()), more);
    }
  }

  Schema withFunctions(RelationName name, List<Function> overloads) {
    Schema next = new Schema(this);
    next.functions = functions.with(name, overloads);
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
    next.relations = relations.withFate(name, fate);
    return next;
  }

  Schema withFunctionFate(RelationName name, Fate fate) {
    Schema next = new Schema(this);
    next.functions = functions.withFate(name, fate);
    return next;
  }

  Schema withTypeFate(RelationName name, Fate fate) {
    Schema next = new Schema(this);
    next.types = types.withFate(name, fate);
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
