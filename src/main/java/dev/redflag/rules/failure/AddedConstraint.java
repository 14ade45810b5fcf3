package dev.redflag.rules.failure;

import dev.redflag.rule.Severity;
import dev.redflag.rule.Step;
import dev.redflag.rules.AlterActions;
import dev.redflag.schema.Conflict;
import dev.redflag.schema.Constraint;
import dev.redflag.schema.Table;
import dev.redflag.sql.ast.ValidateConstraint;

/** The constraint that a statement adds or validates. */
final class AddedConstraint {

  private AddedConstraint() {}

  /** The one that rows may violate, as the statement leaves it; null if it is not found. */
  static Constraint of(Conflict.RowsMayViolate violation, Step step) {
    Table table = step.after().table(violation.table());
    if (table == null) {
      return null;
    }
    if (validates(violation, step)) {
      ValidateConstraint action =
          (ValidateConstraint) AlterActions.at(violation.span(), step.statement());
      return table.constraint(action.name().value());
    }
    for (Constraint constraint : table.constraints().values()) {
      if (constraint.madeAt() != null
          && constraint.madeAt().migration().equals(step.migration())
          && constraint.madeAt().span().equals(violation.span())) {
        return constraint;
      }
    }
    return null;
  }

  /** Whether the statement validates a constraint that is there. */
  static boolean validates(Conflict.RowsMayViolate violation, Step step) {
    return AlterActions.at(violation.span(), step.statement()) instanceof ValidateConstraint;
  }

  /**
   * How bad it is if a row violates the constraint, or null for as bad as the rule says: validating
   * one that an earlier deployment added is how such rows are looked for.
   */
  static Severity severity(Constraint constraint, Conflict.RowsMayViolate violation, Step step) {
    boolean earlier =
        constraint.madeAt() != null && !constraint.madeAt().inUnitOf(step.migration());
    return earlier && validates(violation, step) ? Severity.NOTE : null;
  }
}
