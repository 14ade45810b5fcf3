package dev.redflag.rules.failure;

import dev.redflag.rule.Draft;
import dev.redflag.rule.Rule;
import dev.redflag.rule.RuleContext;
import dev.redflag.rule.Step;
import dev.redflag.schema.Conflict;
import dev.redflag.sql.ast.Quoting;

/** Flags a unique constraint of a partitioned table that lacks its partition key. */
public final class UniqueWithoutPartitionKeyRule implements Rule.OfConflict {

  @Override
  public void check(Conflict conflict, Step step, RuleContext context) {
    if (!(conflict instanceof Conflict.PartitionKeyNotUnique lacking)) {
      return;
    }
    String column = Quoting.quoteIfNeeded(lacking.missing());
    context.report(
        Draft.at(
                lacking.span(),
                lacking.table().name()
                    + " is partitioned by "
                    + column
                    + ", which every primary key and unique constraint on it must hold.")
            .related(lacking.table().madeAt(), "it is made here")
            .help(
                "Add "
                    + column
                    + " to the columns, or make the others unique in each partition by itself."));
  }
}
