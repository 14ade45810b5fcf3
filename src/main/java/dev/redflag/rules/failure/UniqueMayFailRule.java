package dev.redflag.rules.failure;

import dev.redflag.rule.Draft;
import dev.redflag.rule.Rule;
import dev.redflag.rule.RuleContext;
import dev.redflag.rule.Step;
import dev.redflag.rules.EarlierSteps;
import dev.redflag.rules.Subject;
import dev.redflag.rules.Words;
import dev.redflag.schema.Conflict;
import dev.redflag.schema.Constraint;
import dev.redflag.schema.Index;
import dev.redflag.sql.ast.CreateIndex;
import java.util.List;

/** Flags a unique index or constraint on rows that may hold duplicates. */
public final class UniqueMayFailRule implements Rule.OfConflict {

  @Override
  public void check(Conflict conflict, Step step, RuleContext context) {
    if (!(conflict instanceof Conflict.RowsMayViolate violation)
        || (violation.type() != Constraint.Type.UNIQUE
            && violation.type() != Constraint.Type.PRIMARY_KEY)) {
      return;
    }
    Subject table = Subject.of(violation.table(), step);
    if (EarlierSteps.emptied(table, context)
        || EarlierSteps.deletedByComparison(table, context)
        || wasUnique(violation, step, context)) {
      return;
    }
    UniqueKeys keys = UniqueKeys.of(violation, table, step);
    boolean primary = violation.type() == Constraint.Type.PRIMARY_KEY;
    String columns = Words.list(keys.keys());
    context.report(
        Draft.at(
                violation.span(),
                (step.statement() instanceof CreateIndex
                        ? "A unique index"
                        : primary ? "A primary key" : "UNIQUE")
                    + " on "
                    + columns
                    + " fails if two rows of "
                    + table
                    + " hold the same"
                    + (primary && UniqueKeys.mayHoldNull(violation, table)
                        ? ", or one holds null."
                        : "."))
            .about(table.name())
            .help(
                "Look for duplicates, and resolve them before this migration:\n"
                    + keys.query(table)
                    + leftover(step, table)));
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

  /** Whether some of the columns were unique until this migration. */
  private static boolean wasUnique(
      Conflict.RowsMayViolate violation, Step step, RuleContext context) {
    List<String> columns = violation.columns();
    for (Index index : EarlierSteps.schemaAtStart(step, context).indexesOf(violation.table())) {
      if (index.unique()
          && index.predicate() == null
          && index.valid()
          && !index.perhaps()
          && !index.keys().isEmpty()
          && !index.keys().contains(null)
          && columns.containsAll(index.keys())) {
        return true;
      }
    }
    return false;
  }
}
