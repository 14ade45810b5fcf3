package dev.redflag.lint;

import dev.redflag.rule.Draft;
import dev.redflag.rule.Rule;
import dev.redflag.rule.RuleContext;
import dev.redflag.rule.Step;
import dev.redflag.schema.RelationName;
import dev.redflag.sql.ast.Drop;

/** Flags DROP … CASCADE, as being about its first object; its page replaces {@code any-drop}. */
public final class AnyCascadeRule implements Rule.OfStatement {
  @Override
  public void check(Step step, RuleContext context) {
    if (step.statement() instanceof Drop drop && drop.cascade()) {
      String name = drop.targets().get(0).name().name();
      context.report(
          Draft.at(drop.span(), "More than " + name + " is dropped")
              .about(new RelationName("public", name)));
    }
  }
}
