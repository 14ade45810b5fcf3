package dev.redflag.schema;

import dev.redflag.sql.ast.AlterConstraint;
import dev.redflag.sql.ast.DropConstraint;
import dev.redflag.sql.ast.Identifier;
import dev.redflag.sql.ast.ValidateConstraint;
import java.util.List;

/** The actions of ALTER TABLE on constraints that are there. */
final class ConstraintChanger {

  private final Transition transition;
  private final RelationName tableName;
  private final boolean only;

  ConstraintChanger(Transition transition, RelationName tableName, boolean only) {
    this.transition = transition;
    this.tableName = tableName;
    this.only = only;
  }

  void drop(DropConstraint drop) {
    Constraint constraint = constraint(drop.name(), drop.ifExists());
    if (constraint == null) {
      return;
    }
    if (constraint.type() == Constraint.Type.NOT_NULL) {
      new NullChanger(transition, tableName, only).drop(drop, constraint);
      return;
    }
    if (constraint.inherited() && !constraint.perhaps()) {
      transition.refuse(
          drop.name().span(), "42P16", "an inherited constraint is dropped with its parent's");
    }
    Dropping dropping = new Dropping(transition, drop.span());
    dropping.drop(
        List.of(Item.constraint(tableName, constraint.name())), drop.name().span(), drop.cascade());
  }

  /** The constraint that the statement names; null if there is none, or it need not be there. */
  private Constraint constraint(Identifier name, boolean ifExists) {
    Table table = transition.schema.table(tableName);
    Constraint found = table.constraint(name.value());
    if (found == null && !ifExists) {
      MissingParts.constraintToAlter(transition, table, name);
    }
    return found;
  }

  void validate(ValidateConstraint action) {
    Constraint constraint = constraint(action.name(), false);
    if (constraint != null && constraint.hasIndex() && !constraint.perhaps()) {
      transition.refuse(
          action.name().span(), "42809", "keys and exclusion constraints are not validated");
    }
    if (constraint == null || constraint.validated()) {
      return;
    }
    if (!constraint.enforced()) {
      transition.refuse(
          action.name().span(), "55000", "a constraint that is not enforced is not validated");
      return;
    }
    DataChecks.checkValidation(transition, tableName, constraint, action.span());
    if (transition.conditional) {
      return;
    }
    Constraint.Draft draft = new Constraint.Draft(constraint);
    draft.validated = true;
    transition.putConstraint(tableName, draft.constraint());
    for (Table child : transition.schema.childrenOf(tableName)) {
      Constraint own =
          constraint.type() == Constraint.Type.NOT_NULL
              ? child.notNull(constraint.columns().get(0))
              : child.constraint(constraint.name());
      if (own != null && own.inherited() && !own.validated()) {
        Constraint.Draft ownDraft = new Constraint.Draft(own);
        ownDraft.validated = true;
        transition.putConstraint(child.name(), ownDraft.constraint());
      }
    }
  }

  void alter(AlterConstraint action) {
    Constraint constraint = constraint(action.name(), false);
    if (constraint == null) {
      return;
    }
    if (constraint.type() == Constraint.Type.NOT_NULL
        && action.setsInheritance()
        && NotNulls.areKept(transition)) {
      new NotNulls(transition).alter(tableName, constraint, action.flags().noInherit());
      return;
    }
    if (constraint.type() != Constraint.Type.FOREIGN_KEY && !constraint.perhaps()) {
      transition.refuse(action.name().span(), "42809", "only foreign keys are altered so");
    } else if (action.setsInheritance() && !constraint.perhaps()) {
      transition.refuse(action.name().span(), "42809", "only NOT NULL is altered so");
    }
    Constraint.Draft draft = new Constraint.Draft(constraint);
    if (action.setsDeferrability()) {
      draft.deferrable = action.flags().deferrable();
      draft.initiallyDeferred = action.flags().initiallyDeferred();
    }
    if (action.setsEnforcement()) {
      draft.enforced = !action.flags().notEnforced();
      draft.validated = draft.enforced && (draft.validated || !constraint.enforced());
    }
    if (action.setsInheritance()) {
      draft.noInherit = action.flags().noInherit();
    }
    draft.perhaps |= transition.conditional;
    transition.putConstraint(tableName, draft.constraint());
  }
}
