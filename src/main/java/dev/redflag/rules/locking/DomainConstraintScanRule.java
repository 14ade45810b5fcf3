package dev.redflag.rules.locking;

import dev.redflag.postgres.LockMode;
import dev.redflag.rule.Draft;
import dev.redflag.rule.Rule;
import dev.redflag.rule.RuleContext;
import dev.redflag.rule.Severity;
import dev.redflag.rule.Step;
import dev.redflag.rules.Blocking;
import dev.redflag.rules.Conflicts;
import dev.redflag.rules.LockedRelations;
import dev.redflag.rules.RowCount;
import dev.redflag.schema.RelationName;
import dev.redflag.sql.ast.AlterDomain;
import dev.redflag.sql.ast.AlterDomainAction;
import dev.redflag.sql.ast.Quoting;
import dev.redflag.sql.ast.Statement;
import java.util.List;

/** Flags a new rule of a domain that is tried on all rows of tables in use. */
public final class DomainConstraintScanRule implements Rule.OfStatement {

  @Override
  public boolean concerns(Class<? extends Statement> kind) {
    return kind == AlterDomain.class;
  }

  @Override
  public void check(Step step, RuleContext context) {
    if (!(step.statement() instanceof AlterDomain alter)
        || step.effects().scans().isEmpty()
        || Conflicts.refuse(step)) {
      return;
    }
    List<RelationName> waiting = LockedRelations.live(step);
    if (waiting.isEmpty()) {
      return;
    }
    AlterDomainAction action = alter.action();
    LockMode mode = step.effects().lockOn(waiting.get(0));
    Draft draft =
        Draft.at(
                action.span(),
                Blocking.message(
                    "The new rule of domain " + alter.name(),
                    mode,
                    waiting,
                    waiting.size() == 1
                        ? "while all its rows are checked"
                        : "while all their rows are checked"))
            .about(waiting.get(0))
            .help(help(alter, step));
    if (action.kind() == AlterDomainAction.Kind.VALIDATE_CONSTRAINT) {
      context.report(draft.severity(Severity.NOTE));
      return;
    }
    context.report(waiting.size() == 1 ? RowCount.weigh(draft, waiting.get(0), context) : draft);
  }

  private static String help(AlterDomain alter, Step step) {
    AlterDomainAction action = alter.action();
    if (action.kind() == AlterDomainAction.Kind.VALIDATE_CONSTRAINT) {
      return "Before version 18 no milder lock will do. Run it when few write, and let it give up when"
          + " it has to wait, before it:\nSET lock_timeout = '2s';";
    }
    String name;
    String check;
    if (action.kind() == AlterDomainAction.Kind.SET_NOT_NULL) {
      name = Quoting.quoteIfNeeded(alter.name().name() + "_not_null");
      check = "CONSTRAINT " + name + " CHECK (VALUE IS NOT NULL)";
    } else {
      boolean named = action.constraint().name() != null;
      name = named ? action.constraint().name().toString() : "<name>";
      check = (named ? "" : "CONSTRAINT <name> ") + step.script().text(action.constraint().span());
    }
    return "Add it for new rows alone, and try the old ones in a later migration, where the lock is the"
        + " same but the rows can be mended first:\nALTER DOMAIN "
        + alter.name()
        + " ADD "
        + check
        + " NOT VALID;\n-- in a later migration:\nALTER DOMAIN "
        + alter.name()
        + " VALIDATE CONSTRAINT "
        + name
        + ";";
  }
}
