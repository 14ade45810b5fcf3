package dev.redflag.rules.locking;

import dev.redflag.postgres.LockMode;
import dev.redflag.rule.Draft;
import dev.redflag.rule.Rule;
import dev.redflag.rule.RuleContext;
import dev.redflag.rule.Step;
import dev.redflag.rules.Blocking;
import dev.redflag.rules.ConcurrentIndex;
import dev.redflag.rules.Conflicts;
import dev.redflag.rules.EarlierSteps;
import dev.redflag.rules.RowCount;
import dev.redflag.rules.Subject;
import dev.redflag.schema.RelationName;
import dev.redflag.schema.Table;
import dev.redflag.schema.View;
import dev.redflag.source.Span;
import dev.redflag.sql.ast.CreateIndex;
import dev.redflag.sql.ast.Statement;
import java.util.List;

/** Flags CREATE INDEX that keeps writes away from a table in use. */
public final class CreateIndexBlockingRule implements Rule.OfStatement {

  @Override
  public boolean concerns(Class<? extends Statement> kind) {
    return kind == CreateIndex.class;
  }

  @Override
  public void check(Step step, RuleContext context) {
    if (!(step.statement() instanceof CreateIndex create)
        || create.concurrently()
        || step.effects().scans().isEmpty()
        || Conflicts.refuse(step)) {
      return;
    }
    RelationName relation = step.effects().locks().keySet().iterator().next();
    Subject table = Subject.of(relation, step);
    if (!table.live(step) || isNewView(relation, step) || EarlierSteps.emptied(table, context)) {
      return;
    }
    String doing = create.name() == null ? "Building an index" : "Building index " + create.name();
    Draft draft =
        Draft.at(
                create.span(),
                Blocking.message(
                    doing, LockMode.SHARE, List.of(table), "while all its rows are read"))
            .about(relation);
    if (table.table() != null && table.table().partitioned()) {
      draft.help(onPartitions(create, table, step));
    } else {
      ConcurrentIndex.advise(
          draft,
          "Build it while writes go on",
          concurrently(create, step),
          create.name() == null ? null : create.name().value(),
          step,
          context);
    }
    context.report(RowCount.weigh(draft, relation, context));
  }

  /** Whether the relation is a materialized view that this deploy unit made, or that is empty. */
  private static boolean isNewView(RelationName relation, Step step) {
    View view = step.before().view(relation);
    return view != null
        && view.madeAt() != null
        && (view.filledAt() == null || view.madeAt().inUnitOf(step.migration()));
  }

  private static String concurrently(CreateIndex create, Step step) {
    return head(create, "INDEX CONCURRENTLY")
        + (create.only() ? "ONLY " : "")
        + fromTable(create, step);
  }

  private static String head(CreateIndex create, String words) {
    return "CREATE "
        + (create.unique() ? "UNIQUE " : "")
        + words
        + (create.name() == null ? "" : " " + create.name())
        + " ON ";
  }

  private static String fromTable(CreateIndex create, Step step) {
    return step.script().text(new Span(create.table().span().start(), create.span().end()));
  }

  private static String onPartitions(CreateIndex create, Subject table, Step step) {
    String rest = step.script().text(new Span(create.table().span().end(), create.span().end()));
    List<Table> partitions = step.before().childrenOf(table.name());
    String partition = partitions.isEmpty() ? "<partition>" : partitions.get(0).name().toString();
    String index = create.name() == null ? "<index>" : create.name().toString();
    return "PostgreSQL refuses CONCURRENTLY on a partitioned table. Make the index there alone, build"
        + " it on each partition while writes go on, and attach it:\n"
        + head(create, "INDEX")
        + "ONLY "
        + table
        + rest
        + ";\nCREATE "
        + (create.unique() ? "UNIQUE " : "")
        + "INDEX CONCURRENTLY <partition index> ON "
        + partition
        + rest
        + ";\nALTER INDEX "
        + index
        + " ATTACH PARTITION <partition index>;";
  }
}
