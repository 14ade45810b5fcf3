package dev.redflag.rules.failure;

import dev.redflag.rule.Draft;
import dev.redflag.rule.Rule;
import dev.redflag.rule.RuleContext;
import dev.redflag.rule.Step;
import dev.redflag.rules.TextTypes;
import dev.redflag.schema.Conflict;
import dev.redflag.sql.ast.Quoting;

/** Flags a default that PostgreSQL refuses for the column's type, other than text for a uuid. */
public final class DefaultTypeMismatchRule implements Rule.OfConflict {

  @Override
  public void check(Conflict conflict, Step step, RuleContext context) {
    if (!(conflict instanceof Conflict.DefaultTypeMismatch mismatch)
        || (mismatch.type().is("uuid") && TextTypes.contain(mismatch.given()))) {
      return;
    }
    String name = Quoting.quoteIfNeeded(mismatch.column());
    context.report(
        Draft.at(
                mismatch.span(),
                (mismatch.table() == null
                        ? "Domain " + name
                        : "Column " + name + " of " + mismatch.table())
                    + " is "
                    + mismatch.type()
                    + ", but its default "
                    + step.script().text(mismatch.span())
                    + " is "
                    + mismatch.given()
                    + ".")
            .about(mismatch.table())
            .help("Write a default of type " + mismatch.type() + ", with a cast if need be."));
  }
}
