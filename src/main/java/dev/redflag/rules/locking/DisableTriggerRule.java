package dev.redflag.rules.locking;

import dev.redflag.rule.Draft;
import dev.redflag.rule.Rule;
import dev.redflag.rule.RuleContext;
import dev.redflag.rule.Severity;
import dev.redflag.rule.Step;
import dev.redflag.rules.Alteration;
import dev.redflag.rules.Blocking;
import dev.redflag.rules.LaterStatements;
import dev.redflag.rules.Subject;
import dev.redflag.sql.ast.AlterTable;
import dev.redflag.sql.ast.AlterTableAction;
import dev.redflag.sql.ast.Statement;
import dev.redflag.sql.ast.SwitchTrigger;
import java.util.List;
import java.util.Objects;

/** Flags DISABLE TRIGGER, which takes the trigger away from everybody. */
public final class DisableTriggerRule implements Rule.OfStatement {

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
      if (action instanceof SwitchTrigger off && !off.enable()) {
        report(off, alteration, step, context);
      }
    }
  }

  private static void report(
      SwitchTrigger off, Alteration alteration, Step step, RuleContext context) {
    Subject table = alteration.table();
    boolean all = "ALL".equals(off.which());
    String what =
        off.name() == null ? (all ? "all triggers" : "the triggers") : off.name().toString();
    if (step.session().inTransaction() && isEnabledAgain(off, table, step, context)) {
      context.report(
          Draft.at(
                  off.span(),
                  Blocking.message(
                      "Disabling " + what,
                      alteration.lock(),
                      List.of(table),
                      "until the transaction ends"))
              .about(table.name())
              .severity(Severity.NOTE)
              .help(
                  "Keep the transaction short, or set session_replication_role to replica for this"
                      + " session alone, which takes no lock."));
      return;
    }
    context.report(
        Draft.at(
                off.span(),
                "Disabling "
                    + what
                    + " of "
                    + table
                    + " takes "
                    + (off.name() == null || all ? "them" : "it")
                    + " away from every session"
                    + (all ? ", and with them the checks of its foreign keys" : "")
                    + ", under "
                    + Blocking.lock(alteration.lock())
                    + " that blocks "
                    + Blocking.waiters(alteration.lock(), List.of(table))
                    + ".")
            .about(table.name())
            .help(
                "To write rows without triggers, set session_replication_role for the session alone:\n"
                    + "BEGIN;\nSET LOCAL session_replication_role = replica;\n-- what must not set"
                    + " them off\nCOMMIT;"));
  }

  /** Whether a later statement of the migration switches it on again. */
  private static boolean isEnabledAgain(
      SwitchTrigger off, Subject table, Step step, RuleContext context) {
    for (AlterTable alter : LaterStatements.alter(table, context)) {
      if (!Subject.of(alter.name(), step).name().equals(table.name())) {
        continue;
      }
      for (AlterTableAction action : alter.actions()) {
        if (action instanceof SwitchTrigger on && on.enable() && covers(on, off)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean covers(SwitchTrigger on, SwitchTrigger off) {
    if (on.name() == null) {
      return "ALL".equals(on.which())
          || Objects.equals(on.which(), off.which())
          || off.name() != null;
    }
    return off.name() != null && on.name().value().equals(off.name().value());
  }
}
