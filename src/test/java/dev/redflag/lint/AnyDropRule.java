package dev.redflag.lint;

import dev.redflag.rule.Draft;
import dev.redflag.rule.Rule;
import dev.redflag.rule.RuleContext;
import dev.redflag.rule.Severity;
import dev.redflag.rule.Step;
import dev.redflag.schema.RelationName;
import dev.redflag.sql.ast.Drop;
import dev.redflag.sql.ast.DropTarget;

/** Flags every object that is dropped; one that may not be there weighs less. */
public final class AnyDropRule implements Rule.OfStatement {
  @Override
  public void check(Step step, RuleContext context) {
    if (!(step.statement() instanceof Drop drop)) {
      return;
    }
    for (DropTarget target : drop.targets()) {
      String name = target.name().name();
      context.report(
          Draft.at(target.span(), name + " is dropped")
              .about(new RelationName("public", name))
              .severity(drop.ifExists() ? Severity.WARNING : null));
    }
  }
}
