package dev.redflag.schema;

import dev.redflag.sql.ast.ColumnConstraint;
import dev.redflag.sql.ast.ColumnDefinition;
import dev.redflag.sql.ast.CreateForeignTable;
import dev.redflag.sql.ast.CreateTable;
import dev.redflag.sql.ast.IndexElement;
import dev.redflag.sql.ast.LikeClause;
import dev.redflag.sql.ast.ObjectType;
import dev.redflag.sql.ast.PartitionBound;
import dev.redflag.sql.ast.PartitionBy;
import dev.redflag.sql.ast.Persistence;
import dev.redflag.sql.ast.QualifiedName;
import dev.redflag.sql.ast.TableConstraint;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** CREATE TABLE and CREATE FOREIGN TABLE. */
final class TableMaker {

  private final Transition transition;
  private RelationName name;
  private Table.Draft draft;
  private PartitionBy by;
  private List<ConstraintRequest> requests = List.of();
  private final List<LikeCopy> copies = new ArrayList<>();

  /** The columns whose default or generation is written here, not in another table. */
  private final List<String> filled = new ArrayList<>();

  private TableMaker(Transition transition) {
    this.transition = transition;
  }

  static void create(Transition transition, CreateTable statement) {
    TableMaker maker = new TableMaker(transition);
    if (!maker.begin(statement.name(), statement.ifNotExists(), statement.persistence())) {
      return;
    }
    maker.draft.partitioned = statement.partitionBy() != null;
    if (statement.partitionOf() != null) {
      maker.addPartitionColumns(statement.partitionOf(), statement.bound());
    }
    for (QualifiedName parent : statement.inherits()) {
      maker.inherit(parent);
    }
    if (statement.ofType() != null) {
      maker.addAttributes(statement.ofType());
      maker.draft.typed = true;
    }
    maker.addElements(statement.columns(), statement.likes(), statement.constraints());
    if (statement.partitionBy() != null) {
      maker.draft.partitionStrategy = statement.partitionBy().strategy();
      maker.draft.partitionKey = keys(statement.partitionBy().keys());
      maker.by = statement.partitionBy();
    }
    maker.finish(statement.partitionOf());
  }

  static void create(Transition transition, CreateForeignTable statement) {
    TableMaker maker = new TableMaker(transition);
    if (!maker.begin(statement.name(), statement.ifNotExists(), Persistence.PERMANENT)) {
      return;
    }
    maker.draft.foreign = true;
    if (statement.partitionOf() != null) {
      maker.addPartitionColumns(statement.partitionOf(), statement.bound());
    }
    maker.addElements(statement.columns(), List.of(), statement.constraints());
    maker.finish(statement.partitionOf());
  }

  /** Whether the table is to be made. */
  private boolean begin(QualifiedName written, boolean ifNotExists, Persistence persistence) {
    name = transition.newName(written);
    if (name == null) {
      return false;
    }
    if (persistence == Persistence.TEMPORARY) {
      name = new RelationName(Schema.TEMPORARY, name.name());
    }
    if (!new Creation(transition).isFree(written.last(), name, ifNotExists)) {
      return false;
    }
    draft = new Table.Draft(name);
    draft.persistence = persistence;
    draft.madeAt = transition.at(written.span());
    draft.perhaps = transition.inDoubt(ifNotExists, transition.schema.fateOf(name));
    draft.closed = true;
    return true;
  }

  private static List<String> keys(List<IndexElement> elements) {
    String[] keys = new String[elements.size()];
    for (int i = 0; i < keys.length; i++) {
      IndexElement element = elements.get(i);
      keys[i] = element.column() == null ? null : element.column().value();
    }
    return Collections.unmodifiableList(Arrays.asList(keys));
  }

  // ---- columns of other tables

  private void addPartitionColumns(QualifiedName parentName, PartitionBound bound) {
    draft.bound = bound;
    Table parent = transition.table(parentName, false);
    if (parent == null) {
      draft.closed = false;
      return;
    }
    if (transition.judging()
        && !parent.partitioned()
        && !parent.perhaps()
        && parent.madeAt() != null) {
      transition.refuse(
          parentName.span(), "42P17", "table " + parent.name() + " is not partitioned");
    }
    if (bound != null) {
      BoundCheck.check(transition, parent, name, bound);
    }
    draft.parents = List.of(parent.name());
    draft.partition = true;
    draft.closed &= parent.closed();
    for (Column column : parent.columns().values()) {
      draft.columns = draft.columns.with(column.name(), inherited(parent, column));
    }
    inheritChecks(parent);
  }

