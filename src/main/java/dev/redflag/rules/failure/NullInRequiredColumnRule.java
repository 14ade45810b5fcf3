package dev.redflag.rules.failure;

import dev.redflag.rule.Draft;
import dev.redflag.rule.Rule;
import dev.redflag.rule.RuleContext;
import dev.redflag.rule.Severity;
import dev.redflag.rule.Step;
import dev.redflag.rules.EarlierSteps;
import dev.redflag.rules.Subject;
import dev.redflag.schema.Conflict;
import dev.redflag.sql.ast.Quoting;

/** Flags UPDATE that gives rows null in a column that refuses it. */
public final class NullInRequiredColumnRule implements Rule.OfConflict {

  @Override
  public void check(Conflict conflict, Step step, RuleContext context) {
    if (!(conflict instanceof Conflict.NullWritten written) || context.isNew(written.table())) {
      return;
    }
    Subject table = Subject.of(written.table().name(), step);
    if (EarlierSteps.emptied(table, context)) {
      return;
    }
    String column = Quoting.quoteIfNeeded(written.column().name());
    context.report(
        Draft.at(
                written.span(),
                "Column "
                    + column
                    + " of "
                    + table
                    + " refuses nulls, so setting it to null fails as soon as "
                    + (written.every() ? "the table holds a row." : "a row meets the condition."))
            .about(table.name())
            .severity(written.every() ? Severity.ERROR : Severity.WARNING)
            .help(
                "Write a value that the column takes, or let it take nulls before:\nALTER TABLE "
                    + table
                    + " ALTER COLUMN "
                    + column
                    + " DROP NOT NULL;"));
  }
}
