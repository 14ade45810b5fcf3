package dev.redflag.effect;

import dev.redflag.schema.Schema;
import dev.redflag.schema.Session;
import dev.redflag.sql.ast.AlterDomain;
import dev.redflag.sql.ast.AlterTable;
import dev.redflag.sql.ast.BodyStatement;
import dev.redflag.sql.ast.Cluster;
import dev.redflag.sql.ast.CreateForeignTable;
import dev.redflag.sql.ast.CreateIndex;
import dev.redflag.sql.ast.CreateSchema;
import dev.redflag.sql.ast.CreateTable;
import dev.redflag.sql.ast.DoBlock;
import dev.redflag.sql.ast.Drop;
import dev.redflag.sql.ast.LockTable;
import dev.redflag.sql.ast.RefreshMaterializedView;
import dev.redflag.sql.ast.Reindex;
import dev.redflag.sql.ast.Rename;
import dev.redflag.sql.ast.Statement;
import dev.redflag.sql.ast.Truncate;
import dev.redflag.sql.ast.Vacuum;

/**
 * Tells what a statement does to a live database.
 *
 * <p>What counts and what does not stands at {@link Effects}. A relation that the history does not
 * know, and does not exclude, is taken to be an ordinary table.
 */
public final class EffectAnalyzer {

  private final int postgres;

  /**
   * An analyzer for one major version.
   *
   * @param postgres the major version of PostgreSQL
   */
  public EffectAnalyzer(int postgres) {
    this.postgres = postgres;
  }

  /** The effects of {@code statement} on what {@code before} holds. */
  public Effects effects(Statement statement, Schema before, Session session) {
    EffectCollector collector = new EffectCollector(before, session, postgres);
    collect(statement, collector);
    return collector.effects();
  }

  private void collect(Statement statement, EffectCollector collector) {
    if (statement instanceof AlterTable alter) {
      new AlterTableEffects(collector).collect(alter);
    } else if (statement instanceof CreateTable create) {
      new CreateTableEffects(collector).collect(create);
    } else if (statement instanceof CreateForeignTable create) {
      new CreateTableEffects(collector).collect(create);
    } else if (statement instanceof CreateIndex create) {
      new IndexEffects(collector).collect(create);
    } else if (statement instanceof Reindex reindex) {
      new IndexEffects(collector).collect(reindex);
    } else if (statement instanceof Drop drop) {
      new DropEffects(collector).collect(drop);
    } else if (statement instanceof Rename rename) {
      new RenameEffects(collector).collect(rename);
    } else if (statement instanceof AlterDomain alter) {
      new DomainEffects(collector).collect(alter);
    } else if (statement instanceof Truncate truncate) {
      new MaintenanceEffects(collector).collect(truncate);
    } else if (statement instanceof LockTable lock) {
      new MaintenanceEffects(collector).collect(lock);
    } else if (statement instanceof RefreshMaterializedView refresh) {
      new MaintenanceEffects(collector).collect(refresh);
    } else if (statement instanceof Cluster cluster) {
      new MaintenanceEffects(collector).collect(cluster);
    } else if (statement instanceof Vacuum vacuum) {
      new MaintenanceEffects(collector).collect(vacuum);
    } else if (statement instanceof CreateSchema create) {
      for (Statement element : create.elements()) {
        collect(element, collector);
      }
    } else if (statement instanceof DoBlock block) {
      for (BodyStatement inner : block.body()) {
        collect(inner.statement(), collector);
      }
    } else {
      new ObjectEffects(collector).collect(statement);
    }
  }
}
