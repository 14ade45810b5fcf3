package dev.redflag.rules.locking;

import dev.redflag.postgres.LockMode;
import dev.redflag.rule.Draft;
import dev.redflag.rule.Rule;
import dev.redflag.rule.RuleContext;
import dev.redflag.rule.Step;
import dev.redflag.rules.Blocking;
import dev.redflag.rules.Subject;
import dev.redflag.sql.ast.LockTable;
import dev.redflag.sql.ast.QualifiedName;
import dev.redflag.sql.ast.Statement;
import java.util.List;

/** Flags LOCK TABLE of a table in use. */
public final class LockTableRule implements Rule.OfStatement {

  @Override
  public boolean concerns(Class<? extends Statement> kind) {
    return kind == LockTable.class;
  }

  @Override
  public void check(Step step, RuleContext context) {
    if (!(step.statement() instanceof LockTable lock)) {
      return;
    }
    LockMode mode = LockMode.valueOf(lock.mode().replace(' ', '_'));
    if (!mode.blocksWrites()) {
      return;
    }
    for (QualifiedName name : lock.tables()) {
      Subject table = Subject.of(name, step);
      if (step.effects().lockOn(table.name()) == null || !table.live(step)) {
        continue;
      }
      context.report(
          Draft.at(
                  name.span(),
                  Blocking.message(
                      "LOCK TABLE", mode, List.of(table), "until the transaction ends"))
              .about(table.name())
              .help(
                  "Leave the lock to the statements that need it, or take the weakest that does: SHARE"
                      + " ROW EXCLUSIVE lets reads go on. Let the migration give up when it has to"
                      + " wait, before it:\nSET lock_timeout = '2s';"));
    }
  }
}
