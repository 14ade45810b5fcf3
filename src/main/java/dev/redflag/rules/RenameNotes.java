package dev.redflag.rules;

import dev.redflag.rule.RuleContext;
import dev.redflag.rule.Step;
import dev.redflag.sql.ast.Rename;
import java.util.ArrayList;
import java.util.List;

/** The steps of a migration so far that gave something another name. */
final class RenameNotes extends StepIndex {

  private final List<Step> steps = new ArrayList<>();

  /** Those before the step in hand. */
  static RenameNotes of(RuleContext context) {
    RenameNotes notes = context.kept(RenameNotes.class);
    if (notes == null) {
      notes = new RenameNotes();
      context.keep(notes);
    }
    notes.catchUp(context);
    return notes;
  }

  /** They, in order; each statement is a {@link Rename}. */
  List<Step> steps() {
    return steps;
  }

  @Override
  void note(Step step) {
    if (step.statement() instanceof Rename) {
      steps.add(step);
    }
  }
}
