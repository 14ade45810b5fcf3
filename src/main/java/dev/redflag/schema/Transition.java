package dev.redflag.schema;

import dev.redflag.migration.Migration;
import dev.redflag.postgres.DataType;
import dev.redflag.postgres.TypeKind;
import dev.redflag.source.Span;
import dev.redflag.sql.Script;
import dev.redflag.sql.ast.CreateSchema;
import dev.redflag.sql.ast.Identifier;
import dev.redflag.sql.ast.ObjectType;
import dev.redflag.sql.ast.QualifiedName;
import dev.redflag.sql.ast.Statement;
import dev.redflag.sql.ast.TypeName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** One statement on its way from one schema to the next. */
final class Transition {

  /** So many conflicts are compared one by one. */
  private static final int FEW = 16;

  final int postgres;
  final boolean conditional;
  final Migration migration;
  final Script script;
  Schema schema;
  Session session;

  /** The statement. */
  Statement statement;

  /** Whether it stands in a function in SQL, where there are no variables. */
  boolean inFunction;

  /** What is known of the bounds of partitions. */
  BoundIndex.All bounds;

  private List<Conflict> conflicts = List.of();

  /** Where conflicts are and of what kind, once there are many. */
  private final Set<String> told = new HashSet<>(0);

  Transition(
      int postgres,
      Schema schema,
      Session session,
      boolean conditional,
      Migration migration,
      Script script) {
    this.postgres = postgres;
    this.schema = schema;
    this.session = session;
    this.conditional = conditional;
    this.migration = migration;
    this.script = script;
  }

  /** The same statement once more, from where it is now. */
  Transition again() {
    Transition again = new Transition(postgres, schema, session, conditional, migration, script);
    again.statement = statement;
    return again;
  }

  List<Conflict> conflicts() {
    return conflicts;
  }

  Origin at(Span span) {
    return new Origin(migration, script.source(), span);
  }

  // ---- conflicts

  /**
   * Whether conflicts are wanted: what a conditional statement would do is no ground of a claim,
   * and a migration that is not linted did run.
   */
  boolean judging() {
    return migration.linted() && !conditional;
  }

  void conflict(Conflict conflict) {
    if (!judging()) {
      return;
    }
    if (isTold(conflict)) {
      return;
    }
    if (conflicts.isEmpty()) {
      conflicts = new ArrayList<>(2);
    }
    conflicts.add(conflict);
  }

  /** Whether another conflict of the same kind stands in the same place. */
  private boolean isTold(Conflict conflict) {
    if (conflicts.size() < FEW) {
      for (Conflict other : conflicts) {
        if (other.span().equals(conflict.span()) && other.sqlState().equals(conflict.sqlState())) {
          return true;
        }
      }
      return false;
    }
    if (told.isEmpty()) {
      for (Conflict other : conflicts) {
        told.add(place(other));
      }
    }
    return !told.add(place(conflict));
  }

  private static String place(Conflict conflict) {
    Span span = conflict.span();
    return span.start() + " " + span.end() + " " + conflict.sqlState();
  }

  /**
   * Whether what the statement makes may have been there before, though the history does not know
   * it: a conditional statement may not have run, and IF NOT EXISTS may have found another one,
   * unless the history is all there is.
   *
   * @param fate what became of the last one of its name, or null
   */
  boolean inDoubt(boolean ifNotExists, Fate fate) {
    return conditional || (ifNotExists && (!schema.closed() || (fate != null && fate.perhaps())));
  }

  void refuse(Span span, String sqlState, String reason) {
    conflict(new Conflict.Refused(span, sqlState, reason));
  }

  /** Whether the statement stands in a DO block, where names may be those of variables. */
  boolean inBlock() {
    if (statement == null || inFunction) {
      return false;
    }
    Statement top = script.statementAt(statement.span().start());
    return top != statement
        && !(top instanceof CreateSchema create && create.elements().contains(statement));
  }

  void open(Span span) {
    schema = schema.opened(at(span));
  }

  // ---- names

