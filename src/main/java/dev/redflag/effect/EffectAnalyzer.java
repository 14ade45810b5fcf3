package dev.redflag.effect;

import dev.redflag.schema.Schema;
import dev.redflag.schema.Session;
import dev.redflag.sql.ast.Statement;

/** Tells what a statement does to a live database. */
public final class EffectAnalyzer {

  /**
   * An analyzer for one major version.
   *
   * @param postgres the major version of PostgreSQL
   */
  public EffectAnalyzer(int postgres) {}

  /** The effects of {@code statement} on what {@code before} holds. */
  public Effects effects(Statement statement, Schema before, Session session) {
    return Effects.NONE;
  }
}
