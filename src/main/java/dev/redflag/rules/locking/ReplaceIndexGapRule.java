package dev.redflag.rules.locking;

import dev.redflag.rule.Draft;
import dev.redflag.rule.Rule;
import dev.redflag.rule.RuleContext;
import dev.redflag.rule.Step;
import dev.redflag.rules.Conflicts;
import dev.redflag.rules.DroppedIndexes;
import dev.redflag.rules.Subject;
import dev.redflag.schema.Index;
import dev.redflag.schema.Origin;
import dev.redflag.sql.ast.CreateIndex;
import dev.redflag.sql.ast.DropTarget;
import dev.redflag.sql.ast.Quoting;
import dev.redflag.sql.ast.Statement;

/** Flags an index that is dropped before the one that replaces it is there. */
public final class ReplaceIndexGapRule implements Rule.OfStatement {

  @Override
  public boolean concerns(Class<? extends Statement> kind) {
    return kind == CreateIndex.class;
  }

  @Override
  public void check(Step step, RuleContext context) {
    if (!(step.statement() instanceof CreateIndex create)
        || create.keys().isEmpty()
        || create.keys().get(0).column() == null
        || Conflicts.refuse(step)) {
      return;
    }
    Subject table = Subject.of(create.table(), step);
    if (!table.live(step)) {
      return;
    }
    String column = create.keys().get(0).column().value();
    for (DroppedIndexes.Dropped dropped : DroppedIndexes.of(table, column, context)) {
      Index old = dropped.index();
      if (!isNew(old, step) && isLike(old, create) && !isCovered(old, table, step)) {
        report(create, old, table, dropped.target(), dropped.step(), step, context);
        return;
      }
    }
  }

  private static boolean isNew(Index index, Step step) {
    return index.madeAt() != null && index.madeAt().inUnitOf(step.migration());
  }

  private static boolean isLike(Index old, CreateIndex create) {
    return old.method().equals(create.method() == null ? "btree" : create.method().value());
  }

  /** Whether another index serves in the meantime. */
  private static boolean isCovered(Index old, Subject table, Step step) {
    for (Index other : step.before().indexesOf(table.name())) {
      if (other.method().equals(old.method())
          && other.predicate() == null
          && !other.keys().isEmpty()
          && old.keys().get(0).equals(other.keys().get(0))) {
        return true;
      }
    }
    return false;
  }

  private static boolean sameName(Index old, CreateIndex create) {
    return create.name() != null && create.name().value().equals(old.name().name());
  }

  private static void report(
      CreateIndex create,
      Index old,
      Subject table,
      DropTarget target,
      Step dropped,
      Step step,
      RuleContext context) {
    String name =
        create.name() == null || sameName(old, create)
            ? "its replacement"
            : create.name().toString();
    String message =
        step.session().inTransaction() && dropped.session().inTransaction()
            ? "Index "
                + target.name()
                + " is dropped before "
                + name
                + " is built, so that nobody can read "
                + table
                + " while it is."
            : "Queries of "
                + table
                + " have no index on "
                + Quoting.quoteIfNeeded(old.keys().get(0))
                + " from the drop of "
                + target.name()
                + " until "
                + name
                + " is built.";
    context.report(
        Draft.at(create.span(), message)
            .about(table.name())
            .help(
                (sameName(old, create)
                        ? "Build the new index under another name first, drop the old one after it, each"
                            + " with CONCURRENTLY, and rename the new one then. "
                        : "Build "
                            + name
                            + " first, and drop "
                            + target.name()
                            + " after it, each with CONCURRENTLY. ")
                    + context.tool().outsideTransaction())
            .related(
                new Origin(dropped.migration(), dropped.script().source(), target.span()),
                "the index is dropped here"));
  }
}
