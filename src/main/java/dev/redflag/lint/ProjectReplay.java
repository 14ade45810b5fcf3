package dev.redflag.lint;

import dev.redflag.migration.Migration;
import dev.redflag.migration.Project;
import dev.redflag.migration.Wrap;
import dev.redflag.schema.Conflict;
import dev.redflag.schema.KeptSchema;
import dev.redflag.schema.Moments;
import dev.redflag.schema.Replay;
import dev.redflag.schema.Schema;
import dev.redflag.schema.Session;
import dev.redflag.source.Span;
import dev.redflag.sql.Script;
import dev.redflag.sql.ast.AlterEnum;
import dev.redflag.sql.ast.AlterTable;
import dev.redflag.sql.ast.BodyStatement;
import dev.redflag.sql.ast.CreateEnum;
import dev.redflag.sql.ast.CreateIndex;
import dev.redflag.sql.ast.CreateTable;
import dev.redflag.sql.ast.Delete;
import dev.redflag.sql.ast.DoBlock;
import dev.redflag.sql.ast.Drop;
import dev.redflag.sql.ast.Insert;
import dev.redflag.sql.ast.Rename;
import dev.redflag.sql.ast.Statement;
import dev.redflag.sql.ast.Transaction;
import dev.redflag.sql.ast.TransactionKind;
import dev.redflag.sql.ast.Update;
import java.util.List;

/** The replay of a project's files, as its tool would run them one after the other. */
final class ProjectReplay {

  /** What ends a file whose transaction is still open, by the tool or by the end of the batch. */
  private static final Statement COMMIT =
      new Transaction(new Span(0, 0), TransactionKind.COMMIT, null, List.of(), false, null);

  private final Project project;
  private final Replay replay;
  private Schema schema;
  private Session session = Session.FRESH;
  private Moments moments;

  /** The last file, if its transaction goes on in the next one of its unit; else null. */
  private Migration open;

  private Script openScript;

  ProjectReplay(Project project, int postgres) {
    this.project = project;
    this.replay = new Replay(postgres);
    this.schema = project.complete() ? Schema.EMPTY : Schema.UNKNOWN;
  }

  /** Keeps in {@code kept} when each expression of the schema is written. */
  void keep(Moments kept) {
    moments = kept;
  }

  /** The schema after the statements so far. */
  Schema schema() {
    return schema;
  }

  /** The session after the statements so far. */
  Session session() {
    return session;
  }

  /** Begins where the replay ended whose schema was kept. */
  void resume(KeptSchema kept) {
    schema = kept.schema();
    session = kept.session();
  }

  /** What can be kept for a replay to resume; null while a transaction may be open. */
  KeptSchema kept() {
    Session settled = open == null ? session.settled() : null;
    return settled == null ? null : new KeptSchema(schema, settled);
  }

  /** Goes back to {@code history}, with a fresh session. */
  void restart(Schema history) {
    schema = history;
    session = Session.FRESH;
    open = null;
  }

  /**
   * Replays a file.
   *
   * @param forward the parts of it that run forward
   */
  void replay(Migration migration, Script script, List<Span> forward) {
    begin(migration, script, forward);
    for (Statement statement : script.statements()) {
      if (isForward(statement, forward)) {
        replay(statement, false, migration, script);
      }
    }
    end(migration, script);
  }

  private void replay(
      Statement statement, boolean conditional, Migration migration, Script script) {
    apply(statement, conditional, migration, script);
    if (statement instanceof DoBlock block) {
      for (BodyStatement inner : block.body()) {
        replay(inner.statement(), conditional || inner.conditional(), migration, script);
      }
    }
  }

  /** Begins a file as the tool does. */
  void begin(Migration migration, Script script, List<Span> forward) {
    if (open != null && open.unit() == migration.unit() && session.inTransaction()) {
      return;
    }
    endTransaction();
    if (!project.tool().settingsOutliveFile()) {
      session = Session.FRESH;
    }
    boolean matters = migration.linted() || endsOrSetsSomething(script);
    session = session.opened(matters ? wrap(migration, script, forward) : Wrap.UNKNOWN, schema);
  }

  /**
   * Whether what {@code script} leaves behind may depend on its transactions. How a tool sends a
   * file of history is not worth finding out otherwise.
   */
  private static boolean endsOrSetsSomething(Script script) {
    for (Statement statement : script.statements()) {
      boolean plain =
          statement instanceof AlterTable
              || statement instanceof CreateIndex
              || statement instanceof CreateTable
              || statement instanceof Drop
              || statement instanceof CreateEnum
              || statement instanceof AlterEnum
              || statement instanceof Rename
              || statement instanceof Insert
              || statement instanceof Update
              || statement instanceof Delete;
      if (!plain) {
        return true;
      }
    }
    return false;
  }

  private Wrap wrap(Migration migration, Script script, List<Span> forward) {
    Wrap wrap = project.tool().wrap(migration, script);
    boolean batch = wrap == Wrap.BATCH || wrap == Wrap.BATCH_OR_EACH_STATEMENT;
    return batch && !holdsSeveral(script, forward) ? Wrap.EACH_STATEMENT : wrap;
  }

  /** Whether a batch of these statements is an implicit transaction. */
  private static boolean holdsSeveral(Script script, List<Span> forward) {
    int count = 0;
    for (Statement statement : script.statements()) {
      count += isForward(statement, forward) ? 1 : 0;
    }
    return count > 1;
  }

  /** Ends a file; the transaction of a tool may go on in the next. */
  void end(Migration migration, Script script) {
    open = migration;
    openScript = script;
    if (!migration.linted() || !project.tool().filesShareTransaction()) {
      endTransaction();
    }
  }

  private void endTransaction() {
    if (open != null && session.mayBeInTransaction()) {
      apply(COMMIT, false, open, openScript);
    }
    open = null;
  }

  /**
   * Takes {@code statement} into the schema and the session; gives why PostgreSQL would refuse it.
   * The statements in a DO block's body are to be applied by themselves.
   */
  List<Conflict> apply(
      Statement statement, boolean conditional, Migration migration, Script script) {
    try {
      Replay.Outcome outcome =
          replay.apply(schema, session, statement, conditional, migration, script);
      if (moments != null) {
        moments.note(schema, outcome.schema(), statement, script, session);
      }
      schema = outcome.schema();
      session = outcome.session();
      return outcome.conflicts();
    } catch (RuntimeException | StackOverflowError e) {
      int line = script.source().position(statement.span().start()).line();
      throw LintFailure.at(migration.path() + ":" + line, e);
    }
  }

  /** Whether {@code statement} begins in one of the parts that run forward. */
  static boolean isForward(Statement statement, List<Span> forward) {
    int start = statement.span().start();
    for (int i = 0; i < forward.size(); i++) {
      Span part = forward.get(i);
      if (part.start() <= start && start < part.end()) {
        return true;
      }
    }
    return false;
  }
}
