package dev.redflag.schema;

import dev.redflag.migration.Migration;
import dev.redflag.source.SourceFile;
import dev.redflag.sql.Script;
import dev.redflag.sql.ast.BodyStatement;
import dev.redflag.sql.ast.DoBlock;
import dev.redflag.sql.ast.Statement;
import dev.redflag.sql.parse.SqlParser;

/** A history of one file, replayed. */
final class ReplayedHistory {

  private final Replay replay;
  private final Moments moments = new Moments();
  private Schema schema = Schema.EMPTY;
  private Session session = Session.FRESH;

  private ReplayedHistory(int postgres) {
    this.replay = new Replay(postgres);
  }

  static ReplayedHistory of(String history) {
    return of(15, history);
  }

  static ReplayedHistory of(int postgres, String history) {
    ReplayedHistory replayed = new ReplayedHistory(postgres);
    replayed.add(history);
    return replayed;
  }

  /** Replays more. */
  void add(String history) {
    Script script = SqlParser.parse(new SourceFile("history.sql", history));
    Migration migration = new Migration("history", null, "history.sql", null, false, 0);
    for (Statement statement : script.statements()) {
      apply(statement, false, migration, script);
    }
  }

  private void apply(Statement statement, boolean conditional, Migration migration, Script script) {
    Replay.Outcome outcome =
        replay.apply(schema, session, statement, conditional, migration, script);
    moments.note(schema, outcome.schema(), statement, script, session);
    schema = outcome.schema();
    session = outcome.session();
    if (statement instanceof DoBlock block) {
      for (BodyStatement inner : block.body()) {
        apply(inner.statement(), conditional || inner.conditional(), migration, script);
      }
    }
  }

  Schema schema() {
    return schema;
  }

  Moments moments() {
    return moments;
  }
}
