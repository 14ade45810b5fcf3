package dev.redflag.lint;

import dev.redflag.rule.Draft;
import dev.redflag.rule.Rule;
import dev.redflag.rule.RuleContext;
import dev.redflag.rule.Step;
import dev.redflag.schema.RelationName;
import dev.redflag.sql.ast.AlterTable;
import dev.redflag.sql.ast.AlterTableAction;

/** Flags every action of ALTER TABLE. */
public final class AnyActionRule implements Rule.OfStatement {
  @Override
  public void check(Step step, RuleContext context) {
    if (!(step.statement() instanceof AlterTable table)) {
      return;
    }
    for (AlterTableAction action : table.actions()) {
      context.report(
          Draft.at(action.span(), table.name() + " is changed")
              .about(new RelationName("public", table.name().name())));
    }
  }
}