  /** The full name of what the statement is to make, or null if a placeholder stands in it. */
  RelationName newName(QualifiedName name) {
    if (name.templated()) {
      open(name.span());
      return null;
    }
    String written = name.schema();
    if (written == null) {
      return new RelationName(creationSchema(), name.name());
    }
    namespace(name.parts().get(name.parts().size() - 2));
    return new RelationName(
        written.startsWith("pg_temp") ? Schema.TEMPORARY : written, name.name());
  }

  /**
   * The schema in which an unqualified name is made: the first of the search path that is there.
   */
  String creationSchema() {
    for (String name : session.searchPath()) {
      if (schema.namespace(name) != null) {
        return name;
      }
      if (!schema.closed()) {
        // The tool, or whoever set the database up, has made it.
        schema = schema.with(new Namespace(name, true, null, false));
        return name;
      }
    }
    return session.creationSchema();
  }

  /** Sees to it that a schema that is named is there. */
  void namespace(Identifier name) {
    String value = name.value();
    if (schema.namespace(value) != null
        || value.startsWith("pg_")
        || value.equals("information_schema")) {
      return;
    }
    boolean foreign = Platform.brings(value);
    if (!foreign && schema.closed()) {
      conflict(
          new Conflict.MissingObject(
              name.span(),
              "3F000",
              ObjectType.SCHEMA,
              value,
              null,
              null,
              Lookup.similar(namespaceNames(), value)));
    }
    schema = schema.with(new Namespace(value, true, null, false));
    if (!foreign) {
      open(name.span());
    }
  }

  private List<String> namespaceNames() {
    List<String> names = new ArrayList<>();
    for (Namespace namespace : schema.namespaces()) {
      names.add(namespace.name());
    }
    return names;
  }

  /**
   * The relation that the statement names, an assumed table if the history does not know it; null
   * if it need not be there, or its name is not known.
   */
  Relation relation(QualifiedName name, ObjectType expected, String sqlState, boolean ifExists) {
    Relation found = schema.relation(name, session);
    if (found != null) {
      return found;
    }
    // What may not run names nothing that must be there.
    if (ifExists || conditional) {
      return null;
    }
    return missing(name, expected, sqlState) ? assume(name) : null;
  }

  /** The table that the statement names, as above; null also if it is no table. */
  Table table(QualifiedName name, boolean ifExists) {
    return relation(name, ObjectType.TABLE, "42P01", ifExists) instanceof Table table
        ? table
        : null;
  }

  /** Says that a relation is missing; whether it is now to be assumed. */
  boolean missing(QualifiedName name, ObjectType expected, String sqlState) {
    if (name.templated()) {
      open(name.span());
      return false;
    }
    if (Lookup.isSystem(name) || Lookup.isOfExtension(schema, name)) {
      return false;
    }
    if (name.schema() != null) {
      boolean known = schema.namespace(name.schema()) != null;
      namespace(name.parts().get(name.parts().size() - 2));
      if (!known) {
        return true;
      }
    }
    Presence presence = Lookup.presence(schema, name, expected, session);
    List<Relation> similar = schema.similarRelations(name, session);
    Fate fate = schema.fateOf(name, session);
    if (presence == Presence.ABSENT) {
      List<String> names = new ArrayList<>(similar.size());
      for (Relation relation : similar) {
        names.add(relation.name().toString());
      }
      conflict(
          new Conflict.MissingRelation(
              name.span(), sqlState, expected, fullName(name), fate, names));
    }
    boolean explained = judging() && (fate != null || !similar.isEmpty());
    if (!explained && !isForeign(name)) {
      open(name.span());
    }
    return true;
  }

  private boolean isForeign(QualifiedName name) {
    Namespace namespace = name.schema() == null ? null : schema.namespace(name.schema());
    return namespace != null && namespace.foreign();
  }

  RelationName fullName(QualifiedName name) {
    String written = name.schema();
    return new RelationName(written == null ? creationSchema() : written, name.name());
  }

  private Table assume(QualifiedName name) {
    Table.Draft draft = new Table.Draft(fullName(name));
    Table assumed = draft.table();
    schema = schema.with(assumed);
    return assumed;
  }

