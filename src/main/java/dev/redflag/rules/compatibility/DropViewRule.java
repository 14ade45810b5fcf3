package dev.redflag.rules.compatibility;

import dev.redflag.rule.Draft;
import dev.redflag.rule.Rule;
import dev.redflag.rule.RuleContext;
import dev.redflag.rule.Severity;
import dev.redflag.rule.Step;
import dev.redflag.rules.DroppedRelation;
import dev.redflag.rules.Intent;
import dev.redflag.rules.StartOfMigration;
import dev.redflag.rules.Words;
import dev.redflag.schema.Relation;
import dev.redflag.schema.View;
import dev.redflag.sql.ast.CreateMaterializedView;
import dev.redflag.sql.ast.CreateView;
import dev.redflag.sql.ast.Drop;
import dev.redflag.sql.ast.DropTarget;
import dev.redflag.sql.ast.ObjectType;
import dev.redflag.sql.ast.QualifiedName;
import dev.redflag.sql.ast.Quoting;
import dev.redflag.sql.ast.Statement;
import java.util.ArrayList;
import java.util.List;

/** Flags DROP VIEW where deployed code may read the view, and columns that go when it is remade. */
public final class DropViewRule implements Rule.OfStatement {

  @Override
  public boolean concerns(Class<? extends Statement> kind) {
    return kind == Drop.class || kind == CreateView.class || kind == CreateMaterializedView.class;
  }

  @Override
  public void check(Step step, RuleContext context) {
    if (step.statement() instanceof Drop drop) {
      if (drop.objectType() == ObjectType.VIEW
          || drop.objectType() == ObjectType.MATERIALIZED_VIEW) {
        for (DropTarget target : drop.targets()) {
          checkDrop(target, drop, step, context);
        }
      }
    } else if (step.statement() instanceof CreateView create) {
      checkColumns(create.name(), step, context);
    } else if (step.statement() instanceof CreateMaterializedView create) {
      checkColumns(create.name(), step, context);
    }
  }

  private void checkDrop(DropTarget target, Drop drop, Step step, RuleContext context) {
    DroppedRelation view = DroppedRelation.of(target, drop, step, context);
    if (view == null) {
      return;
    }
    boolean materialized = drop.objectType() == ObjectType.MATERIALIZED_VIEW;
    context.report(
        Draft.at(
                target.span(),
                (materialized ? "Dropping materialized view " : "Dropping view ")
                    + view.name()
                    + " breaks deployed code that still reads it.")
            .about(view.name())
            .related(view.madeAt(), "it is made here")
            .help(
                "Deploy code that no longer reads it, and drop it in a later migration. "
                    + Intent.of(this, target, drop, step)));
  }

  /** Tells which columns a view lacks that the migration has dropped and makes again here. */
  private static void checkColumns(QualifiedName name, Step step, RuleContext context) {
    Relation made = step.after().relation(name, step.session());
    if (!(made instanceof View now)
        || now.columns() == null
        || now.perhaps()
        || step.before().relation(now.name()) != null) {
      return;
    }
    View old = StartOfMigration.schema(step, context).view(now.name());
    if (old == null
        || old.columns() == null
        || old.perhaps()
        || old.madeAt() == null
        || old.madeAt().inUnitOf(step.migration())) {
      return;
    }
    List<String> lost = new ArrayList<>(0);
    for (String column : old.columns().names()) {
      if (!now.columns().has(column)) {
        lost.add(Quoting.quoteIfNeeded(column));
      }
    }
    if (lost.isEmpty()) {
      return;
    }
    context.report(
        Draft.at(
                name.span(),
                (now.materialized() ? "Materialized view " : "View ")
                    + now.name()
                    + " is made again without "
                    + (lost.size() == 1 ? "column " : "columns ")
                    + Words.list(lost)
                    + ", which breaks deployed code that still reads "
                    + (lost.size() == 1 ? "it." : "them."))
            .about(now.name())
            .severity(Severity.NOTE)
            .related(
                old.madeAt(), "it was made with " + (lost.size() == 1 ? "it" : "them") + " here")
            .help(
                "Keep what deployed code reads, and leave it out in a later migration, once no"
                    + " deployed code does."));
  }
}
