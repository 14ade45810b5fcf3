package dev.redflag.schema;

import dev.redflag.postgres.DataType;
import dev.redflag.postgres.ExpressionPlace;
import dev.redflag.source.Span;
import dev.redflag.sql.ast.Expression;
import dev.redflag.sql.ast.Identifier;
import dev.redflag.sql.ast.IndexElement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Adds constraints to tables, with the names and indexes that PostgreSQL gives them. */
final class ConstraintMaker {

  private final Transition transition;
  private final RelationName tableName;
  private final boolean creating;

  /**
   * @param creating whether the same statement makes the table, so that it is empty
   */
  ConstraintMaker(Transition transition, RelationName tableName, boolean creating) {
    this.transition = transition;
    this.tableName = tableName;
    this.creating = creating;
  }

  /** Whether children do not have the constraint that they must have. */
  boolean leavesOutChildren(ConstraintRequest request) {
    if (!only || request.flags.noInherit() || table().perhaps() || !transition.judging()) {
      return false;
    }
    for (Table child : transition.schema.childrenOf(tableName)) {
      if (!child.perhaps()) {
        transition.refuse(request.span, "42P16", "children must have the constraint too");
        return true;
      }
    }
    return false;
  }

  boolean creating() {
    return creating;
  }

  /** Whether ONLY keeps the statement from the children. */
  boolean only;

  private Table table() {
    return transition.schema.table(tableName);
  }

  void add(ConstraintRequest request) {
    switch (request.type) {
      case PRIMARY_KEY, UNIQUE, EXCLUSION -> addIndexed(request);
      case CHECK -> addCheck(request);
      case FOREIGN_KEY -> new ForeignKeyMaker(transition, tableName, creating).add(request);
      case NOT_NULL -> new NullChanger(transition, tableName, only).add(request, this);
    }
  }

  // ---- with an index

  void addIndexed(ConstraintRequest request) {
    List<String> named = new ArrayList<>(request.columns.size());
    for (Identifier column : request.columns) {
      Column found = transition.column(tableName, column);
      if (transition.judging()) {
        if (named.contains(column.value())) {
          transition.conflict(
              new Conflict.DuplicateColumn(
                  column.span(), tableName, column.value(), found == null ? null : found.madeAt()));
        }
        named.add(column.value());
        if (found != null && !found.perhaps() && found.madeAt() != null) {
          VirtualColumns.key(transition, found, column.span(), words(request.type));
          checkKey(request, column, found, named.size() == request.columns.size());
        }
      }
    }
    for (Identifier column : request.include) {
      transition.column(tableName, column);
    }
    if (request.type == Constraint.Type.PRIMARY_KEY && !replacesPrimaryKey(request)) {
      return;
    }
    if (request.type == Constraint.Type.EXCLUSION
        && table().partitioned()
        && !table().perhaps()
        && transition.postgres < 17) {
      transition.refuse(
          request.span, "0A000", "a partitioned table takes no exclusion constraint before 17");
    }
    if (request.flags.notValid()) {
      transition.conflict(new Conflict.NotValidUnsupported(request.span, tableName, request.type));
    }
    Index index = request.usingIndex == null ? newIndex(request) : adopted(request);
    if (index == null) {
      return;
    }
    Constraint.Draft constraint = new Constraint.Draft(index.name().name(), request.type);
    constraint.columns = index.keys();
    constraint.deferrable = request.flags.deferrable();
    constraint.initiallyDeferred = request.flags.initiallyDeferred();
    constraint.index = index.name().name();
    constraint.madeAt = transition.at(request.span);
    constraint.perhaps = transition.conditional;
    transition.putConstraint(tableName, constraint.constraint());
    if (request.type == Constraint.Type.PRIMARY_KEY) {
      for (String column : index.keys()) {
        NullChanger.checkKey(transition, table(), column, request);
        if (!creating) {
          DataChecks.checkNotNull(transition, tableName, table().column(column), request.span);
        }
        new NullMarker(transition).refuseNulls(tableName, column, request.span);
      }
    }
    if (request.usingIndex == null && table().partitioned()) {
      if (!creating && request.type != Constraint.Type.EXCLUSION) {
        PartitionKeyCheck.check(transition, table(), index.keys(), request.span);
      }
      new PartitionIndexes(transition).create(table(), index, constraint.constraint());
    }
  }

  private static String words(Constraint.Type type) {
    return type == Constraint.Type.PRIMARY_KEY ? "primary keys" : "unique constraints";
  }

