package dev.redflag.lint;

import dev.redflag.rule.Draft;
import dev.redflag.rule.Rule;
import dev.redflag.rule.RuleContext;
import dev.redflag.rule.Step;

/** Flags every statement. */
public final class AnyStatementRule implements Rule.OfStatement {
  @Override
  public void check(Step step, RuleContext context) {
    context.report(Draft.at(step.statement().span(), "There is a statement"));
  }
}
