package dev.redflag.rules.locking;

import dev.redflag.postgres.LockMode;
import dev.redflag.rule.Draft;
import dev.redflag.rule.Rule;
import dev.redflag.rule.RuleContext;
import dev.redflag.rule.Step;
import dev.redflag.rules.Blocking;
import dev.redflag.rules.Conflicts;
import dev.redflag.rules.Subject;
import dev.redflag.sql.ast.CreateTrigger;
import dev.redflag.sql.ast.Statement;
import java.util.List;

/** Flags CREATE TRIGGER on a table in use, which keeps writes away until the transaction ends. */
public final class CreateTriggerRule implements Rule.OfStatement {

  @Override
  public boolean concerns(Class<? extends Statement> kind) {
    return kind == CreateTrigger.class;
  }

  @Override
  public void check(Step step, RuleContext context) {
    if (!(step.statement() instanceof CreateTrigger create) || Conflicts.refuse(step)) {
      return;
    }
    Subject table = Subject.of(create.table(), step);
    LockMode mode = step.effects().lockOn(table.name());
    if (mode == null || !table.live(step) || step.before().view(table.name()) != null) {
      return;
    }
    context.report(
        Draft.at(
                create.name().span(),
                Blocking.message(
                    "Creating trigger " + create.name(),
                    mode,
                    List.of(table),
                    "until the transaction ends"))
            .about(table.name())
            .help(
                "The lock is short by itself. Keep it short: let no statement that takes long follow in"
                    + " the transaction, and let the migration give up when it has to wait, before"
                    + " it:\nSET lock_timeout = '2s';"));
  }
}