  private void checkKey(ConstraintRequest request, Identifier column, Column found, boolean last) {
    if (!request.withoutOverlaps || !last) {
      new IndexCheck(transition, request.method).key(column.span(), found.type());
    } else if (request.columns.size() == 1) {
      transition.refuse(request.span, "42601", "WITHOUT OVERLAPS needs two columns at least");
    } else if (isNoRange(found.type())) {
      transition.refuse(
          column.span(), "42804", "WITHOUT OVERLAPS takes ranges, and this is " + found.type());
    }
  }

  private static boolean isNoRange(DataType type) {
    return type != null && type.isBuiltIn() && (type.isArray() || !type.name().endsWith("range"));
  }

  /** Whether a primary key may be added: there is none, or the one that is there is in doubt. */
  private boolean replacesPrimaryKey(ConstraintRequest request) {
    Constraint existing = table().primaryKey();
    if (existing == null) {
      return true;
    }
    if (transition.conditional) {
      return false;
    }
    if (!existing.perhaps() && !table().perhaps()) {
      transition.conflict(new Conflict.SecondPrimaryKey(request.span, tableName, existing));
    }
    if (transition.judging()) {
      return false;
    }
    new Removal(transition, request.span).dropConstraint(tableName, existing.name());
    return true;
  }

  private Index newIndex(ConstraintRequest request) {
    Index.Draft draft = new Index.Draft(tableName);
    List<String> names = keyNames(request, draft);
    List<String> include = new ArrayList<>(request.include.size());
    for (Identifier column : request.include) {
      include.add(column.value());
    }
    draft.include = include;
    draft.method = request.method;
    draft.unique = request.type != Constraint.Type.EXCLUSION;
    draft.nullsNotDistinct = request.nullsNotDistinct;
    draft.predicate = request.predicate;
    draft.constraint = true;
    draft.madeAt = transition.at(request.span);
    draft.perhaps = transition.conditional;
    String name = request.name == null ? null : request.name.value();
    if (name == null) {
      IndexKeys.addIncluded(names, include);
      name = generatedName(request.type, names);
    } else if (!isFree(request, name)) {
      return null;
    }
    draft.name = new RelationName(tableName.schema(), name);
    Index index = draft.index();
    transition.schema = transition.schema.with(index);
    return index;
  }

  /** Sets the keys of {@code draft}; their names as the index's own generated name has them. */
  private List<String> keyNames(ConstraintRequest request, Index.Draft draft) {
    if (request.type != Constraint.Type.EXCLUSION) {
      draft.keys = request.columnNames();
      return new ArrayList<>(draft.keys);
    }
    OrderedMap<Column> columns = OrderedMap.copyOf(table().columns());
    String[] keys = new String[request.elements.size()];
    List<String> others = new ArrayList<>(Mentions.columns(request.predicate, columns));
    for (int i = 0; i < keys.length; i++) {
      IndexElement element = request.elements.get(i);
      if (element.column() != null) {
        keys[i] = element.column().value();
        Column column = transition.column(tableName, element.column());
        if (column != null && transition.judging() && !column.perhaps()) {
          new IndexCheck(transition, request.method).key(element, column.type());
        }
      } else {
        others.addAll(Mentions.columns(element.expression(), columns));
      }
    }
    draft.keys = Collections.unmodifiableList(Arrays.asList(keys));
    draft.elements = request.elements;
    draft.others = others;
    return IndexKeys.names(request.elements);
  }

  private String generatedName(Constraint.Type type, List<String> keys) {
    Schema schema = transition.schema;
    String namespace = tableName.schema();
    String table = tableName.name();
    if (type == Constraint.Type.PRIMARY_KEY) {
      return GeneratedName.forIndexedConstraint(schema, namespace, table, null, "pkey");
    }
    String columns = GeneratedName.columns(keys);
    String label = type == Constraint.Type.UNIQUE ? "key" : "excl";
    return GeneratedName.forIndexedConstraint(schema, namespace, table, columns, label);
  }

  /**
   * Whether the name can be used; if not, and that is no matter of the history, nothing is made.
   */
  private boolean isFree(ConstraintRequest request, String name) {
    RelationName full = new RelationName(tableName.schema(), name);
    Relation existing = transition.schema.relation(full);
    if (existing == null) {
      return isFreeConstraint(request, name);
    }
    if (transition.conditional) {
      return false;
    }
    if (!existing.perhaps() && existing.madeAt() != null) {
      transition.conflict(
          new Conflict.DuplicateRelation(
              request.name.span(), full, existing, Names.cut(transition.script, request.name)));
    }
    if (transition.judging()) {
      return false;
    }
    new Removal(transition, request.span).dropRelation(existing);
    return true;
  }

