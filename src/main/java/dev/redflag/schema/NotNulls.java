package dev.redflag.schema;

import dev.redflag.source.Span;
import java.util.List;

/**
 * The constraints that PostgreSQL keeps for columns that refuse nulls, from version 18 on: each has
 * a name, and children have those of their parents.
 */
final class NotNulls {

  /** The version from which on NOT NULL is a constraint of its own. */
  private static final int SINCE = 18;

  private final Transition transition;

  NotNulls(Transition transition) {
    this.transition = transition;
  }

  /** Whether the version keeps them. */
  static boolean areKept(Transition transition) {
    return transition.postgres >= SINCE;
  }

  private Table table(RelationName name) {
    return transition.schema.table(name);
  }

  /** A constraint as {@code name} asks for it; null lets PostgreSQL choose. */
  Constraint.Draft model(String name, Span span) {
    Constraint.Draft model = new Constraint.Draft(name, Constraint.Type.NOT_NULL);
    model.madeAt = transition.at(span);
    model.perhaps = transition.conditional;
    return model;
  }

  /**
   * Lets a column refuse nulls, and those of the children unless the constraint is not inherited.
   * One that has a constraint already keeps it, with its name.
   */
  void add(RelationName tableName, String column, Constraint.Draft model) {
    Column own = table(tableName).column(column);
    if (own == null) {
      return;
    }
    if (!own.notNull()) {
      NullMarker.put(transition, tableName, own, true);
    }
    Constraint existing = table(tableName).notNull(column);
    if (existing == null) {
      if (model.name == null || table(tableName).constraint(model.name) != null) {
        model.name = generatedName(tableName, column);
      }
      model.columns = List.of(column);
      transition.putConstraint(tableName, model.constraint());
    } else if (!transition.conditional && changes(existing, model)) {
      Constraint.Draft kept = new Constraint.Draft(existing);
      kept.validated |= model.validated;
      kept.inherited &= model.inherited;
      transition.putConstraint(tableName, kept.constraint());
    }
    if (!model.noInherit) {
      addToChildren(tableName, column, model);
    }
  }

  private static boolean changes(Constraint existing, Constraint.Draft model) {
    return (model.validated && !existing.validated()) || (!model.inherited && existing.inherited());
  }

  private void addToChildren(RelationName parent, String column, Constraint.Draft model) {
    List<Table> children = transition.schema.childrenOf(parent);
    if (children.isEmpty()) {
      return;
    }
    model.inherited = true;
    String name = model.name;
    for (Table child : children) {
      model.name = name;
      add(child.name(), column, model);
    }
  }

  private String generatedName(RelationName table, String column) {
    return GeneratedName.forConstraint(
        transition.schema, table.schema(), table.name(), column, "not_null");
  }

  /** Gives the columns of a new table their constraints, those that it inherits last. */
  void addToNew(
      RelationName tableName,
      List<ConstraintRequest> requests,
      List<LikeCopy> copies,
      ConstraintMaker maker) {
    for (ConstraintRequest request : requests) {
      if (request.type == Constraint.Type.NOT_NULL) {
        checkInherited(tableName, request);
      }
      if (request.type == Constraint.Type.NOT_NULL && request.name != null) {
        maker.add(request);
      }
    }
    for (ConstraintRequest request : requests) {
      if (request.type == Constraint.Type.NOT_NULL && request.name == null) {
        maker.add(request);
      }
    }
    for (ConstraintRequest request : requests) {
      if (request.type == Constraint.Type.PRIMARY_KEY) {
        for (String column : request.columnNames()) {
          add(tableName, column, model(null, request.span));
        }
      }
    }
    for (LikeCopy copy : copies) {
      copy.addNotNulls();
    }
    for (Column column : table(tableName).columns().values()) {
      if (column.notNull() && table(tableName).notNull(column.name()) == null) {
        inherit(tableName, column);
      }
    }
  }

  /** What a parent wants of a column is wanted of the columns of further children too. */
  private void checkInherited(RelationName tableName, ConstraintRequest request) {
    if (!request.flags.noInherit() || !transition.judging()) {
      return;
    }
    for (RelationName name : table(tableName).parents()) {
      Table parent = table(name);
      Constraint wanted = parent == null ? null : parent.notNull(request.columns.get(0).value());
      if (wanted != null && !wanted.noInherit() && !wanted.perhaps() && !parent.perhaps()) {
        transition.refuse(
            request.span, "42804", "what is inherited from " + name + " goes to children too");
        return;
      }
    }
  }

