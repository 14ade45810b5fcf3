package dev.redflag.rules.failure;

import dev.redflag.rule.Draft;
import dev.redflag.rule.Rule;
import dev.redflag.rule.RuleContext;
import dev.redflag.rule.Severity;
import dev.redflag.rule.Step;
import dev.redflag.rules.Subject;
import dev.redflag.rules.Words;
import dev.redflag.schema.Conflict;
import dev.redflag.schema.Constraint;
import dev.redflag.sql.ast.CreateIndex;

/** Flags a unique index or constraint on rows that may hold duplicates. */
public final class UniqueMayFailRule implements Rule.OfConflict {

  @Override
  public void check(Conflict conflict, Step step, RuleContext context) {
    if (!(conflict instanceof Conflict.RowsMayViolate violation)
        || !EqualRows.mayBe(violation, step, context)) {
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
}
