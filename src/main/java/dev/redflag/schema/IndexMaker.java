package dev.redflag.schema;

import dev.redflag.postgres.DataType;
import dev.redflag.postgres.ExpressionPlace;
import dev.redflag.sql.ast.CreateIndex;
import dev.redflag.sql.ast.Identifier;
import dev.redflag.sql.ast.IndexElement;
import dev.redflag.sql.ast.ObjectType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** CREATE INDEX. */
final class IndexMaker {

  private final Transition transition;
  private final CreateIndex statement;

  private IndexMaker(Transition transition, CreateIndex statement) {
    this.transition = transition;
    this.statement = statement;
  }

  static void create(Transition transition, CreateIndex statement) {
    Relation relation = transition.relation(statement.table(), ObjectType.TABLE, "42P01", false);
    if (relation instanceof Table table) {
      new IndexMaker(transition, statement).create(table.name(), table);
    } else if (relation instanceof View view && view.materialized()) {
      new IndexMaker(transition, statement).create(view.name(), null);
    } else if (relation != null && !relation.perhaps()) {
      transition.conflict(
          new Conflict.WrongRelation(statement.table().span(), ObjectType.TABLE, relation));
    }
  }

  /**
   * @param table null for a materialized view
   */
  private void create(RelationName relation, Table table) {
    RelationName name = null;
    if (statement.name() != null) {
      if (statement.name().templated()) {
        transition.open(statement.name().span());
        return;
      }
      name = new RelationName(relation.schema(), statement.name().value());
      if (name.equals(relation) && (!transition.judging() || isAssumed(relation))) {
        // Nothing that the history left out makes room for it: an index needs what it indexes.
        if (!statement.ifNotExists()) {
          transition.refuse(
              statement.name().span(), "42P07", name + " is the name of what is to be indexed");
        }
        return;
      }
      if (!new Creation(transition).isFree(statement.name(), name, statement.ifNotExists())) {
        return;
      }
    }
    if (transition.judging()) {
      new IndexCheck(transition, method()).statement(statement);
    }
    Index.Draft draft = draft(relation, table);
    if (name == null) {
      List<String> names = IndexKeys.names(statement.keys());
      IndexKeys.addIncluded(names, draft.include);
      name =
          new RelationName(
              relation.schema(),
              GeneratedName.forRelation(
                  transition.schema,
                  relation.schema(),
                  relation.name(),
                  GeneratedName.columns(names),
                  "idx"));
    }
    draft.name = name;
    Table now = transition.schema.table(relation);
    draft.valid = !statement.only() || now == null || !hasPartitions(now);
    Index index = draft.index();
    transition.schema = transition.schema.with(index);
    if (now != null) {
      check(now, index);
      if (now.partitioned() && !statement.only()) {
        new PartitionIndexes(transition).create(now, index, null);
      }
    }
  }

  private boolean isAssumed(RelationName relation) {
    return transition.schema.relation(relation).madeAt() == null;
  }

  private boolean hasPartitions(Table table) {
    return table.partitioned() && transition.schema.hasChildren(table.name());
  }

  private Index.Draft draft(RelationName relation, Table table) {
    Index.Draft draft = new Index.Draft(relation);
    List<IndexElement> elements = statement.keys();
    String[] keys = new String[elements.size()];
    boolean plain = true;
    OrderedMap<Column> columns =
        table == null ? OrderedMap.empty() : OrderedMap.copyOf(table.columns());
    List<String> others = new ArrayList<>(0);
    for (int i = 0; i < keys.length; i++) {
      IndexElement element = elements.get(i);
      keys[i] = IndexKeys.column(element);
      if (element.column() == null) {
        if (table != null && transition.judging()) {
          DataType type = ExpressionCheck.indexKey(transition, table, element.expression());
          VirtualColumns.named(transition, table, element.expression(), "indexes");
          new IndexCheck(transition, method()).key(element, type);
        }
        if (keys[i] == null) {
          others.addAll(Mentions.columns(element.expression(), columns));
        }
        plain = false;
        continue;
      }
      plain &=
          element.collation() == null && element.operatorClass() == null && !element.descending();
      if (table != null) {
        key(element, transition.column(relation, element.column()));
      } else {
        viewColumn(relation, element);
      }
    }
    if (statement.predicate() != null) {
      if (table != null) {
        ExpressionCheck.condition(
            transition, table, statement.predicate(), ExpressionPlace.INDEX_PREDICATE);
        VirtualColumns.named(transition, table, statement.predicate(), "indexes");
      }
      others.addAll(Mentions.columns(statement.predicate(), columns));
    }
    List<String> include = new ArrayList<>(statement.include().size());
    for (Identifier column : statement.include()) {
      include.add(column.value());
      if (table != null) {
        transition.column(relation, column);
      }
    }
    draft.keys = Collections.unmodifiableList(Arrays.asList(keys));
    draft.elements = plain ? List.of() : elements;
    draft.include = include;
    draft.others = others;
    draft.method = statement.method() == null ? "btree" : statement.method().value();
    draft.unique = statement.unique();
    draft.nullsNotDistinct = statement.nullsNotDistinct();
    draft.predicate = statement.predicate();
    draft.madeAt =
        transition.at(statement.name() == null ? statement.span() : statement.name().span());
    Fate fate =
        statement.name() == null
            ? null
            : transition.schema.fateOf(
                new RelationName(relation.schema(), statement.name().value()));
    draft.perhaps = transition.inDoubt(statement.ifNotExists(), fate);
    return draft;
  }

  private String method() {
    return statement.method() == null ? "btree" : statement.method().value();
  }

  private void key(IndexElement element, Column column) {
    if (!transition.judging()) {
      return;
    }
    if (column == null) {
      boolean system =
          !element.column().templated() && !element.column().value().equals("tableoid");
      if (system) {
        transition.refuse(
            element.column().span(), "0A000", "an index is not made on a system column");
      }
      return;
    }
    VirtualColumns.key(transition, column, element.span(), "indexes");
    if (!column.perhaps() && column.madeAt() != null) {
      new IndexCheck(transition, method()).key(element, column.type());
    }
  }

  /** A key on a column of a materialized view. */
  private void viewColumn(RelationName relation, IndexElement element) {
    View view = transition.schema.view(relation);
    if (view == null || view.columns() == null || view.perhaps() || !transition.judging()) {
      return;
    }
    String name = element.column().value();
    if (!view.columns().has(name)) {
      transition.refuse(
          element.column().span(), "42703", "view " + relation + " has no column " + name);
    } else {
      new IndexCheck(transition, method()).key(element, view.columns().types().get(name));
    }
  }

  private void check(Table table, Index index) {
    if (!transition.judging() || table.perhaps()) {
      return;
    }
    if (statement.concurrently() && table.partitioned()) {
      transition.conflict(
          new Conflict.ConcurrentlyOnPartitioned(statement.span(), table.name(), null));
    }
    if (!index.unique()) {
      return;
    }
    PartitionKeyCheck.check(transition, table, index.keys(), statement.span());
    if (DataChecks.mayHoldRows(transition, table)) {
      DataChecks.checkUnique(
          transition,
          table,
          Constraint.Type.UNIQUE,
          index.keys(),
          index.nullsNotDistinct(),
          statement.span());
    }
  }
}
