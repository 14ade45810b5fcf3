package dev.redflag.schema;

import dev.redflag.migration.Migration;
import dev.redflag.sql.Script;
import dev.redflag.sql.ast.AlterDomain;
import dev.redflag.sql.ast.AlterEnum;
import dev.redflag.sql.ast.AlterFunction;
import dev.redflag.sql.ast.AlterPolicy;
import dev.redflag.sql.ast.AlterSequence;
import dev.redflag.sql.ast.AlterTable;
import dev.redflag.sql.ast.Call;
import dev.redflag.sql.ast.Cluster;
import dev.redflag.sql.ast.Comment;
import dev.redflag.sql.ast.Copy;
import dev.redflag.sql.ast.CreateCast;
import dev.redflag.sql.ast.CreateCompositeType;
import dev.redflag.sql.ast.CreateDomain;
import dev.redflag.sql.ast.CreateEnum;
import dev.redflag.sql.ast.CreateExtension;
import dev.redflag.sql.ast.CreateForeignTable;
import dev.redflag.sql.ast.CreateFunction;
import dev.redflag.sql.ast.CreateIndex;
import dev.redflag.sql.ast.CreateMaterializedView;
import dev.redflag.sql.ast.CreatePolicy;
import dev.redflag.sql.ast.CreatePublication;
import dev.redflag.sql.ast.CreateRange;
import dev.redflag.sql.ast.CreateRule;
import dev.redflag.sql.ast.CreateSchema;
import dev.redflag.sql.ast.CreateSequence;
import dev.redflag.sql.ast.CreateStatistics;
import dev.redflag.sql.ast.CreateTable;
import dev.redflag.sql.ast.CreateTableAs;
import dev.redflag.sql.ast.CreateTrigger;
import dev.redflag.sql.ast.CreateView;
import dev.redflag.sql.ast.Define;
import dev.redflag.sql.ast.Delete;
import dev.redflag.sql.ast.DoBlock;
import dev.redflag.sql.ast.Drop;
import dev.redflag.sql.ast.Grant;
import dev.redflag.sql.ast.ImportForeignSchema;
import dev.redflag.sql.ast.Insert;
import dev.redflag.sql.ast.LockTable;
import dev.redflag.sql.ast.Merge;
import dev.redflag.sql.ast.RefreshMaterializedView;
import dev.redflag.sql.ast.Reindex;
import dev.redflag.sql.ast.Rename;
import dev.redflag.sql.ast.Select;
import dev.redflag.sql.ast.SetParameter;
import dev.redflag.sql.ast.SetSchema;
import dev.redflag.sql.ast.Statement;
import dev.redflag.sql.ast.Transaction;
import dev.redflag.sql.ast.Truncate;
import dev.redflag.sql.ast.Unread;
import dev.redflag.sql.ast.Update;
import dev.redflag.sql.ast.Vacuum;
import java.util.List;

/** Applies statements to a schema as PostgreSQL would. */
public final class Replay {

  private final int postgres;
  private final BoundIndex.All bounds = new BoundIndex.All();

  /**
   * A replay for one major version.
   *
   * @param postgres the major version of PostgreSQL
   */
  public Replay(int postgres) {
    this.postgres = postgres;
  }

  /**
   * What {@code statement} makes of {@code schema}.
   *
   * <p>A statement that conflicts is applied as far as it can be. The statements in the body of a
   * DO block are to be applied by themselves, after the block.
   *
   * @param conditional whether the statement may not run; what it does is then only perhaps there
   */
  public Outcome apply(
      Schema schema,
      Session session,
      Statement statement,
      boolean conditional,
      Migration migration,
      Script script) {
    Transition transition =
        new Transition(postgres, schema, session, conditional, migration, script);
    transition.statement = statement;
    transition.bounds = bounds;
    NewLabelUses.check(transition, statement);
    apply(transition, statement);
    return new Outcome(transition.schema, transition.session, transition.conflicts());
  }

  /**
   * The world after a statement.
   *
   * @param conflicts why PostgreSQL would refuse the statement; empty if it would not, and for a
   *     migration that is not linted
   */
  public record Outcome(Schema schema, Session session, List<Conflict> conflicts) {}

  void apply(Transition transition, Statement statement) {
    if (statement instanceof AlterTable alter) {
      TableChanger.change(transition, alter);
    } else if (statement instanceof CreateIndex create) {
      IndexMaker.create(transition, create);
    } else if (statement instanceof CreateTable create) {
      TableMaker.create(transition, create);
    } else if (statement instanceof Update update) {
      DataChanges.update(transition, update);
    } else if (statement instanceof Drop drop) {
      Drops.drop(transition, drop);
    } else if (statement instanceof Rename rename) {
      Renames.rename(transition, rename);
    } else if (statement instanceof Insert insert) {
      DataChanges.insert(transition, insert);
    } else if (statement instanceof Unread unread) {
      Opaque.statement(transition, unread.span());
    } else if (statement instanceof DoBlock block) {
      Opaque.block(transition, block);
    } else {
      applyTypes(transition, statement);
    }
  }

