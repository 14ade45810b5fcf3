package dev.redflag.schema;

import dev.redflag.source.Span;
import dev.redflag.sql.TokenKind;
import dev.redflag.sql.Tokens;
import dev.redflag.sql.ast.Assignment;
import dev.redflag.sql.ast.Copy;
import dev.redflag.sql.ast.Delete;
import dev.redflag.sql.ast.Expression;
import dev.redflag.sql.ast.Identifier;
import dev.redflag.sql.ast.Insert;
import dev.redflag.sql.ast.Merge;
import dev.redflag.sql.ast.ObjectType;
import dev.redflag.sql.ast.QualifiedName;
import dev.redflag.sql.ast.RefreshMaterializedView;
import dev.redflag.sql.ast.Truncate;
import dev.redflag.sql.ast.Update;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What statements on rows tell of tables: that they hold some, or no null in a column. */
final class DataChanges {

  private DataChanges() {}

  static void insert(Transition transition, Insert statement) {
    Relation relation = relation(transition, statement.table());
    if (relation instanceof Table table) {
      for (Identifier column : statement.columns()) {
        transition.column(table.name(), column);
      }
      InsertCheck.check(transition, transition.schema.table(table.name()), statement);
      fill(transition, table.name(), statement.span());
    } else {
      unwritable(transition, statement.table(), relation);
      for (Identifier column : statement.columns()) {
        viewColumn(transition, relation, column);
      }
      InsertCheck.check(transition, rows(transition, relation), statement);
    }
  }

  private static void viewColumn(Transition transition, Relation relation, Identifier column) {
    if (relation instanceof View view && !view.materialized()) {
      NamedObjects.viewColumn(transition, view, column);
    }
  }

  /** A view as the table that a statement takes it for; null if there is nothing to say of it. */
  private static Table rows(Transition transition, Relation relation) {
    if (!transition.judging()
        || !(relation instanceof View view)
        || view.materialized()
        || view.columns() == null) {
      return null;
    }
    Table.Draft draft = new Table.Draft(view.name());
    draft.madeAt = view.madeAt();
    draft.perhaps = view.perhaps();
    draft.closed = view.madeAt() != null;
    for (String name : view.columns().names()) {
      Column.Draft column = new Column.Draft(name);
      column.type = view.columns().types().get(name);
      draft.columns = draft.columns.with(name, column.column());
    }
    return draft.table();
  }

  /** Tells of what holds rows, but takes none. */
  private static void unwritable(Transition transition, QualifiedName name, Relation relation) {
    boolean view = relation instanceof View seen && seen.materialized();
    if ((view || relation instanceof Sequence || relation instanceof Index)
        && !relation.perhaps()
        && relation.madeAt() != null) {
      transition.conflict(new Conflict.WrongRelation(name.span(), ObjectType.TABLE, relation));
    }
  }

  static void copy(Transition transition, Copy statement) {
    if (statement.table() == null) {
      return;
    }
    Relation relation = relation(transition, statement.table());
    if (relation instanceof Table table) {
      for (Identifier column : statement.columns()) {
        transition.column(table.name(), column);
      }
    }
    if (relation instanceof Table table && statement.from()) {
      fill(transition, table.name(), statement.span());
    }
  }

  static void merge(Transition transition, Merge statement) {
    Relation relation = relation(transition, statement.table());
    if (relation instanceof Table table) {
      UpdateCheck.check(transition, table, statement);
      fill(transition, table.name(), statement.span());
    } else {
      unwritable(transition, statement.table(), relation);
      UpdateCheck.check(transition, rows(transition, relation), statement);
    }
  }

  static void delete(Transition transition, Delete statement) {
    Relation relation = relation(transition, statement.table());
    if (relation instanceof Table table) {
      UpdateCheck.check(transition, table, statement);
    } else {
      unwritable(transition, statement.table(), relation);
      UpdateCheck.check(transition, rows(transition, relation), statement);
    }
  }

  private static Relation relation(Transition transition, QualifiedName name) {
    return transition.relation(name, ObjectType.TABLE, "42P01", false);
  }

  /** Notes that rows were put into a table, and so into those that it is a part of or has. */
  static void fill(Transition transition, RelationName tableName, Span span) {
    Origin origin = transition.at(span);
    Table table = transition.schema.table(tableName);
    put(transition, table, origin);
    for (RelationName parent : table.parents()) {
      Table above = transition.schema.table(parent);
      if (above != null) {
        put(transition, above, origin);
      }
    }
    if (table.partitioned()) {
      for (Table child : transition.schema.childrenOf(tableName)) {
        put(transition, child, origin);
      }
    }
  }

  private static void put(Transition transition, Table table, Origin origin) {
    boolean filled = origin != null && table.filledAt() != null;
    if (filled && table.filledAt().inUnitOf(origin.migration())) {
      return;
    }
    Table.Draft draft = new Table.Draft(table);
    draft.filledAt = origin;
    transition.schema = transition.schema.with(draft.table());
  }

