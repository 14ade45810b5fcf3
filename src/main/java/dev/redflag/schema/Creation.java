package dev.redflag.schema;

import dev.redflag.sql.ast.Identifier;
import dev.redflag.sql.ast.ObjectType;

/** Whether the name of what is to be made is free. */
final class Creation {

  private final Transition transition;

  Creation(Transition transition) {
    this.transition = transition;
  }

  /**
   * Whether a relation of that name is to be made.
   *
   * <p>If the history says that the name is taken, but it did run, then it was not: what is there
   * goes.
   */
  boolean isFree(Identifier written, RelationName name, boolean ifNotExists) {
    Relation existing = transition.schema.relation(name);
    if (existing == null) {
      return isFreeOfType(written, name, ifNotExists);
    }
    if (ifNotExists || transition.conditional) {
      return false;
    }
    if (existing.madeAt() != null && !existing.perhaps()) {
      transition.conflict(
          new Conflict.DuplicateRelation(
              written.span(), name, existing, Names.cut(transition.script, written)));
    }
    if (transition.judging() && existing.madeAt() != null) {
      doubt(existing);
      return false;
    }
    new Removal(transition, written.span()).dropRelation(existing);
    return true;
  }

  /** A relation that a statement takes to be another one is only perhaps what it was. */
  private void doubt(Relation existing) {
    if (existing instanceof Table table && !table.perhaps()) {
      Table.Draft draft = new Table.Draft(table);
      draft.perhaps = true;
      transition.schema = transition.schema.with(draft.table());
    }
  }

  /** A table has a type of its own name. */
  private boolean isFreeOfType(Identifier written, RelationName name, boolean ifNotExists) {
    UserType type = transition.schema.type(name);
    if (ifNotExists && type instanceof CompositeType) {
      // A composite type takes the name of a relation too.
      return false;
    }
    if (type == null || ifNotExists || transition.conditional) {
      return true;
    }
    if (type.madeAt() != null && !type.perhaps()) {
      boolean composite = type instanceof CompositeType;
      transition.conflict(
          new Conflict.DuplicateObject(
              written.span(),
              composite ? "42P07" : "42710",
              ObjectType.TYPE,
              name.name(),
              null,
              type.madeAt()));
    }
    return true;
  }

  /** Whether a type of that name is to be made. */
  boolean isFreeType(Identifier written, RelationName name) {
    UserType existing = transition.schema.type(name);
    if (existing == null) {
      Relation relation = transition.schema.relation(name);
      boolean row = relation instanceof Table || relation instanceof View;
      if (row && relation.madeAt() != null && !relation.perhaps()) {
        transition.conflict(
            new Conflict.DuplicateObject(
                written.span(), "42710", ObjectType.TYPE, name.name(), null, relation.madeAt()));
      }
      return true;
    }
    if (transition.conditional) {
      return false;
    }
    if (existing.madeAt() != null && !existing.perhaps()) {
      transition.conflict(
          new Conflict.DuplicateObject(
              written.span(), "42710", ObjectType.TYPE, name.name(), null, existing.madeAt()));
      return !transition.judging();
    }
    return true;
  }
}
