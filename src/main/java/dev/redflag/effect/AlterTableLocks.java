package dev.redflag.effect;

import dev.redflag.postgres.LockMode;
import dev.redflag.sql.ast.AddConstraint;
import dev.redflag.sql.ast.AlterTableAction;
import dev.redflag.sql.ast.AttachPartition;
import dev.redflag.sql.ast.ClusterOn;
import dev.redflag.sql.ast.DetachPartition;
import dev.redflag.sql.ast.Option;
import dev.redflag.sql.ast.SetColumnOptions;
import dev.redflag.sql.ast.SetOptions;
import dev.redflag.sql.ast.SetStatistics;
import dev.redflag.sql.ast.SwitchTrigger;
import dev.redflag.sql.ast.TableConstraint;
import dev.redflag.sql.ast.ValidateConstraint;
import java.util.List;

/** Which lock each action of ALTER TABLE needs on the table itself (manual, "ALTER TABLE"). */
final class AlterTableLocks {

  private AlterTableLocks() {}

  /** The strongest lock that one of {@code actions} needs: PostgreSQL takes it for all of them. */
  static LockMode strongest(List<AlterTableAction> actions, int postgres) {
    LockMode strongest = LockMode.SHARE_UPDATE_EXCLUSIVE;
    for (AlterTableAction action : actions) {
      LockMode mode = of(action, postgres);
      if (mode.compareTo(strongest) > 0) {
        strongest = mode;
      }
    }
    return strongest;
  }

  private static LockMode of(AlterTableAction action, int postgres) {
    if (action instanceof AddConstraint add) {
      return add.constraint() instanceof TableConstraint.ForeignKey
          ? LockMode.SHARE_ROW_EXCLUSIVE
          : LockMode.ACCESS_EXCLUSIVE;
    }
    if (action instanceof SwitchTrigger) {
      return LockMode.SHARE_ROW_EXCLUSIVE;
    }
    if (action instanceof AttachPartition) {
      return postgres < 12 ? LockMode.ACCESS_EXCLUSIVE : LockMode.SHARE_UPDATE_EXCLUSIVE;
    }
    if (action instanceof DetachPartition detach) {
      return detach.concurrently() || detach.finalizing()
          ? LockMode.SHARE_UPDATE_EXCLUSIVE
          : LockMode.ACCESS_EXCLUSIVE;
    }
    if (action instanceof SetOptions set) {
      return ofOptions(set.options());
    }
    boolean mild =
        action instanceof ValidateConstraint
            || action instanceof SetStatistics
            || action instanceof SetColumnOptions
            || action instanceof ClusterOn;
    return mild ? LockMode.SHARE_UPDATE_EXCLUSIVE : LockMode.ACCESS_EXCLUSIVE;
  }

  private static LockMode ofOptions(List<Option> options) {
    for (Option option : options) {
      if (!isMild(option.name())) {
        return LockMode.ACCESS_EXCLUSIVE;
      }
    }
    return options.isEmpty() ? LockMode.ACCESS_EXCLUSIVE : LockMode.SHARE_UPDATE_EXCLUSIVE;
  }

  /** Whether the storage parameter, perhaps of the TOAST table, changes beside running queries. */
  private static boolean isMild(String written) {
    String name = written.startsWith("toast.") ? written.substring("toast.".length()) : written;
    if (name.startsWith("autovacuum_")) {
      return true;
    }
    return switch (name) {
      case "fillfactor",
          "log_autovacuum_min_duration",
          "parallel_workers",
          "toast_tuple_target",
          "vacuum_index_cleanup",
          "vacuum_max_eager_freeze_failure_rate",
          "vacuum_truncate" ->
          true;
      default -> false;
    };
  }
}
