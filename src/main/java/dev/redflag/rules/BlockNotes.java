package dev.redflag.rules;

import dev.redflag.rule.RuleContext;
import dev.redflag.rule.Step;
import dev.redflag.schema.Session;
import dev.redflag.source.Span;
import dev.redflag.sql.ast.DoBlock;
import dev.redflag.sql.ast.Transaction;
import dev.redflag.sql.ast.TransactionKind;

/** The last BEGIN and the last DO block of a migration so far. */
final class BlockNotes extends StepIndex {

  private Step begin;
  private Span block;

  /** Those before the step in hand. */
  static BlockNotes of(RuleContext context) {
    BlockNotes notes = context.kept(BlockNotes.class);
    if (notes == null) {
      notes = new BlockNotes();
      context.keep(notes);
    }
    notes.catchUp(context);
    return notes;
  }

  /** The last BEGIN that opened a transaction, or null. */
  Step lastBegin() {
    return begin;
  }

  /** Where the last DO block stands, or null. */
  Span lastDoBlock() {
    return block;
  }

  @Override
  void note(Step step) {
    if (step.statement() instanceof DoBlock) {
      block = step.statement().span();
    } else if (step.statement() instanceof Transaction transaction
        && transaction.transactionKind() == TransactionKind.BEGIN
        && step.session().block() == Session.Block.NONE) {
      begin = step;
    }
  }
}