  /** The constraint of a column that has it of a parent, whose name it keeps. */
  private void inherit(RelationName tableName, Column column) {
    Table table = table(tableName);
    Constraint.Draft own = new Constraint.Draft(null, Constraint.Type.NOT_NULL);
    for (RelationName parent : table.parents()) {
      Constraint constraint = table(parent) == null ? null : table(parent).notNull(column.name());
      if (constraint != null && !constraint.noInherit()) {
        own.inherited = true;
        own.name = own.name == null ? constraint.name() : own.name;
      }
    }
    own.madeAt = column.madeAt();
    own.perhaps = transition.conditional;
    add(tableName, column.name(), own);
  }

  /** Whether a parent's column lets those of its children refuse nulls too. */
  static boolean areInherited(Table parent, Column column) {
    Constraint constraint = parent.notNull(column.name());
    return column.notNull() && (constraint == null || !constraint.noInherit());
  }

  /** Whether a parent other than {@code parent} wants the column to refuse nulls. */
  private boolean hasOtherParent(Table child, RelationName parent, String column) {
    for (RelationName other : child.parents()) {
      Table table = other.equals(parent) ? null : table(other);
      Column own = table == null ? null : table.column(column);
      if (own != null && areInherited(table, own)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Takes the constraint of a column away, so that it takes nulls; children that have it of this
   * table alone lose theirs.
   *
   * @param only whether children keep theirs, as their own
   */
  void remove(RelationName tableName, String column, Span span, boolean only) {
    Table table = table(tableName);
    Column own = table.column(column);
    if (own == null) {
      return;
    }
    if (own.notNull()) {
      NullMarker.put(transition, tableName, own, false);
    }
    Constraint constraint = table.notNull(column);
    if (constraint != null && !transition.conditional) {
      new Removal(transition, span).dropConstraint(tableName, constraint.name());
    }
    for (Table child : transition.schema.childrenOf(tableName)) {
      release(child, tableName, column, span, only);
    }
  }

  private void release(Table child, RelationName parent, String column, Span span, boolean only) {
    Constraint own = child.notNull(column);
    if (own == null || !own.inherited() || hasOtherParent(child, parent, column)) {
      return;
    }
    if (!only) {
      remove(child.name(), column, span, false);
    } else if (!transition.conditional) {
      keepAsOwn(child.name(), own);
    }
  }

  private void keepAsOwn(RelationName tableName, Constraint constraint) {
    Constraint.Draft draft = new Constraint.Draft(constraint);
    draft.inherited = false;
    transition.putConstraint(tableName, draft.constraint());
  }

  /** Lets a table that became a child have the constraints of its parent instead of its own. */
  void link(Table parent, RelationName childName) {
    for (Constraint constraint : parent.constraints().values()) {
      Constraint own =
          constraint.type() == Constraint.Type.NOT_NULL && !constraint.noInherit()
              ? table(childName).notNull(constraint.columns().get(0))
              : null;
      if (own != null) {
        Constraint.Draft draft = new Constraint.Draft(own);
        draft.inherited = true;
        transition.putConstraint(childName, draft.constraint());
      }
    }
  }

  /** Lets a table that is no longer a child keep the constraints as its own. */
  void unlink(Table parent, RelationName childName) {
    for (Constraint own : table(childName).constraints().values()) {
      if (own.type() == Constraint.Type.NOT_NULL
          && own.inherited()
          && parent.notNull(own.columns().get(0)) != null
          && !hasOtherParent(table(childName), parent.name(), own.columns().get(0))) {
        keepAsOwn(childName, own);
      }
    }
  }

  /**
   * A column gets another type: its constraint is made again, and that of its children with its
   * name.
   */
  void rebuild(RelationName tableName, String column) {
    Constraint constraint = table(tableName).notNull(column);
    if (constraint == null || constraint.noInherit() || transition.conditional) {
      return;
    }
    for (Table child : transition.schema.childrenOf(tableName)) {
      Constraint own = child.notNull(column);
      if (own != null && child.constraint(constraint.name()) == null) {
        Constraint.Draft renamed = new Constraint.Draft(own);
        renamed.name = constraint.name();
        Table.Draft draft = new Table.Draft(child);
        draft.constraints =
            draft.constraints.renamed(own.name(), renamed.name, renamed.constraint());
        transition.schema = transition.schema.with(draft.table());
      }
    }
  }

  /** ALTER CONSTRAINT … INHERIT and NO INHERIT. */
  void alter(RelationName tableName, Constraint constraint, boolean noInherit) {
    Constraint.Draft draft = new Constraint.Draft(constraint);
    draft.noInherit = noInherit;
    draft.perhaps |= transition.conditional;
    transition.putConstraint(tableName, draft.constraint());
    String column = constraint.columns().get(0);
    if (!noInherit) {
      addToChildren(tableName, column, draft);
      return;
    }
    for (Table child : transition.schema.childrenOf(tableName)) {
      Constraint own = child.notNull(column);
      if (own != null && own.inherited() && !hasOtherParent(child, tableName, column)) {
        keepAsOwn(child.name(), own);
      }
    }
  }
}
