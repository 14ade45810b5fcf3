package dev.redflag.rules.locking;

import dev.redflag.postgres.LockMode;
import dev.redflag.rule.Draft;
import dev.redflag.rule.Rule;
import dev.redflag.rule.RuleContext;
import dev.redflag.rule.Step;
import dev.redflag.rules.Alteration;
import dev.redflag.rules.Blocking;
import dev.redflag.rules.Conflicts;
import dev.redflag.rules.EarlierSteps;
import dev.redflag.rules.RowCount;
import dev.redflag.rules.Subject;
import dev.redflag.schema.RelationName;
import dev.redflag.sql.ast.AlterTable;
import dev.redflag.sql.ast.AlterTableAction;
import dev.redflag.sql.ast.AttachPartition;
import dev.redflag.sql.ast.Quoting;
import dev.redflag.sql.ast.Statement;
import java.util.ArrayList;
import java.util.List;

/** Flags ATTACH PARTITION that reads all rows of a table in use while everybody waits. */
public final class AttachPartitionRule implements Rule.OfStatement {

  @Override
  public boolean concerns(Class<? extends Statement> kind) {
    return kind == AlterTable.class;
  }

  @Override
  public void check(Step step, RuleContext context) {
    Alteration alteration = Alteration.of(step, context);
    if (alteration == null || Conflicts.refuse(step)) {
      return;
    }
    for (AlterTableAction action : alteration.statement().actions()) {
      if (action instanceof AttachPartition attach) {
        check(attach, alteration, step, context);
      }
    }
  }

  private static void check(
      AttachPartition attach, Alteration alteration, Step step, RuleContext context) {
    Subject partition = Subject.of(attach.partition(), step);
    List<RelationName> waiting = new ArrayList<>();
    for (RelationName read : alteration.effects(attach).scans()) {
      Subject subject = Subject.of(read, step);
      if (subject.live(step)
          && step.effects().lockOn(read) == LockMode.ACCESS_EXCLUSIVE
          && !EarlierSteps.emptied(subject, context)) {
        waiting.add(read);
      }
    }
    if (waiting.isEmpty()) {
      return;
    }
    String bound =
        attach.bound() == null || attach.bound().isDefault()
            ? "<what the partition may hold>"
            : "<what " + step.script().text(attach.bound().span()) + " says>";
    boolean own = waiting.contains(partition.name());
    String read = own ? partition.toString() : waiting.get(0).toString();
    String condition = own ? bound : "<that no row belongs to " + partition + ">";
    String name = Quoting.quoteIfNeeded(Subject.of(waiting.get(0), step).name().name() + "_bound");
    Draft draft =
        Draft.at(
                attach.span(),
                Blocking.message(
                    "Attaching partition " + partition,
                    LockMode.ACCESS_EXCLUSIVE,
                    waiting,
                    waiting.size() == 1
                        ? "while all its rows are read"
                        : "while all their rows are read"))
            .about(waiting.get(0))
            .help(
                "Prove first, while reads and writes go on, that the rows are where they belong:\nALTER"
                    + " TABLE "
                    + read
                    + " ADD CONSTRAINT "
                    + name
                    + " CHECK ("
                    + condition
                    + ") NOT VALID;\n-- in a later migration:\nALTER TABLE "
                    + read
                    + " VALIDATE CONSTRAINT "
                    + name
                    + ";\n-- in a migration after that:\n"
                    + step.script().text(step.statement().span())
                    + ";\nALTER TABLE "
                    + read
                    + " DROP CONSTRAINT "
                    + name
                    + ";");
    context.report(RowCount.weigh(draft, waiting.get(0), context));
  }
}
