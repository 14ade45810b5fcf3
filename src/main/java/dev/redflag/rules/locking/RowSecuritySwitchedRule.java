package dev.redflag.rules.locking;

import dev.redflag.rule.Draft;
import dev.redflag.rule.Rule;
import dev.redflag.rule.RuleContext;
import dev.redflag.rule.Step;
import dev.redflag.rules.Alteration;
import dev.redflag.rules.Blocking;
import dev.redflag.rules.LaterStatements;
import dev.redflag.rules.Subject;
import dev.redflag.sql.ast.AlterTable;
import dev.redflag.sql.ast.AlterTableAction;
import dev.redflag.sql.ast.Statement;
import dev.redflag.sql.ast.SwitchRowSecurity;
import java.util.List;

/** Flags a switch of row security on a table in use. */
public final class RowSecuritySwitchedRule implements Rule.OfStatement {

  @Override
  public boolean concerns(Class<? extends Statement> kind) {
    return kind == AlterTable.class;
  }

  @Override
  public void check(Step step, RuleContext context) {
    Alteration alteration = Alteration.of(step, context);
    if (alteration == null) {
      return;
    }
    for (AlterTableAction action : alteration.statement().actions()) {
      if (action instanceof SwitchRowSecurity change) {
        report(change, alteration, context);
      }
    }
  }

  private static void report(SwitchRowSecurity change, Alteration alteration, RuleContext context) {
    Subject table = alteration.table();
    context.report(
        Draft.at(
                change.span(),
                "Row security of "
                    + table
                    + " is switched under "
                    + Blocking.lock(alteration.lock())
                    + " that blocks "
                    + Blocking.waiters(alteration.lock(), List.of(table))
                    + " until the transaction ends"
                    + consequence(change, table, context)
                    + ".")
            .about(table.name())
            .help(
                "Create the policies in the same transaction, let nothing that takes long follow in it,"
                    + " and let the migration give up when it has to wait, before it:\nSET"
                    + " lock_timeout = '2s';"));
  }

  private static String consequence(SwitchRowSecurity change, Subject table, RuleContext context) {
    boolean bare = table.table() != null && table.table().policies().isEmpty();
    if (change.enable() && !change.force() && bare && !LaterStatements.makePolicy(table, context)) {
      return ", and shows no row to anybody but the owner until a policy says which";
    }
    return "";
  }
}
