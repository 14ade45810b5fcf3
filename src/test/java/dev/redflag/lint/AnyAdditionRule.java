package dev.redflag.lint;

import dev.redflag.rule.Draft;
import dev.redflag.rule.Rule;
import dev.redflag.rule.RuleContext;
import dev.redflag.rule.Step;
import dev.redflag.schema.RelationName;
import dev.redflag.sql.ast.AddColumn;
import dev.redflag.sql.ast.AlterTable;
import dev.redflag.sql.ast.AlterTableAction;

/**
 * Flags every column that is added, as being about a relation of its own; its page resolves {@code
 * any-action} and {@code any-statement}.
 */
public final class AnyAdditionRule implements Rule.OfStatement {
  @Override
  public void check(Step step, RuleContext context) {
    if (!(step.statement() instanceof AlterTable table)) {
      return;
    }
    for (AlterTableAction action : table.actions()) {
      if (action instanceof AddColumn add) {
        String name = add.column().name().value();
        context.report(
            Draft.at(add.column().span(), name + " is added")
                .about(new RelationName("public", name)));
      }
    }
  }
}