  /**
   * The column that the statement names, an assumed one if the table may have it; null for a column
   * that PostgreSQL itself adds.
   */
  Column column(RelationName tableName, Identifier name) {
    Table table = schema.table(tableName);
    Column found = table.column(name.value());
    if (found != null) {
      return found;
    }
    if (name.templated()) {
      touch(tableName, name.span());
      return null;
    }
    Presence presence = Lookup.columnPresence(schema, table, name.value());
    if (presence == Presence.PRESENT) {
      return null;
    }
    Table.Draft draft = new Table.Draft(table);
    if (presence == Presence.ABSENT && judging()) {
      conflict(Conflict.MissingColumn.of(table, name.value(), name.span()));
    } else {
      draft.closed = false;
    }
    Column.Draft column = new Column.Draft(name.value());
    draft.columns = draft.columns.with(name.value(), column.column());
    schema = schema.with(draft.table());
    return column.column();
  }

  /** Whether the table has no such column, for sure. */
  boolean lacks(Table table, String column) {
    Fate fate = table.lostColumns().get(column);
    return table.closed() && !table.perhaps() && (fate == null || !fate.perhaps());
  }

  /** Notes that a table may have been changed in a way that cannot be followed. */
  void touch(RelationName tableName, Span span) {
    Table table = schema.table(tableName);
    if (table != null && table.closed()) {
      Table.Draft draft = new Table.Draft(table);
      draft.closed = false;
      schema = schema.with(draft.table());
    }
  }

  // ---- types

  /**
   * The type that {@code name} means; one that is not known is assumed; null if it is templated.
   */
  DataType type(TypeName name) {
    DataType known = TypeNames.resolve(schema, name, session);
    if (known != null) {
      return known;
    }
    QualifiedName written = name.name();
    if (written.templated()) {
      open(written.span());
      return null;
    }
    RelationName full = fullName(written);
    if (Lookup.isSystem(written)) {
      if (Lookup.isNoCatalogType(written)) {
        conflict(new Conflict.MissingType(written.span(), full, null, List.of()));
      }
      return null;
    }
    boolean opens = true;
    if (written.schema() != null) {
      boolean there = schema.namespace(written.schema()) != null;
      namespace(written.parts().get(written.parts().size() - 2));
      opens = there && !isForeign(written);
    }
    if (opens) {
      Presence presence = Lookup.presence(schema, written, ObjectType.TYPE, session);
      List<String> similar = new ArrayList<>();
      for (UserType type : schema.similarTypes(written, session)) {
        similar.add(type.name().toString());
      }
      Fate fate = schema.fateOfType(written, session);
      if (presence == Presence.ABSENT) {
        conflict(new Conflict.MissingType(written.span(), full, fate, similar));
      }
      boolean explained = judging() && (fate != null || !similar.isEmpty());
      if (!explained && !conditional) {
        open(written.span());
      }
    }
    schema = schema.with(new BaseType(full, null, null, false));
    return TypeNames.resolve(schema, name, session);
  }

  /** What is known of types and functions in an expression that stands alone. */
  ExpressionScope scope() {
    return new ExpressionScope(schema, session, null);
  }

  /** The same in an expression over the columns of a table. */
  ExpressionScope scope(Table table) {
    return new ExpressionScope(schema, session, table);
  }

  /** Whether values of the type are of that kind. */
  boolean isKind(DataType type, TypeKind kind) {
    return type != null && scope().kind(type) == kind;
  }

  // ---- parts of tables

  void putColumn(RelationName tableName, Column column) {
    Table.Draft draft = new Table.Draft(schema.table(tableName));
    draft.columns = draft.columns.with(column.name(), column);
    schema = schema.with(draft.table());
  }

  void putConstraint(RelationName tableName, Constraint constraint) {
    Table.Draft draft = new Table.Draft(schema.table(tableName));
    draft.constraints = draft.constraints.with(constraint.name(), constraint);
    schema = schema.with(draft.table());
  }
}
