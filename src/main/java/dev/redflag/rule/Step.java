package dev.redflag.rule;

import dev.redflag.effect.EffectAnalyzer;
import dev.redflag.effect.Effects;
import dev.redflag.migration.Migration;
import dev.redflag.schema.Conflict;
import dev.redflag.schema.Schema;
import dev.redflag.schema.Session;
import dev.redflag.sql.Script;
import dev.redflag.sql.ast.Statement;
import java.util.List;

/** A statement and the world before it. */
public final class Step {

  private final Migration migration;
  private final Script script;
  private final Statement statement;
  private final boolean conditional;
  private final Schema before;
  private final Schema after;
  private final Session session;
  private final List<Conflict> conflicts;
  private final EffectAnalyzer analyzer;
  private Effects effects;

  /**
   * @param analyzer what tells the effects once a rule asks for them
   */
  public Step(
      Migration migration,
      Script script,
      Statement statement,
      boolean conditional,
      Schema before,
      Schema after,
      Session session,
      List<Conflict> conflicts,
      EffectAnalyzer analyzer) {
    this.migration = migration;
    this.script = script;
    this.statement = statement;
    this.conditional = conditional;
    this.before = before;
    this.after = after;
    this.session = session;
    this.conflicts = conflicts;
    this.analyzer = analyzer;
  }

  /** The migration that it stands in. */
  public Migration migration() {
    return migration;
  }

  /** The file. */
  public Script script() {
    return script;
  }

  /** The statement; one inside a DO block is a step of its own. */
  public Statement statement() {
    return statement;
  }

  /** Whether it may not run, as in an IF of a DO block. */
  public boolean conditional() {
    return conditional;
  }

  /** The schema before it. */
  public Schema before() {
    return before;
  }

  /** The schema after it. */
  public Schema after() {
    return after;
  }

  /** The session before it. */
  public Session session() {
    return session;
  }

  /** Why PostgreSQL would refuse it. */
  public List<Conflict> conflicts() {
    return conflicts;
  }

  /** Its locks, rewrites and scans; weighed when first asked for. */
  public Effects effects() {
    if (effects == null) {
      effects = effects(statement);
    }
    return effects;
  }

  /** What {@code other} would do in the place of the statement, such as a part of it. */
  public Effects effects(Statement other) {
    return analyzer.effects(other, before, session);
  }
}
