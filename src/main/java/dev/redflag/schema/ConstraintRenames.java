package dev.redflag.schema;

import dev.redflag.sql.ast.Rename;

/** Renames constraints of tables and domains. */
final class ConstraintRenames {

  private ConstraintRenames() {}

  static void rename(Transition transition, Rename statement) {
    Table table = transition.table(statement.name(), statement.ifExists());
    if (table == null) {
      return;
    }
    String oldName = statement.part().value();
    Constraint constraint = table.constraint(oldName);
    if (constraint == null) {
      MissingParts.constraintToAlter(transition, table, statement.part());
      return;
    }
    if (!isRenamedWithChildren(transition, statement, table, constraint)) {
      return;
    }
    String newName = statement.newName().value();
    Constraint taken = table.constraint(newName);
    if (taken != null && !(newName.equals(oldName) && constraint.hasIndex())) {
      if (!taken.perhaps() && !table.perhaps() && taken.madeAt() != null) {
        transition.conflict(
            new Conflict.DuplicateConstraint(
                statement.newName().span(),
                table.name(),
                newName,
                taken.madeAt(),
                Names.cut(transition.script, statement.newName())));
      }
      return;
    }
    if (constraint.hasIndex() && !newName.equals(oldName)) {
      RelationName full = new RelationName(table.name().schema(), newName);
      Relation existing = transition.schema.relation(full);
      if (existing != null && existing.madeAt() != null && !existing.perhaps()) {
        transition.conflict(
            new Conflict.DuplicateRelation(
                statement.newName().span(),
                full,
                existing,
                Names.cut(transition.script, statement.newName())));
        return;
      }
    }
    new Renaming(transition, statement.span()).renameConstraint(table, constraint, newName);
  }

  /** What children have of their parent is renamed there, and with them. */
  private static boolean isRenamedWithChildren(
      Transition transition, Rename statement, Table table, Constraint constraint) {
    boolean shared =
        constraint.type() == Constraint.Type.CHECK || constraint.type() == Constraint.Type.NOT_NULL;
    if (!shared || !transition.judging() || table.perhaps() || constraint.perhaps()) {
      return true;
    }
    if (constraint.inherited()) {
      transition.refuse(
          statement.part().span(), "42P16", "an inherited constraint is renamed with its parent's");
      return false;
    }
    for (Table child : transition.schema.childrenOf(table.name())) {
      if (child.closed()
          && !child.perhaps()
          && !constraint.noInherit()
          && child.constraint(constraint.name()) == null) {
        transition.refuse(
            statement.part().span(),
            "42704",
            "child " + child.name() + " has the constraint under another name");
        return false;
      }
    }
    return true;
  }

  static void renameOfDomain(Transition transition, Rename statement) {
    if (!(TypeChanges.find(transition, statement.name()) instanceof Domain domain)) {
      return;
    }
    String oldName = statement.part().value();
    String newName = statement.newName().value();
    Constraint check = domain.checks().get(oldName);
    boolean notNull = oldName.equals(domain.notNullName());
    if (check == null && !notNull) {
      TypeKinds.missingConstraint(transition, domain, statement.part());
      return;
    }
    OrderedMap<Constraint> checks = OrderedMap.copyOf(domain.checks());
    if (check != null) {
      Constraint.Draft draft = new Constraint.Draft(check);
      draft.name = newName;
      checks = checks.renamed(oldName, newName, draft.constraint());
    }
    transition.schema =
        transition.schema.with(
            new Domain(
                domain.name(),
                domain.base(),
                domain.notNull(),
                notNull ? newName : domain.notNullName(),
                domain.defaultValue(),
                checks,
                domain.madeAt(),
                domain.perhaps() || transition.conditional));
  }
}
