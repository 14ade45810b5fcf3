package dev.redflag.rules;

import dev.redflag.rule.RuleContext;
import dev.redflag.rule.Step;
import dev.redflag.sql.ast.AddColumn;
import dev.redflag.sql.ast.AlterTable;
import dev.redflag.sql.ast.AlterTableAction;
import dev.redflag.sql.ast.ColumnDefinition;
import dev.redflag.sql.ast.DropColumn;
import dev.redflag.sql.ast.Identifier;
import dev.redflag.sql.ast.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * The columns that a whole migration adds to a table and drops from it, in the order written.
 *
 * @param added the columns it adds
 * @param dropped the columns it drops
 */
public record ColumnChanges(List<ColumnDefinition> added, List<Identifier> dropped) {

  /** The changes of {@code table} by the migration of {@code step}. */
  public static ColumnChanges of(Subject table, Step step, RuleContext context) {
    ColumnChanges changes = new ColumnChanges(new ArrayList<>(), new ArrayList<>());
    for (Step earlier : context.earlier()) {
      changes.read(earlier.statement(), table, step);
    }
    changes.read(step.statement(), table, step);
    for (Statement later : context.later()) {
      changes.read(later, table, step);
    }
    return changes;
  }

  /** Whether a column of that name, unquoted, is added. */
  public boolean adds(String name) {
    for (ColumnDefinition column : added) {
      if (column.name().value().equals(name)) {
        return true;
      }
    }
    return false;
  }

  private void read(Statement statement, Subject table, Step step) {
    if (!(statement instanceof AlterTable alter)
        || !alter.name().name().equals(table.name().name())
        || !Subject.of(alter.name(), step).name().equals(table.name())) {
      return;
    }
    for (AlterTableAction action : alter.actions()) {
      if (action instanceof AddColumn add) {
        added.add(add.column());
      } else if (action instanceof DropColumn drop) {
        dropped.add(drop.column());
      }
    }
  }
}
