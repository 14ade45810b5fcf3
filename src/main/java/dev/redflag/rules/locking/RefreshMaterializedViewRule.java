package dev.redflag.rules.locking;

import dev.redflag.postgres.LockMode;
import dev.redflag.rule.Draft;
import dev.redflag.rule.Rule;
import dev.redflag.rule.RuleContext;
import dev.redflag.rule.Step;
import dev.redflag.rules.Blocking;
import dev.redflag.rules.Conflicts;
import dev.redflag.rules.RowCount;
import dev.redflag.schema.Index;
import dev.redflag.schema.RelationName;
import dev.redflag.schema.View;
import dev.redflag.sql.ast.RefreshMaterializedView;
import dev.redflag.sql.ast.Statement;
import java.util.List;

/** Flags REFRESH MATERIALIZED VIEW that keeps readers away while its query runs. */
public final class RefreshMaterializedViewRule implements Rule.OfStatement {

  @Override
  public boolean concerns(Class<? extends Statement> kind) {
    return kind == RefreshMaterializedView.class;
  }

  @Override
  public void check(Step step, RuleContext context) {
    if (!(step.statement() instanceof RefreshMaterializedView refresh)
        || refresh.concurrently()
        || !refresh.withData()
        || Conflicts.refuse(step)) {
      return;
    }
    View view = step.before().view(refresh.name(), step.session());
    if (step.effects().locks().isEmpty() || isUnread(view, step)) {
      return;
    }
    RelationName name = step.effects().locks().keySet().iterator().next();
    Draft draft =
        Draft.at(
                refresh.span(),
                Blocking.message(
                    "REFRESH MATERIALIZED VIEW",
                    LockMode.ACCESS_EXCLUSIVE,
                    List.of(name),
                    "while its query runs"))
            .about(name)
            .help(
                (hasUniqueIndex(name, step)
                        ? "Refresh it while reads go on:\n"
                        : "Give it a unique index on columns, without a condition, and refresh it while"
                            + " reads go on:\nCREATE UNIQUE INDEX ON "
                            + name
                            + " (<key>);\n-- in a later migration:\n")
                    + "REFRESH MATERIALIZED VIEW CONCURRENTLY "
                    + name
                    + ";");
    context.report(RowCount.weigh(draft, name, context));
  }

  /** Whether nobody reads the view: it is made in this deploy unit, or was never filled. */
  private static boolean isUnread(View view, Step step) {
    return view != null
        && view.madeAt() != null
        && (view.filledAt() == null || view.madeAt().inUnitOf(step.migration()));
  }

  private static boolean hasUniqueIndex(RelationName view, Step step) {
    for (Index index : step.before().indexesOf(view)) {
      if (index.unique()
          && index.valid()
          && index.predicate() == null
          && !index.keys().contains(null)) {
        return true;
      }
    }
    return false;
  }
}
