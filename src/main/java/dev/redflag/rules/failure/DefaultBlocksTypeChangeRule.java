package dev.redflag.rules.failure;

import dev.redflag.rule.Draft;
import dev.redflag.rule.Rule;
import dev.redflag.rule.RuleContext;
import dev.redflag.rule.Step;
import dev.redflag.schema.Conflict;
import dev.redflag.sql.ast.Quoting;

/** Flags a type change that the default of the column cannot follow. */
public final class DefaultBlocksTypeChangeRule implements Rule.OfConflict {

  @Override
  public void check(Conflict conflict, Step step, RuleContext context) {
    if (!(conflict instanceof Conflict.DefaultBlocksTypeChange change)) {
      return;
    }
    String column = Quoting.quoteIfNeeded(change.column().name());
    String alter = "ALTER TABLE " + change.table().name() + " ALTER COLUMN " + column;
    String value =
        change.column().defaultValue() == null ? null : change.column().defaultValue().text();
    context.report(
        Draft.at(
                change.span(),
                "The default"
                    + (value == null ? "" : " " + value)
                    + " of column "
                    + column
                    + " of "
                    + change.table().name()
                    + " does not become "
                    + change.to()
                    + ", with or without USING.")
            .help(
                "Drop the default before, and set it again after:\n"
                    + alter
                    + " DROP DEFAULT;\n"
                    + step.script().text(step.statement().span())
                    + ";\n"
                    + alter
                    + " SET DEFAULT <value of type "
                    + change.to()
                    + ">;"));
  }
}
