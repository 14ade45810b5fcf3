package dev.redflag.rules.failure;

import dev.redflag.rule.Draft;
import dev.redflag.rule.Rule;
import dev.redflag.rule.RuleContext;
import dev.redflag.rule.Step;
import dev.redflag.schema.Conflict;
import dev.redflag.sql.ast.Drop;
import dev.redflag.sql.ast.ObjectType;
import java.util.Locale;

/** Flags a statement for one kind of relation that names another. */
public final class WrongObjectKindRule implements Rule.OfConflict {

  @Override
  public void check(Conflict conflict, Step step, RuleContext context) {
    if (!(conflict instanceof Conflict.WrongRelation wrong)) {
      return;
    }
    String kind = ObjectWords.of(wrong.existing());
    Draft draft =
        Draft.at(
                wrong.span(),
                wrong.existing().name()
                    + " is "
                    + ObjectWords.withArticle(kind)
                    + ", not "
                    + ObjectWords.withArticle(wrong.expected().words().toLowerCase(Locale.ROOT))
                    + ".")
            .related(wrong.existing().madeAt(), "it is made here");
    if (step.statement() instanceof Drop) {
      draft.help("Write DROP " + kind.toUpperCase(Locale.ROOT) + ".");
    } else if (wrong.expected() == ObjectType.TABLE) {
      draft.help("Name the table that holds the rows.");
    }
    context.report(draft);
  }
}
