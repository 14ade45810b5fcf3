package dev.redflag.rules.failure;

import dev.redflag.rule.Draft;
import dev.redflag.rule.Rule;
import dev.redflag.rule.RuleContext;
import dev.redflag.rule.Step;
import dev.redflag.schema.Conflict;
import dev.redflag.sql.ast.Quoting;

/** Flags a type change of a column that something is built on. */
public final class ColumnInUseRule implements Rule.OfConflict {

  @Override
  public void check(Conflict conflict, Step step, RuleContext context) {
    if (!(conflict instanceof Conflict.ColumnInUse use)) {
      return;
    }
    context.report(
        Draft.at(
                use.span(),
                "Column "
                    + Quoting.quoteIfNeeded(use.column().name())
                    + " of "
                    + use.table().name()
                    + " keeps its type while "
                    + use.user()
                    + " uses it.")
            .related(use.usedAt(), use.user() + " is made here")
            .help(
                "Drop "
                    + use.user()
                    + " before this statement, and make it again after it, in the same"
                    + " migration."));
  }
}
