package dev.redflag.rules.failure;

import dev.redflag.migration.Wrap;
import dev.redflag.rule.Draft;
import dev.redflag.rule.MigrationSteps;
import dev.redflag.rule.Rule;
import dev.redflag.rule.RuleContext;
import dev.redflag.rule.Step;
import dev.redflag.rules.Repeatable;
import dev.redflag.schema.Origin;
import dev.redflag.schema.Session;
import dev.redflag.source.Span;
import dev.redflag.sql.ast.DoBlock;

/** Flags a file that is committed statement by statement and cannot simply be run again. */
public final class NonAtomicMigrationRule implements Rule.OfMigration {

  @Override
  public void check(MigrationSteps migration, RuleContext context) {
    Step kept = null;
    Span block = null;
    for (Step step : migration.steps()) {
      boolean inBlock = block != null && block.contains(step.statement().span());
      if (step.statement() instanceof DoBlock) {
        block = step.statement().span();
      }
      if (inBlock
          || step.session().wrap() != Wrap.EACH_STATEMENT
          || step.session().block() != Session.Block.NONE
          || !Repeatable.changes(step.statement())) {
        continue;
      }
      if (kept != null) {
        report(kept, step, context);
        return;
      }
      if (!Repeatable.is(step.statement())) {
        kept = step;
      }
    }
  }

  private static void report(Step kept, Step step, RuleContext context) {
    int line = kept.script().source().position(kept.statement().span().start()).line();
    context.report(
        Draft.at(
                step.statement().span(),
                "If this fails, the statement in line "
                    + line
                    + " stays committed, and fails when the migration is run again: "
                    + context.tool().title()
                    + " commits each statement of this file by itself.")
            .related(
                new Origin(kept.migration(), kept.script().source(), kept.statement().span()),
                "this cannot be run twice")
            .help(
                "Put BEGIN and COMMIT around the statements, or each that cannot run in a transaction"
                    + " in a migration of its own."));
  }
}
