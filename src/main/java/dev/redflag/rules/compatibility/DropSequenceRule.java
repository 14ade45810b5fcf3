package dev.redflag.rules.compatibility;

import dev.redflag.rule.Draft;
import dev.redflag.rule.Rule;
import dev.redflag.rule.RuleContext;
import dev.redflag.rule.Step;
import dev.redflag.rules.BodyWords;
import dev.redflag.rules.DroppedRelation;
import dev.redflag.rules.Intent;
import dev.redflag.rules.StartOfMigration;
import dev.redflag.schema.Sequence;
import dev.redflag.sql.ast.Drop;
import dev.redflag.sql.ast.DropTarget;
import dev.redflag.sql.ast.ObjectType;
import dev.redflag.sql.ast.Statement;

/** Flags DROP SEQUENCE of one that no column takes its values from, so that code does. */
public final class DropSequenceRule implements Rule.OfStatement {

  @Override
  public boolean concerns(Class<? extends Statement> kind) {
    return kind == Drop.class;
  }

  @Override
  public void check(Step step, RuleContext context) {
    if (!(step.statement() instanceof Drop drop) || drop.objectType() != ObjectType.SEQUENCE) {
      return;
    }
    for (DropTarget target : drop.targets()) {
      check(target, drop, step, context);
    }
  }

  private void check(DropTarget target, Drop drop, Step step, RuleContext context) {
    DroppedRelation dropped = DroppedRelation.of(target, drop, step, context);
    if (dropped == null
        || !(dropped.relation() instanceof Sequence sequence)
        || isOfTables(sequence, target, step, context)) {
      return;
    }
    context.report(
        Draft.at(
                target.span(),
                "Dropping sequence "
                    + dropped.name()
                    + " breaks deployed code that still takes numbers from it.")
            .about(dropped.name())
            .related(dropped.madeAt(), "it is made here")
            .help(
                "Deploy code that no longer uses it, and drop it in a later migration. "
                    + Intent.of(this, target, drop, step)));
  }

  /** Whether the database itself took its numbers when the migration began. */
  private static boolean isOfTables(
      Sequence sequence, DropTarget target, Step step, RuleContext context) {
    return sequence.ownedBy() != null
        || sequence.identity()
        || !StartOfMigration.schema(step, context)
            .cascadeOf(target.name(), ObjectType.SEQUENCE, step.session())
            .isEmpty()
        || BodyWords.contain(sequence.name().name(), step, context);
  }
}
