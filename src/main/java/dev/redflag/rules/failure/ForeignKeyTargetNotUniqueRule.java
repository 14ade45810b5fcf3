package dev.redflag.rules.failure;

import dev.redflag.rule.Draft;
import dev.redflag.rule.Rule;
import dev.redflag.rule.RuleContext;
import dev.redflag.rule.Step;
import dev.redflag.schema.Conflict;
import dev.redflag.schema.RelationName;
import dev.redflag.sql.ast.Quoting;
import java.util.ArrayList;
import java.util.List;

/** Flags a foreign key to columns that are not unique. */
public final class ForeignKeyTargetNotUniqueRule implements Rule.OfConflict {

  @Override
  public void check(Conflict conflict, Step step, RuleContext context) {
    if (!(conflict instanceof Conflict.ForeignKeyTargetNotUnique target)) {
      return;
    }
    RelationName table = target.target().name();
    if (target.columns().isEmpty()) {
      context.report(
          Draft.at(
                  target.span(),
                  "REFERENCES "
                      + table
                      + " names no column, and "
                      + table
                      + " has no primary key that it could mean.")
              .related(target.target().madeAt(), table + " is made here")
              .help("Name the columns, which must be unique, or give the table a primary key."));
      return;
    }
    List<String> columns = new ArrayList<>(target.columns().size());
    for (String column : target.columns()) {
      columns.add(Quoting.quoteIfNeeded(column));
    }
    String list = String.join(", ", columns);
    context.report(
        Draft.at(
                target.span(),
                "A foreign key cannot refer to "
                    + table
                    + " ("
                    + list
                    + "), which no primary key or unique constraint covers.")
            .related(target.target().madeAt(), table + " is made here")
            .help(
                "Make the columns unique before:\nCREATE UNIQUE INDEX ON "
                    + table
                    + " ("
                    + list
                    + ");"));
  }
}
