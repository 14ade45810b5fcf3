package dev.redflag.rules;

import dev.redflag.migration.MigrationTool;
import dev.redflag.migration.Wrap;
import dev.redflag.rule.RuleContext;
import dev.redflag.rule.Step;
import dev.redflag.schema.Origin;
import dev.redflag.schema.Session;
import dev.redflag.source.Span;

/** The transaction that a statement runs in, and why it does. */
public final class Enclosure {

  private final Step step;
  private final RuleContext context;

  private Enclosure(Step step, RuleContext context) {
    this.step = step;
    this.context = context;
  }

  /** That of {@code step}. */
  public static Enclosure of(Step step, RuleContext context) {
    return new Enclosure(step, context);
  }

  /** Whether it surely runs in a transaction with others. */
  public boolean sure() {
    return step.session().inTransaction();
  }

  /** Whether that depends on the tool's version, which is not known. */
  public boolean perhaps() {
    return !sure() && step.session().mayBeInTransaction();
  }

  /** Whether it surely runs outside of a transaction, committed by itself. */
  public boolean none() {
    return !step.session().mayBeInTransaction() && step.session().wrap() != Wrap.UNKNOWN;
  }

  /** The transaction in a few words: a sentence without its period. */
  public String reason() {
    MigrationTool tool = context.tool();
    Session session = step.session();
    if (session.block() == Session.Block.EXPLICIT) {
      return "BEGIN has opened one";
    }
    if (session.block() == Session.Block.TOOL) {
      return tool.filesShareTransaction()
          ? tool.title() + " runs all pending migrations in one"
          : tool.title() + " runs the file in one";
    }
    String sends = " sends the file as one query, and PostgreSQL makes a transaction of it";
    return perhaps()
        ? tool.batchesWhen() + " the file is one query, and so one transaction"
        : tool.title() + sends;
  }

  /** The BEGIN that opened it, or null. */
  public Origin begin() {
    if (step.session().block() != Session.Block.EXPLICIT) {
      return null;
    }
    Step begin = BlockNotes.of(context).lastBegin();
    return begin == null
        ? null
        : new Origin(begin.migration(), begin.script().source(), begin.statement().span());
  }

  /** Whether the statement stands in the body of a DO block. */
  public boolean inDoBlock() {
    Span block = BlockNotes.of(context).lastDoBlock();
    return block != null && block.contains(step.statement().span());
  }
}