  private void inherit(QualifiedName parentName) {
    Relation relation = transition.relation(parentName, ObjectType.TABLE, "42P01", false);
    if (!(relation instanceof Table parent)) {
      if (relation != null && !relation.perhaps() && relation.madeAt() != null) {
        transition.conflict(
            new Conflict.WrongRelation(parentName.span(), ObjectType.TABLE, relation));
      }
      draft.closed = false;
      return;
    }
    List<RelationName> parents = new ArrayList<>(draft.parents);
    parents.add(parent.name());
    draft.parents = parents;
    draft.closed &= parent.closed();
    for (Column column : parent.columns().values()) {
      Column there = draft.columns.get(column.name());
      Column.Draft merged = new Column.Draft(there == null ? inherited(parent, column) : there);
      if (there != null) {
        merged.parents++;
        merged.notNull |= NotNulls.areInherited(parent, column);
        if (merged.defaultValue == null && !column.identity()) {
          merged.defaultValue = column.defaultValue();
        }
      }
      draft.columns = draft.columns.with(column.name(), merged.column());
    }
    inheritChecks(parent);
  }

  private Column inherited(Table parent, Column column) {
    Column.Draft copy = new Column.Draft(column);
    copy.notNull = NotNulls.areInherited(parent, column);
    copy.local = false;
    copy.parents = 1;
    if (copy.kind == Column.Kind.IDENTITY_ALWAYS || copy.kind == Column.Kind.IDENTITY_BY_DEFAULT) {
      // Before PostgreSQL 17 a partition does not take part in its table's identity.
      boolean shared = draft.partition && transition.postgres >= 17;
      copy.kind = shared ? copy.kind : Column.Kind.PLAIN;
      copy.sequence = shared ? copy.sequence : null;
    }
    copy.madeAt = draft.madeAt;
    copy.filledAt = null;
    copy.perhaps = transition.conditional;
    return copy.column();
  }

  private void inheritChecks(Table parent) {
    for (Constraint constraint : parent.constraints().values()) {
      if (constraint.type() == Constraint.Type.CHECK && !constraint.noInherit()) {
        Constraint.Draft copy = new Constraint.Draft(constraint);
        copy.inherited = true;
        copy.madeAt = draft.madeAt;
        copy.validated = copy.enforced;
        draft.constraints = draft.constraints.with(copy.name, copy.constraint());
      }
    }
  }

  private void addAttributes(QualifiedName typeName) {
    if (!(transition.schema.type(typeName, transition.session) instanceof CompositeType type)) {
      draft.closed = false;
      return;
    }
    for (String attribute : type.attributes().keySet()) {
      Column.Draft column = new Column.Draft(attribute);
      column.type = type.attributes().get(attribute);
      column.madeAt = draft.madeAt;
      column.perhaps = transition.conditional;
      draft.columns = draft.columns.with(attribute, column.column());
    }
  }

  // ---- own columns and constraints

  /** Adds columns, LIKE clauses and constraints in the order in which they are written. */
  private void addElements(
      List<ColumnDefinition> columns, List<LikeClause> likes, List<TableConstraint> constraints) {
    ColumnMaker maker = new ColumnMaker(transition, name);
    requests = maker.requests;
    int like = 0;
    int constraint = 0;
    for (ColumnDefinition column : columns) {
      int start = column.span().start();
      while (like < likes.size() && likes.get(like).span().start() < start) {
        likes(likes.get(like++));
      }
      while (constraint < constraints.size()
          && constraints.get(constraint).span().start() < start) {
        requests.add(ConstraintRequest.of(constraints.get(constraint++)));
      }
      addColumn(maker, column);
    }
    while (like < likes.size()) {
      likes(likes.get(like++));
    }
    while (constraint < constraints.size()) {
      requests.add(ConstraintRequest.of(constraints.get(constraint++)));
    }
  }