  private void applyTypes(Transition transition, Statement statement) {
    if (statement instanceof CreateEnum create) {
      TypeChanges.create(transition, create);
    } else if (statement instanceof AlterEnum alter) {
      EnumChanges.alter(transition, alter);
    } else if (statement instanceof CreateCompositeType create) {
      TypeChanges.create(transition, create);
    } else if (statement instanceof CreateDomain create) {
      TypeChanges.create(transition, create);
    } else if (statement instanceof AlterDomain alter) {
      TypeChanges.alter(transition, alter);
    } else if (statement instanceof CreateRange create) {
      TypeChanges.create(transition, create);
    } else if (statement instanceof Define define) {
      TypeChanges.create(transition, define);
    } else if (statement instanceof SetSchema move) {
      Renames.move(transition, move);
    } else if (statement instanceof CreateSchema create) {
      NamespaceChanges.create(this, transition, create);
    } else if (statement instanceof CreateExtension create) {
      NamespaceChanges.create(transition, create);
    } else {
      applyObjects(transition, statement);
    }
  }

  private static void applyObjects(Transition transition, Statement statement) {
    if (statement instanceof CreateView create) {
      ViewMaker.create(transition, create);
    } else if (statement instanceof CreateMaterializedView create) {
      ViewMaker.create(transition, create);
    } else if (statement instanceof CreateTableAs create) {
      ViewMaker.create(transition, create);
    } else if (statement instanceof CreateFunction create) {
      FunctionChanges.create(transition, create);
    } else if (statement instanceof AlterFunction alter) {
      FunctionChanges.alter(transition, alter);
    } else if (statement instanceof CreateTrigger create) {
      ObjectChanges.create(transition, create);
    } else if (statement instanceof CreatePolicy create) {
      ObjectChanges.create(transition, create);
    } else if (statement instanceof AlterPolicy alter) {
      ObjectChanges.alter(transition, alter);
    } else if (statement instanceof CreateSequence create) {
      ObjectChanges.create(transition, create);
    } else if (statement instanceof AlterSequence alter) {
      ObjectChanges.alter(transition, alter);
    } else if (statement instanceof CreateForeignTable create) {
      TableMaker.create(transition, create);
    } else if (statement instanceof CreateCast cast) {
      transition.type(cast.source());
      transition.type(cast.target());
      transition.schema = transition.schema.withOtherCasts();
    } else if (statement instanceof ImportForeignSchema) {
      Opaque.statement(transition, statement.span());
    } else {
      applyRest(transition, statement);
    }
  }

  private static void applyRest(Transition transition, Statement statement) {
    if (statement instanceof Select select) {
      Calls.select(transition, select);
    } else if (statement instanceof Call call) {
      Calls.call(transition, call);
    } else if (statement instanceof Delete delete) {
      DataChanges.delete(transition, delete);
    } else if (statement instanceof SetParameter set) {
      SessionChanges.set(transition, set);
    } else if (statement instanceof Transaction change) {
      SessionChanges.change(transition, change);
    } else if (statement instanceof Truncate truncate) {
      DataChanges.truncate(transition, truncate);
    } else if (statement instanceof Copy copy) {
      DataChanges.copy(transition, copy);
    } else if (statement instanceof Merge merge) {
      DataChanges.merge(transition, merge);
    } else if (statement instanceof RefreshMaterializedView refresh) {
      DataChanges.refresh(transition, refresh);
    } else if (statement instanceof Comment comment) {
      NamedObjects.comment(transition, comment);
    } else if (statement instanceof Grant grant) {
      NamedObjects.grant(transition, grant);
    } else if (statement instanceof LockTable lock) {
      ObjectChanges.name(transition, lock.tables());
    } else if (statement instanceof Vacuum vacuum) {
      NamedObjects.vacuum(transition, vacuum);
    } else if (statement instanceof Cluster cluster && cluster.table() != null) {
      NamedObjects.cluster(transition, cluster);
    } else if (statement instanceof Reindex reindex) {
      NamedObjects.reindex(transition, reindex);
    } else if (statement instanceof CreateRule rule) {
      NamedObjects.rule(transition, rule);
    } else if (statement instanceof CreatePublication publication) {
      NamedObjects.publication(transition, publication);
    } else if (statement instanceof CreateStatistics statistics) {
      NamedObjects.statistics(transition, statistics);
    }
  }
}
