package dev.redflag.rules.failure;

import dev.redflag.rule.Draft;
import dev.redflag.rule.Rule;
import dev.redflag.rule.RuleContext;
import dev.redflag.rule.Severity;
import dev.redflag.rule.Step;
import dev.redflag.rules.EarlierSteps;
import dev.redflag.rules.RowChanges;
import dev.redflag.rules.StartOfMigration;
import dev.redflag.rules.Subject;
import dev.redflag.rules.Words;
import dev.redflag.schema.Conflict;
import dev.redflag.schema.Constraint;
import dev.redflag.schema.Index;
import dev.redflag.sql.ast.CreateIndex;
import dev.redflag.sql.ast.Expression;

/** Flags a unique index or constraint on rows that may hold duplicates. */
public final class UniqueMayFailRule implements Rule.OfConflict {

  @Override
  public void check(Conflict conflict, Step step, RuleContext context) {
    if (!(conflict instanceof Conflict.RowsMayViolate violation)
        || !rowsMayBeEqual(violation, step, context)) {
      return;
    }
    Subject table = Subject.of(violation.table(), step);
    UniqueKeys keys = UniqueKeys.of(violation, table, step);
    String what =
        (step.statement() instanceof CreateIndex
                ? "A unique index"
                : violation.type() == Constraint.Type.PRIMARY_KEY ? "A primary key" : "UNIQUE")
            + " on "
            + Words.list(keys.keys())
            + " fails ";
    context.report(
        (holdsDefaultsAlone(violation, table, step, context)
                ? surely(what, violation, table)
                : perhaps(what, violation, table, keys, step))
            .about(table.name()));
  }

  /** Whether this rule tells of the conflict. */
  static boolean rowsMayBeEqual(Conflict.RowsMayViolate violation, Step step, RuleContext context) {
    if (violation.type() != Constraint.Type.UNIQUE
        && violation.type() != Constraint.Type.PRIMARY_KEY) {
      return false;
    }
    Subject table = Subject.of(violation.table(), step);
    return !EarlierSteps.emptied(table, context)
        && !RowChanges.deletedByComparison(table, context)
        && !wasUnique(violation, step, context)
        && !setApart(violation, table, step, context);
  }

  private static Draft perhaps(
      String what, Conflict.RowsMayViolate violation, Subject table, UniqueKeys keys, Step step) {
    boolean nulls =
        violation.type() == Constraint.Type.PRIMARY_KEY && UniqueKeys.mayHoldNull(violation, table);
    return Draft.at(
            violation.span(),
            what
                + "if two rows of "
                + table
                + " hold the same"
                + (nulls ? ", or one holds null." : "."))
        .help(
            "Look for duplicates, and resolve them before this migration:\n"
                + keys.query(table)
                + leftover(step, table));
  }

  private static Draft surely(String what, Conflict.RowsMayViolate violation, Subject table) {
    return Draft.at(
            violation.span(),
            what
                + "as soon as "
                + table
                + " holds two rows: both hold the "
                + (violation.columns().size() == 1 ? "default." : "defaults."))
        .severity(Severity.ERROR)
        .help(
            "Add it without NOT NULL and DEFAULT: the rows that are there hold null then, and nulls"
                + " are no duplicates. Or give each row a value of its own first.");
  }

  /** Whether each row holds nothing but the constant defaults of columns that are new. */
  private static boolean holdsDefaultsAlone(
      Conflict.RowsMayViolate violation, Subject table, Step step, RuleContext context) {
    if (step.statement() instanceof CreateIndex create && create.predicate() != null) {
      return false;
    }
    for (String column : violation.columns()) {
      if (!FirstDefault.isSameInAll(table, column, step, context)) {
        return false;
      }
    }
    return true;
  }

  private static String leftover(Step step, Subject table) {
    return step.statement() instanceof CreateIndex create
            && create.concurrently()
            && create.name() != null
        ? "\nIf it fails all the same, an invalid index stays on "
            + table
            + ": DROP INDEX CONCURRENTLY "
            + create.name()
            + " before the next try."
        : "";
  }

  /** Whether some of the columns were unique until this migration, in the same rows or more. */
  private static boolean wasUnique(
      Conflict.RowsMayViolate violation, Step step, RuleContext context) {
    if (violation.columns().contains(null)) {
      return false;
    }
    StartOfMigration start = StartOfMigration.of(violation.table(), violation.columns(), context);
    Expression predicate =
        step.statement() instanceof CreateIndex create ? create.predicate() : null;
    for (Index index : StartOfMigration.schema(step, context).indexesOf(start.name())) {
      if (index.unique()
          && (index.predicate() == null || Implication.holds(predicate, index.predicate()))
          && index.valid()
          && !index.perhaps()
          && !index.keys().isEmpty()
          && !index.keys().contains(null)
          && start.columns().containsAll(index.keys())) {
        return true;
      }
    }
    return false;
  }

  /** Whether this migration has filled one of the columns with values made to be different. */
  private static boolean setApart(
      Conflict.RowsMayViolate violation, Subject table, Step step, RuleContext context) {
    for (String column : violation.columns()) {
      if (column == null) {
        continue;
      }
      if (FirstDefault.differs(table, column, step, context)) {
        return true;
      }
      for (Expression value : RowChanges.valuesSet(table, column, context)) {
        if (DistinctValues.gives(value, table.table())) {
          return true;
        }
      }
    }
    return false;
  }
}
