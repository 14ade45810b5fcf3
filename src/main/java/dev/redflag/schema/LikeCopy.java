package dev.redflag.schema;

import dev.redflag.sql.ast.LikeClause;
import java.util.List;

/** What LIKE copies from a table. */
final class LikeCopy {

  private final Transition transition;
  private final LikeClause clause;
  private final Table source;
  private final RelationName target;

  LikeCopy(Transition transition, LikeClause clause, Table source, RelationName target) {
    this.transition = transition;
    this.clause = clause;
    this.source = source;
    this.target = target;
  }

  /** Whether the last word about {@code what} includes it. */
  private boolean includes(String what) {
    boolean included = false;
    List<String> words = clause.including();
    for (String word : words) {
      included |= word.equals("ALL") || word.equals(what);
    }
    return included;
  }

  OrderedMap<Column> addColumns(OrderedMap<Column> columns, Origin madeAt) {
    OrderedMap<Column> all = columns;
    for (Column column : source.columns().values()) {
      Column.Draft copy = new Column.Draft(column);
      copy.local = true;
      copy.parents = 0;
      copy.madeAt = madeAt;
      copy.filledAt = null;
      copy.perhaps = transition.conditional;
      fill(copy, column);
      Column inherited = all.get(column.name());
      if (inherited != null) {
        merge(copy, inherited);
      }
      all = all.with(column.name(), copy.column());
    }
    return all;
  }

  /** What a column that a parent has too keeps of the parent's. */
  private static void merge(Column.Draft copy, Column inherited) {
    copy.parents = inherited.parents();
    copy.notNull |= inherited.notNull();
    if (copy.defaultValue == null && copy.kind == Column.Kind.PLAIN) {
      copy.defaultValue = inherited.defaultValue();
      copy.sequence = inherited.sequence();
    }
  }

  private void fill(Column.Draft copy, Column column) {
    if (column.identity()) {
      copy.fillNothing();
      copy.sequence = null;
      if (includes("IDENTITY")) {
        boolean always = column.kind() == Column.Kind.IDENTITY_ALWAYS;
        new ColumnMaker(transition, target).addIdentity(copy, clause.span(), always, null);
      }
    } else if (column.isGenerated()) {
      if (!includes("GENERATED")) {
        copy.fillNothing();
      }
    } else if (!includes("DEFAULTS")) {
      copy.fillNothing();
      copy.sequence = null;
    }
  }

  void addChecks() {
    if (!includes("CONSTRAINTS")) {
      return;
    }
    for (Constraint constraint : source.constraints().values()) {
      if (constraint.type() == Constraint.Type.CHECK) {
        Constraint.Draft copy = new Constraint.Draft(constraint);
        copy.inherited = false;
        copy.validated = copy.enforced;
        copy.madeAt = transition.at(clause.span());
        copy.perhaps = transition.conditional;
        transition.putConstraint(target, copy.constraint());
      }
    }
  }

  /** What refuses nulls is copied whatever is included, with its name. */
  void addNotNulls() {
    for (Constraint constraint : source.constraints().values()) {
      if (constraint.type() != Constraint.Type.NOT_NULL) {
        continue;
      }
      Constraint.Draft copy = new NotNulls(transition).model(constraint.name(), clause.span());
      copy.noInherit = constraint.noInherit();
      if (!isFree(constraint)) {
        transition.refuse(
            clause.span(), "42710", "constraint " + constraint.name() + " is there already");
      }
      new NotNulls(transition).add(target, constraint.columns().get(0), copy);
    }
  }

  private boolean isFree(Constraint constraint) {
    Constraint taken = transition.schema.table(target).constraint(constraint.name());
    return taken == null
        || taken.perhaps()
        || constraint.perhaps()
        || constraint.madeAt() == null
        || taken.columns().equals(constraint.columns());
  }

  void addIndexes() {
    if (!includes("INDEXES")) {
      return;
    }
    PartitionIndexes indexes = new PartitionIndexes(transition);
    for (Index index : transition.schema.indexesOf(source.name())) {
      Constraint constraint = index.constraint() ? source.constraint(index.name().name()) : null;
      indexes.copy(target, index, constraint, transition.at(clause.span()));
    }
  }
}
