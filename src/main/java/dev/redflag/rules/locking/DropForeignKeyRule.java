package dev.redflag.rules.locking;

import dev.redflag.postgres.LockMode;
import dev.redflag.rule.Draft;
import dev.redflag.rule.Rule;
import dev.redflag.rule.RuleContext;
import dev.redflag.rule.Step;
import dev.redflag.rules.Alteration;
import dev.redflag.rules.Blocking;
import dev.redflag.rules.Subject;
import dev.redflag.schema.Constraint;
import dev.redflag.sql.ast.AlterTable;
import dev.redflag.sql.ast.AlterTableAction;
import dev.redflag.sql.ast.DropConstraint;
import dev.redflag.sql.ast.Statement;
import java.util.List;

/** Flags the drop of a foreign key, which locks both of its tables. */
public final class DropForeignKeyRule implements Rule.OfStatement {

  @Override
  public boolean concerns(Class<? extends Statement> kind) {
    return kind == AlterTable.class;
  }

  @Override
  public void check(Step step, RuleContext context) {
    Alteration alteration = Alteration.of(step, context);
    if (alteration == null || alteration.table().table() == null) {
      return;
    }
    for (AlterTableAction action : alteration.statement().actions()) {
      if (action instanceof DropConstraint drop) {
        check(drop, alteration, step, context);
      }
    }
  }

  private static void check(
      DropConstraint drop, Alteration alteration, Step step, RuleContext context) {
    Subject table = alteration.table();
    Constraint key = table.table().constraint(drop.name().value());
    if (key == null
        || key.type() != Constraint.Type.FOREIGN_KEY
        || key.references().equals(table.name())) {
      return;
    }
    Subject referenced = Subject.of(key.references(), step);
    LockMode mode = step.effects().lockOn(referenced.name());
    if (mode != LockMode.ACCESS_EXCLUSIVE || !referenced.live(step)) {
      return;
    }
    context.report(
        Draft.at(
                drop.span(),
                Blocking.message(
                    "Dropping foreign key " + drop.name(),
                    mode,
                    List.of(table, referenced),
                    "until the transaction ends"))
            .about(table.name())
            .help(
                "The lock is short by itself, but whoever waits for it makes all others wait. Drop one"
                    + " foreign key in a transaction, let nothing that takes long follow in it, and"
                    + " let the migration give up when it has to wait, before it:\nSET lock_timeout ="
                    + " '2s';")
            .related(key.madeAt(), "the foreign key is made here"));
  }
}