  private void likes(LikeClause clause) {
    Table source = transition.table(clause.table(), false);
    if (source == null) {
      draft.closed = false;
      return;
    }
    LikeCopy copy = new LikeCopy(transition, clause, source, name);
    draft.columns = copy.addColumns(draft.columns, draft.madeAt);
    draft.closed &= source.closed();
    copies.add(copy);
  }

  private void addColumn(ColumnMaker maker, ColumnDefinition definition) {
    String column = definition.name().value();
    Column existing = draft.columns.get(column);
    if (existing != null && existing.parents() == 0) {
      transition.conflict(
          new Conflict.DuplicateColumn(definition.name().span(), name, column, existing.madeAt()));
      return;
    }
    if (definition.name().templated()) {
      draft.closed = false;
      return;
    }
    if (existing == null && definition.type() == null && draft.closed && draft.partition) {
      // A partition has the columns of its table only; the name is one of them.
      transition.column(draft.parents.get(0), definition.name());
      return;
    }
    Column.Draft made;
    if (existing != null && definition.type() == null) {
      made = new Column.Draft(existing);
      maker.addConstraints(made, definition);
    } else {
      made = maker.make(definition);
    }
    if (isFilled(definition)) {
      filled.add(column);
    }
    if (existing != null) {
      if (transition.judging()
          && definition.type() != null
          && made.type != null
          && existing.type() != null
          && !existing.perhaps()
          && !made.type.plain().equals(existing.type().plain())) {
        transition.refuse(
            definition.type().span(),
            "42804",
            "column " + column + " is inherited with type " + existing.type().plain());
      }
      made.parents = existing.parents();
      made.local = true;
      made.notNull |= existing.notNull();
      if (made.defaultValue == null && made.kind == Column.Kind.PLAIN) {
        made.defaultValue = existing.defaultValue();
        made.sequence = existing.sequence();
      }
    }
    draft.columns = draft.columns.with(column, made.column());
  }

  /** Whether a default or what generates the column is written there. */
  private static boolean isFilled(ColumnDefinition definition) {
    for (ColumnConstraint constraint : definition.constraints()) {
      if (constraint instanceof ColumnConstraint.Default
          || constraint instanceof ColumnConstraint.Generated) {
        return true;
      }
    }
    return false;
  }

  // ---- the whole

  private void finish(QualifiedName parentName) {
    transition.schema = transition.schema.with(draft.table());
    checkDefaults();
    ConstraintMaker maker = new ConstraintMaker(transition, name, true);
    for (LikeCopy copy : copies) {
      copy.addChecks();
    }
    for (ConstraintRequest request : requests) {
      if (!request.hasIndex() && request.type != Constraint.Type.FOREIGN_KEY && !isKept(request)) {
        maker.add(request);
      }
    }
    if (NotNulls.areKept(transition)) {
      new NotNulls(transition).addToNew(name, requests, copies, maker);
    }
    if (parentName != null && !draft.parents.isEmpty()) {
      new PartitionParts(transition).addFromParent(draft.parents.get(0), name);
    }
    for (ConstraintRequest request : IndexRequests.distinct(requests)) {
      maker.addIndexed(request);
    }
    for (LikeCopy copy : copies) {
      copy.addIndexes();
    }
    for (ConstraintRequest request : requests) {
      if (request.type == Constraint.Type.FOREIGN_KEY) {
        maker.add(request);
      }
    }
    if (draft.partitioned && transition.judging()) {
      PartitionKeyCheck.checkKeys(transition, transition.schema.table(name), by);
    }
    if (draft.partitioned) {
      PartitionKeyCheck.checkAll(transition, name, requests);
    }
  }

  private boolean isKept(ConstraintRequest request) {
    return request.type == Constraint.Type.NOT_NULL && NotNulls.areKept(transition);
  }

  private void checkDefaults() {
    if (!transition.judging()) {
      return;
    }
    for (Column column : draft.columns.values()) {
      if (filled.contains(column.name())) {
        DefaultCheck.check(transition, name, column);
      }
      if (filled.contains(column.name()) && column.isGenerated()) {
        ExpressionCheck.generated(transition, transition.schema.table(name), column);
        VirtualColumns.type(transition, column, column.generated().span());
      }
    }
  }
}
