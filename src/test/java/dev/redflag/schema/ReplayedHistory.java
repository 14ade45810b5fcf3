package dev.redflag.schema;

import dev.redflag.migration.Migration;
import dev.redflag.source.SourceFile;
import dev.redflag.sql.Script;
import dev.redflag.sql.ast.BodyStatement;
import dev.redflag.sql.ast.DoBlock;
import dev.redflag.sql.ast.Statement;
import dev.redflag.sql.parse.SqlParser;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A history of one file or more, replayed. */
final class ReplayedHistory {

  private final Replay replay;
  private final Moments moments = new Moments();
  private final List<Migration> migrations = new ArrayList<>();
  private final List<SourceFile> sources = new ArrayList<>();
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

  /** Replays more; gives why PostgreSQL would refuse it, as far as the history is judged. */
  List<Conflict> add(String history) {
    return add(history, false);
  }

  /** Replays more, and judges it. */
  List<Conflict> judge(String history) {
    return add(history, true);
  }

  private List<Conflict> add(String history, boolean linted) {
    int number = migrations.size() + 1;
    String name = number == 1 ? "history.sql" : number + ".sql";
    Script script = SqlParser.parse(new SourceFile(name, history));
    Migration migration = new Migration(name, null, name, null, linted, number);
    migrations.add(migration);
    sources.add(script.source());
    List<Conflict> conflicts = new ArrayList<>();
    for (Statement statement : script.statements()) {
      apply(statement, false, migration, script, conflicts);
    }
    return conflicts;
  }

  /** The same history as a later run goes on with it: its schema was kept, and read again. */
  ReplayedHistory reread(int postgres) {
    HistoryFiles files = new HistoryFiles(List.copyOf(migrations), List.copyOf(sources));
    byte[] bytes = new KeptSchema(schema, session.settled()).write(files);
    ReplayedHistory later = new ReplayedHistory(postgres);
    later.migrations.addAll(migrations);
    for (SourceFile source : sources) {
      byte[] content = source.text().getBytes(StandardCharsets.UTF_8);
      later.sources.add(SourceFile.undecoded(source.path(), content, 0, content.length));
    }
    KeptSchema kept = KeptSchema.read(bytes, 0, new HistoryFiles(later.migrations, later.sources));
    later.schema = kept.schema();
    later.session = kept.session();
    return later;
  }

  private void apply(
      Statement statement,
      boolean conditional,
      Migration migration,
      Script script,
      List<Conflict> conflicts) {
    Replay.Outcome outcome =
        replay.apply(schema, session, statement, conditional, migration, script);
    moments.note(schema, outcome.schema(), statement, script, session);
    schema = outcome.schema();
    session = outcome.session();
    conflicts.addAll(outcome.conflicts());
    if (statement instanceof DoBlock block) {
      for (BodyStatement inner : block.body()) {
        apply(inner.statement(), conditional || inner.conditional(), migration, script, conflicts);
      }
    }
  }

  Schema schema() {
    return schema;
  }

  Session session() {
    return session;
  }

  Moments moments() {
    return moments;
  }
}
