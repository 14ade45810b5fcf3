package dev.redflag.rules.failure;

import dev.redflag.rule.Draft;
import dev.redflag.rule.Rule;
import dev.redflag.rule.RuleContext;
import dev.redflag.rule.Step;
import dev.redflag.schema.Conflict;
import dev.redflag.schema.RelationName;
import dev.redflag.schema.Schema;
import dev.redflag.sql.ast.Quoting;

/** Flags a foreign key that would compare types that cannot be compared. */
public final class ForeignKeyTypeMismatchRule implements Rule.OfConflict {

  @Override
  public void check(Conflict conflict, Step step, RuleContext context) {
    if (conflict instanceof Conflict.IncompatibleForeignKey key) {
      context.report(
          Draft.at(
                  key.span(),
                  "Column "
                      + Quoting.quoteIfNeeded(key.column().name())
                      + " of "
                      + key.table()
                      + " is "
                      + key.column().type()
                      + ", but "
                      + Quoting.quoteIfNeeded(key.targetColumn().name())
                      + " of "
                      + key.target().name()
                      + ", which it refers to, is "
                      + key.targetColumn().type()
                      + ".")
              .related(
                  key.targetColumn().madeAt(),
                  Quoting.quoteIfNeeded(key.targetColumn().name()) + " is made here")
              .help("Give both columns the same type."));
    } else if (conflict instanceof Conflict.ForeignKeyBlocksTypeChange change) {
      RelationName owner = owner(change, step.before());
      context.report(
          Draft.at(
                  change.span(),
                  "Column "
                      + Quoting.quoteIfNeeded(change.column().name())
                      + " of "
                      + change.table().name()
                      + " becomes "
                      + change.to()
                      + ", but foreign key "
                      + Quoting.quoteIfNeeded(change.key().name())
                      + " compares it with "
                      + Quoting.quoteIfNeeded(change.other().name())
                      + ", which is "
                      + change.other().type()
                      + ".")
              .related(change.key().madeAt(), "the foreign key is made here")
              .help(
                  "Drop the foreign key, change both columns, and add it again:\nALTER TABLE "
                      + owner
                      + " DROP CONSTRAINT "
                      + Quoting.quoteIfNeeded(change.key().name())
                      + ";"));
    }
  }

  /** The table whose key it is. */
  private static RelationName owner(Conflict.ForeignKeyBlocksTypeChange change, Schema schema) {
    for (Schema.ForeignKeyOf key : schema.referencesTo(change.key().references())) {
      if (key.constraint().equals(change.key())) {
        return key.table();
      }
    }
    return change.table().name();
  }
}
