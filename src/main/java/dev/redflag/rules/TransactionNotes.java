package dev.redflag.rules;

import dev.redflag.rule.RuleContext;
import dev.redflag.rule.Step;
import dev.redflag.source.Span;
import dev.redflag.sql.ast.AddConstraint;
import dev.redflag.sql.ast.AlterTable;
import dev.redflag.sql.ast.AlterTableAction;
import dev.redflag.sql.ast.DoBlock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The transaction that a migration has open before the step in hand. */
final class TransactionNotes extends StepIndex {

  private List<Step> open = new ArrayList<>();
  private Map<String, List<Step>> notValid = new HashMap<>();
  private HeldLocks held = new HeldLocks();
  private int weighed;
  private Span block;

  /** That of the step in hand. */
  static TransactionNotes of(RuleContext context) {
    TransactionNotes notes = context.kept(TransactionNotes.class);
    if (notes == null) {
      notes = new TransactionNotes();
      context.keep(notes);
    }
    notes.catchUp(context);
    return notes;
  }

  /** Whether {@code step} runs in the transaction; else it begins one of its own. */
  boolean takes(Step step) {
    return inBlock(step) || step.session().mayBeInTransaction();
  }

  /** The steps that it holds. */
  List<Step> steps() {
    return open;
  }

  /** Those that add a constraint of that name NOT VALID. */
  List<Step> addNotValid(String constraint) {
    return notValid.getOrDefault(constraint, List.of());
  }

  /** The locks that it holds; effects are weighed only if somebody asks. */
  HeldLocks locks() {
    while (weighed < open.size()) {
      held.take(open.get(weighed));
      weighed++;
    }
    return held;
  }

  @Override
  void note(Step step) {
    boolean inBlock = inBlock(step);
    if (!inBlock && !step.session().mayBeInTransaction()) {
      close();
    }
    add(step);
    if (step.statement() instanceof DoBlock) {
      block = step.statement().span();
    }
    if (!inBlock && TransactionSteps.ends(step)) {
      close();
    }
  }

  private boolean inBlock(Step step) {
    return block != null && block.contains(step.statement().span());
  }

  private void add(Step step) {
    open.add(step);
    if (!(step.statement() instanceof AlterTable alter)) {
      return;
    }
    for (AlterTableAction action : alter.actions()) {
      if (action instanceof AddConstraint add
          && add.constraint().name() != null
          && add.constraint().flags().notValid()) {
        String name = add.constraint().name().value();
        List<Step> adding = notValid.get(name);
        if (adding == null) {
          adding = new ArrayList<>(1);
          notValid.put(name, adding);
        }
        adding.add(step);
      }
    }
  }

  private void close() {
    if (!open.isEmpty()) {
      open = new ArrayList<>();
      notValid = new HashMap<>();
      held = new HeldLocks();
      weighed = 0;
    }
  }
}
