package dev.redflag.rules.failure;

import dev.redflag.migration.MigrationTool;
import dev.redflag.rule.Draft;
import dev.redflag.rule.Rule;
import dev.redflag.rule.RuleContext;
import dev.redflag.rule.Step;
import dev.redflag.rules.Enclosure;
import dev.redflag.sql.ast.SetConstraints;
import dev.redflag.sql.ast.SetParameter;
import dev.redflag.sql.ast.Statement;

/** Flags SET LOCAL and its like where no transaction is open: they have no effect. */
public final class SetLocalWithoutTransactionRule implements Rule.OfStatement {

  @Override
  public boolean concerns(Class<? extends Statement> kind) {
    return kind == SetParameter.class || kind == SetConstraints.class;
  }

  @Override
  public void check(Step step, RuleContext context) {
    String command = command(step.statement());
    if (command == null) {
      return;
    }
    Enclosure enclosure = Enclosure.of(step, context);
    boolean none = enclosure.none();
    if ((!none && !enclosure.perhaps()) || enclosure.inDoBlock()) {
      return;
    }
    MigrationTool tool = context.tool();
    String when =
        none
            ? tool.title() + " commits each statement of this file by itself."
            : tool.splitsWhen() + " each statement is committed by itself.";
    context.report(
        Draft.at(step.statement().span(), command + " has no effect: " + when).help(help(step)));
  }

  private static String command(Statement statement) {
    if (statement instanceof SetParameter set) {
      if (set.setting().name().equals("transaction")) {
        return "SET TRANSACTION";
      }
      return set.local() ? "SET LOCAL" : null;
    }
    return statement instanceof SetConstraints ? "SET CONSTRAINTS" : null;
  }

  private static String help(Step step) {
    if (step.statement() instanceof SetParameter set && set.local()) {
      return "Write SET "
          + set.setting().name()
          + " without LOCAL, and RESET it at the end, or put BEGIN and COMMIT around the file.";
    }
    return "Put BEGIN and COMMIT around the statements that it is for.";
  }
}
