package dev.redflag.rules;

import dev.redflag.rule.RuleContext;
import dev.redflag.rule.Step;
import dev.redflag.schema.EnumType;
import dev.redflag.schema.Index;
import dev.redflag.schema.Relation;
import dev.redflag.schema.Table;
import dev.redflag.sql.ast.AlterDatabase;
import dev.redflag.sql.ast.AlterEnum;
import dev.redflag.sql.ast.AlterSubscription;
import dev.redflag.sql.ast.AlterSystem;
import dev.redflag.sql.ast.AlterTable;
import dev.redflag.sql.ast.AlterTableAction;
import dev.redflag.sql.ast.Cluster;
import dev.redflag.sql.ast.CreateDatabase;
import dev.redflag.sql.ast.CreateIndex;
import dev.redflag.sql.ast.CreateSubscription;
import dev.redflag.sql.ast.CreateTablespace;
import dev.redflag.sql.ast.DetachPartition;
import dev.redflag.sql.ast.Discard;
import dev.redflag.sql.ast.Drop;
import dev.redflag.sql.ast.Option;
import dev.redflag.sql.ast.QualifiedName;
import dev.redflag.sql.ast.Reindex;
import dev.redflag.sql.ast.Statement;
import dev.redflag.sql.ast.Transaction;
import dev.redflag.sql.ast.TransactionKind;
import dev.redflag.sql.ast.Vacuum;
import java.util.List;
import java.util.Locale;

/** The statements that commit on their way, which PostgreSQL refuses in a transaction (25001). */
public final class OwnTransaction {

  /** Before this version a label cannot be added to an older type in a transaction. */
  private static final int ADDS_LABELS = 12;

  private OwnTransaction() {}

  /** What to call the statement of {@code step}, if it is one of them; else null. */
  public static String command(Step step, RuleContext context) {
    Statement statement = step.statement();
    if (statement instanceof CreateIndex create) {
      return create.concurrently() ? "CREATE INDEX CONCURRENTLY" : null;
    }
    if (statement instanceof Drop drop) {
      return drop(drop, context);
    }
    if (statement instanceof AlterTable alter) {
      return alterTable(alter);
    }
    if (statement instanceof AlterEnum alter) {
      return context.postgres() < ADDS_LABELS && alter.oldLabel() == null && !isNewType(alter, step)
          ? "ALTER TYPE … ADD VALUE"
          : null;
    }
    if (statement instanceof Vacuum vacuum) {
      return vacuum.vacuum() ? "VACUUM" : null;
    }
    if (statement instanceof Reindex reindex) {
      return reindex(reindex, step);
    }
    if (statement instanceof Cluster cluster) {
      return cluster.table() == null || isPartitioned(cluster.table(), step) ? "CLUSTER" : null;
    }
    return rarer(statement);
  }

  private static String rarer(Statement statement) {
    if (statement instanceof AlterSystem) {
      return "ALTER SYSTEM";
    }
    if (statement instanceof CreateDatabase) {
      return "CREATE DATABASE";
    }
    if (statement instanceof CreateTablespace) {
      return "CREATE TABLESPACE";
    }
    if (statement instanceof CreateSubscription create) {
      return makesSlot(create.options()) ? "CREATE SUBSCRIPTION with a slot" : null;
    }
    if (statement instanceof AlterDatabase alter) {
      return has(alter.options(), "tablespace") ? "ALTER DATABASE SET TABLESPACE" : null;
    }
    if (statement instanceof AlterSubscription alter) {
      return alter.action().startsWith("REFRESH")
          ? "ALTER SUBSCRIPTION … REFRESH PUBLICATION"
          : null;
    }
    if (statement instanceof Discard discard) {
      return discard.what().equals("ALL") ? "DISCARD ALL" : null;
    }
    if (statement instanceof Transaction transaction) {
      if (transaction.transactionKind() == TransactionKind.COMMIT_PREPARED) {
        return "COMMIT PREPARED";
      }
      return transaction.transactionKind() == TransactionKind.ROLLBACK_PREPARED
          ? "ROLLBACK PREPARED"
          : null;
    }
    return null;
  }

  private static String drop(Drop drop, RuleContext context) {
    return switch (drop.objectType()) {
      case INDEX -> drop.concurrently() ? "DROP INDEX CONCURRENTLY" : null;
      case DATABASE -> "DROP DATABASE";
      case TABLESPACE -> "DROP TABLESPACE";
      case SUBSCRIPTION -> slotWasTaken(context) ? null : "DROP SUBSCRIPTION with a slot";
      default -> null;
    };
  }

  /** Whether this migration has set the slot of a subscription: without one it can be dropped. */
  private static boolean slotWasTaken(RuleContext context) {
    for (Step step : context.earlier()) {
      if (step.statement() instanceof AlterSubscription alter
          && has(alter.options(), "slot_name")) {
        return true;
      }
    }
    return false;
  }

  private static String alterTable(AlterTable alter) {
    for (AlterTableAction action : alter.actions()) {
      if (action instanceof DetachPartition detach && detach.concurrently()) {
        return "DETACH PARTITION CONCURRENTLY";
      }
    }
    return null;
  }

  private static String reindex(Reindex reindex, Step step) {
    if (reindex.concurrently()) {
      return "REINDEX CONCURRENTLY";
    }
    return switch (reindex.objectType()) {
      case SCHEMA, DATABASE, SYSTEM -> "REINDEX " + reindex.objectType().words();
      default ->
          reindex.name() != null && isPartitioned(reindex.name(), step)
              ? "REINDEX of a partitioned " + reindex.objectType().words().toLowerCase(Locale.ROOT)
              : null;
    };
  }

  private static boolean isPartitioned(QualifiedName name, Step step) {
    Relation relation = step.before().relation(name, step.session());
    if (relation instanceof Index index) {
      relation = step.before().relation(index.table());
    }
    return relation instanceof Table table && table.partitioned() && !table.perhaps();
  }

  private static boolean makesSlot(List<Option> options) {
    return !isOff(options, "create_slot") && !isOff(options, "connect");
  }

  private static boolean isOff(List<Option> options, String name) {
    for (Option option : options) {
      if (option.name().equals(name) && option.value() != null) {
        return switch (option.value().toLowerCase(Locale.ROOT)) {
          case "false", "off", "0", "'false'", "'off'", "no" -> true;
          default -> false;
        };
      }
    }
    return false;
  }

  private static boolean has(List<Option> options, String name) {
    for (Option option : options) {
      if (option.name().equals(name)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNewType(AlterEnum alter, Step step) {
    EnumType type = step.before().enumType(alter.name(), step.session());
    return type != null
        && type.madeAt() != null
        && type.madeAt().migration().equals(step.migration());
  }
}
