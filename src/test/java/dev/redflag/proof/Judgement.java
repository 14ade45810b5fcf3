package dev.redflag.proof;

import dev.redflag.migration.Migration;
import dev.redflag.schema.Conflict;
import dev.redflag.schema.Replay;
import dev.redflag.schema.Schema;
import dev.redflag.schema.Session;
import dev.redflag.source.SourceFile;
import dev.redflag.sql.Script;
import dev.redflag.sql.ast.BodyStatement;
import dev.redflag.sql.ast.DoBlock;
import dev.redflag.sql.ast.Statement;
import dev.redflag.sql.parse.SqlParser;
import java.util.ArrayList;
import java.util.List;

/** What Redflag says of candidates after a history. */
final class Judgement {

  private final Replay replay;
  private Schema schema = Schema.EMPTY;
  private Session session = Session.FRESH;

  Judgement(int postgres, String history) {
    replay = new Replay(postgres);
    Script script = SqlParser.parse(new SourceFile("1.sql", history));
    Migration migration = new Migration("1", null, "1.sql", null, false, 0);
    for (Statement statement : script.statements()) {
      apply(statement, false, migration, script, new ArrayList<>());
    }
  }

  Schema schema() {
    return schema;
  }

  /** The conflicts of {@code sql} as the next migration. */
  List<Conflict> conflicts(String sql) {
    Schema before = schema;
    List<Conflict> conflicts = new ArrayList<>();
    Script script = SqlParser.parse(new SourceFile("2.sql", sql));
    Migration migration = new Migration("2", null, "2.sql", null, true, 1);
    for (Statement statement : script.statements()) {
      apply(statement, false, migration, script, conflicts);
    }
    schema = before;
    session = Session.FRESH;
    return conflicts;
  }

  private void apply(
      Statement statement,
      boolean conditional,
      Migration migration,
      Script script,
      List<Conflict> conflicts) {
    Replay.Outcome outcome =
        replay.apply(schema, session, statement, conditional, migration, script);
    schema = outcome.schema();
    session = outcome.session();
    conflicts.addAll(outcome.conflicts());
    if (statement instanceof DoBlock block) {
      for (BodyStatement inner : block.body()) {
        apply(inner.statement(), conditional || inner.conditional(), migration, script, conflicts);
      }
    }
  }

  static Candidate.Verdict verdict(List<Conflict> conflicts) {
    Candidate.Verdict verdict = Candidate.Verdict.NOTHING;
    for (Conflict conflict : conflicts) {
      Candidate.Verdict own =
          switch (conflict.certainty()) {
            case ALWAYS, IF_ROWS -> Candidate.Verdict.ERROR;
            case IF_THESE_ROWS -> Candidate.Verdict.WARNING;
          };
      if (own.compareTo(verdict) > 0) {
        verdict = own;
      }
    }
    return verdict;
  }
}
