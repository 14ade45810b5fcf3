package dev.redflag.rules.failure;

import dev.redflag.rule.Draft;
import dev.redflag.rule.Rule;
import dev.redflag.rule.RuleContext;
import dev.redflag.rule.Step;
import dev.redflag.rules.Words;
import dev.redflag.schema.Conflict;
import dev.redflag.sql.ast.Quoting;

/** Flags a primary key for a table that has one. */
public final class SecondPrimaryKeyRule implements Rule.OfConflict {

  @Override
  public void check(Conflict conflict, Step step, RuleContext context) {
    if (!(conflict instanceof Conflict.SecondPrimaryKey second)) {
      return;
    }
    String name = Quoting.quoteIfNeeded(second.existing().name());
    context.report(
        Draft.at(
                second.span(),
                second.table()
                    + " has a primary key already, "
                    + name
                    + " on "
                    + Words.list(second.existing().columns())
                    + ".")
            .related(second.existing().madeAt(), "it is made here")
            .help(
                "Make the columns UNIQUE, or drop the other key in the same statement:\nALTER TABLE "
                    + second.table()
                    + " DROP CONSTRAINT "
                    + name
                    + ", ADD "
                    + step.script().text(second.span())
                    + ";"));
  }
}