  static void truncate(Transition transition, Truncate statement) {
    List<RelationName> tables = new ArrayList<>(statement.tables().size());
    Set<RelationName> known = new LinkedHashSet<>();
    for (QualifiedName name : statement.tables()) {
      Relation relation = relation(transition, name);
      if (relation instanceof Table table) {
        addWithChildren(transition, table.name(), tables, known);
      } else {
        RelationKinds.demand(transition, name, relation, ObjectType.TABLE);
      }
    }
    for (int i = 0; statement.cascade() && i < tables.size(); i++) {
      for (Schema.ForeignKeyOf key : transition.schema.referencesTo(tables.get(i))) {
        addWithChildren(transition, key.table(), tables, known);
      }
    }
    if (!statement.cascade()) {
      checkReferences(transition, statement, known);
    }
    if (transition.conditional) {
      return;
    }
    for (RelationName name : tables) {
      Table table = transition.schema.table(name);
      if (table.filledAt() != null) {
        put(transition, table, null);
      }
    }
  }

  private static void addWithChildren(
      Transition transition,
      RelationName table,
      List<RelationName> tables,
      Set<RelationName> known) {
    if (!known.add(table)) {
      return;
    }
    tables.add(table);
    for (Table child : transition.schema.childrenOf(table)) {
      addWithChildren(transition, child.name(), tables, known);
    }
  }

  private static void checkReferences(
      Transition transition, Truncate statement, Set<RelationName> tables) {
    if (!transition.judging()) {
      return;
    }
    for (RelationName table : tables) {
      for (Schema.ForeignKeyOf key : transition.schema.referencesTo(table)) {
        Table from = transition.schema.table(key.table());
        if (!tables.contains(key.table())
            && key.constraint().enforced()
            && !key.constraint().perhaps()
            && !from.perhaps()
            && !transition.schema.table(table).perhaps()) {
          // One that is not enforced refuses only if the table has a trigger for something else.
          transition.refuse(
              statement.span(),
              "0A000",
              "a table that a foreign key refers to is truncated with the referring one only");
          return;
        }
      }
    }
  }

  // ---- UPDATE

  static void update(Transition transition, Update statement) {
    Relation relation = relation(transition, statement.table());
    if (!(relation instanceof Table table)) {
      unwritable(transition, statement.table(), relation);
      for (Assignment assignment : statement.assignments()) {
        viewColumn(transition, relation, assignment.columns().get(0));
      }
      UpdateCheck.check(transition, rows(transition, relation), statement);
      return;
    }
    for (Assignment assignment : statement.assignments()) {
      for (Identifier name : assignment.columns()) {
        Column column = transition.column(table.name(), name);
        if (column == null) {
          continue;
        }
        Column.Draft draft = new Column.Draft(column);
        draft.updated = true;
        if (assignment.columns().size() == 1
            && leavesNoNull(transition, statement, assignment.value(), name.value())) {
          draft.filledAt = transition.at(statement.span());
        }
        transition.putColumn(table.name(), draft.column());
      }
    }
    UpdateCheck.check(transition, transition.schema.table(table.name()), statement);
  }

  /** Whether every row has a value in the column afterwards. */
  private static boolean leavesNoNull(
      Transition transition, Update statement, Expression value, String column) {
    if (statement.from() != null) {
      return false;
    }
    Table table = transition.schema.table(statement.table(), transition.session);
    if (table == null || !NullCheck.neverNull(value, table)) {
      return false;
    }
    return statement.where() == null
        ? !transition.conditional
        : findsNulls(statement.where(), column, transition.conditional);
  }

  /**
   * Whether the condition is {@code column IS NULL}.
   *
   * @param loop whether it may be the body of a loop that takes a batch at a time: then more may
   *     stand behind AND
   */
  private static boolean findsNulls(Expression where, String column, boolean loop) {
    Tokens tokens = where.tokens();
    int first = where.first();
    int end = where.end();
    while (end - first > 2
        && tokens.kind(first) == TokenKind.OPEN_PAREN
        && tokens.kind(end - 1) == TokenKind.CLOSE_PAREN) {
      first++;
      end--;
    }
    if (loop) {
      return finds(tokens, first, end, column) && Expressions.names(where, "limit");
    }
    int length = end - first;
    boolean qualified = length == 5 && tokens.kind(first + 1) == TokenKind.DOT;
    return (length == 3 || qualified) && finds(tokens, first, end, column);
  }

  private static boolean finds(Tokens tokens, int first, int end, String column) {
    for (int i = first; i + 2 < end; i++) {
      if (column.equals(Mentions.name(tokens, i))
          && isWord(tokens, i + 1, "is")
          && isWord(tokens, i + 2, "null")) {
        return true;
      }
    }
    return false;
  }

  private static boolean isWord(Tokens tokens, int index, String word) {
    return tokens.kind(index) == TokenKind.WORD && tokens.text(index).equalsIgnoreCase(word);
  }

  // ---- materialized views

  static void refresh(Transition transition, RefreshMaterializedView statement) {
    Relation relation =
        transition.relation(statement.name(), ObjectType.MATERIALIZED_VIEW, "42P01", false);
    if (!(relation instanceof View view) || !view.materialized()) {
      RelationKinds.demand(transition, statement.name(), relation, ObjectType.MATERIALIZED_VIEW);
      return;
    }
    transition.schema =
        transition.schema.with(
            Views.filled(view, statement.withData() ? transition.at(statement.span()) : null));
    if (statement.concurrently() && !hasUniqueIndex(transition, view) && !view.perhaps()) {
      transition.conflict(new Conflict.RefreshNeedsUnique(statement.span(), view));
    }
  }

  private static boolean hasUniqueIndex(Transition transition, View view) {
    for (Index index : transition.schema.indexesOf(view.name())) {
      if (index.unique() && index.predicate() == null && !index.keys().contains(null)) {
        return true;
      }
    }
    return view.madeAt() == null;
  }
}
