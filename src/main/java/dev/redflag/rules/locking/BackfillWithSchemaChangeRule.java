package dev.redflag.rules.locking;

import dev.redflag.rule.Draft;
import dev.redflag.rule.Rule;
import dev.redflag.rule.RuleContext;
import dev.redflag.rule.Step;
import dev.redflag.rules.BulkChange;
import dev.redflag.rules.HeldLocks;
import dev.redflag.rules.OpenTransaction;
import dev.redflag.rules.RowCount;
import dev.redflag.rules.Words;
import dev.redflag.schema.Origin;
import dev.redflag.schema.RelationName;
import dev.redflag.sql.ast.Delete;
import dev.redflag.sql.ast.Insert;
import dev.redflag.sql.ast.Statement;
import dev.redflag.sql.ast.Update;
import java.util.List;

/** Flags a change of all rows in a transaction that has locked a table by changing its schema. */
public final class BackfillWithSchemaChangeRule implements Rule.OfStatement {

  @Override
  public boolean concerns(Class<? extends Statement> kind) {
    return kind == Update.class || kind == Delete.class || kind == Insert.class;
  }

  @Override
  public void check(Step step, RuleContext context) {
    BulkChange change = BulkChange.of(step, context);
    if (change == null) {
      return;
    }
    OpenTransaction transaction = OpenTransaction.of(step, context);
    HeldLocks held = transaction.locks();
    List<RelationName> locked = held.relations();
    if (locked.isEmpty()) {
      return;
    }
    Step holder = held.holders().get(locked.get(0));
    String unless = transaction.surely(holder) ? "" : ", " + context.tool().batchesWhen();
    Draft draft =
        Draft.at(
                change.place(),
                "All reads and writes of "
                    + Words.list(locked)
                    + " wait while "
                    + change.words()
                    + ": the transaction holds an ACCESS EXCLUSIVE lock there already"
                    + unless
                    + ".")
            .about(change.table().name())
            .related(
                new Origin(holder.migration(), holder.script().source(), holder.statement().span()),
                locked.get(0) + " is locked here")
            .help(
                "Change the rows in a migration of its own or a script, a batch at a time, once this"
                    + " one is deployed.");
    context.report(RowCount.weigh(draft, change.table().name(), context));
  }
}