  /** The same for the names of constraints. */
  boolean isFreeConstraint(ConstraintRequest request, String name) {
    Constraint existing = table().constraint(name);
    if (existing == null) {
      return true;
    }
    if (transition.conditional) {
      return false;
    }
    if (!existing.perhaps() && existing.madeAt() != null && !table().perhaps()) {
      transition.conflict(
          new Conflict.DuplicateConstraint(
              request.name.span(),
              tableName,
              name,
              existing.madeAt(),
              Names.cut(transition.script, request.name)));
    }
    if (transition.judging()) {
      return false;
    }
    new Removal(transition, request.span).dropConstraint(tableName, name);
    return true;
  }

  /** The index after USING INDEX, which takes the name of the constraint. */
  private Index adopted(ConstraintRequest request) {
    RelationName full = new RelationName(tableName.schema(), request.usingIndex.value());
    Relation found = transition.schema.relation(full);
    if (!(found instanceof Index index) || !index.table().equals(tableName)) {
      missingIndex(request, full);
      return null;
    }
    if (!index.unique() && !index.perhaps() && index.madeAt() != null) {
      transition.refuse(
          request.usingIndex.span(), "42809", "index " + index.name() + " is not unique");
    }
    Index.Draft draft = new Index.Draft(index);
    if (request.name != null) {
      draft.name = new RelationName(tableName.schema(), request.name.value());
    }
    draft.constraint = true;
    Index adopted = draft.index();
    if (!adopted.name().equals(full)) {
      new Renaming(transition, request.span).renameIndex(index, adopted.name().name());
    }
    transition.schema = transition.schema.with(adopted);
    return adopted;
  }

  private void missingIndex(ConstraintRequest request, RelationName full) {
    Fate fate = transition.schema.fateOf(full);
    boolean lost = fate != null && !fate.perhaps() && fate.opaque() == transition.schema.opaque();
    if (lost || transition.schema.closed()) {
      transition.conflict(
          new Conflict.MissingRelation(
              request.usingIndex.span(),
              "42704",
              dev.redflag.sql.ast.ObjectType.INDEX,
              full,
              fate,
              List.of()));
    }
    if (!transition.conditional) {
      transition.open(request.usingIndex.span());
    }
  }

  // ---- without an index

  private void addCheck(ConstraintRequest request) {
    OrderedMap<Column> columns = OrderedMap.copyOf(table().columns());
    List<String> used = Mentions.columns(request.condition, columns);
    ExpressionCheck.condition(transition, table(), request.condition, ExpressionPlace.CHECK);
    if (transition.judging()) {
      checkFlags(request);
    }
    String name = request.name == null ? null : request.name.value();
    if (name == null) {
      name =
          GeneratedName.forConstraint(
              transition.schema,
              tableName.schema(),
              tableName.name(),
              used.size() == 1 ? used.get(0) : null,
              "check");
    } else if (!isFreeConstraint(request, name)) {
      return;
    }
    if (leavesOutChildren(request)) {
      return;
    }
    Constraint.Draft check = new Constraint.Draft(name, Constraint.Type.CHECK);
    check.columns = used;
    check.condition = request.condition;
    check.enforced = !request.flags.notEnforced();
    check.validated = check.enforced && (creating || !request.flags.notValid());
    check.noInherit = request.flags.noInherit();
    check.madeAt = transition.at(request.span);
    check.perhaps = transition.conditional;
    transition.putConstraint(tableName, check.constraint());
    if (!check.noInherit) {
      addToChildren(tableName, check);
    }
  }

  private void checkFlags(ConstraintRequest request) {
    if (request.flags.deferrable()) {
      transition.refuse(request.span, "0A000", "CHECK constraints cannot be marked DEFERRABLE");
    } else if (request.flags.noInherit() && table().partitioned() && !table().perhaps()) {
      transition.refuse(
          request.span, "42P16", "a check of a partitioned table is one of its partitions too");
    }
  }

  void addToChildren(RelationName parent, Constraint.Draft check) {
    for (Table child : transition.schema.childrenOf(parent)) {
      if (child.constraint(check.name) == null) {
        check.inherited = true;
        transition.putConstraint(child.name(), check.constraint());
      }
      addToChildren(child.name(), check);
    }
  }

  /** Where the expression of a check stands, or the whole constraint. */
  static Span place(ConstraintRequest request) {
    Expression condition = request.condition;
    return condition == null ? request.span : condition.span();
  }
}
