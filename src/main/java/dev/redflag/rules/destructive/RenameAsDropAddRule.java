package dev.redflag.rules.destructive;

import dev.redflag.rule.Draft;
import dev.redflag.rule.Rule;
import dev.redflag.rule.RuleContext;
import dev.redflag.rule.Step;
import dev.redflag.rules.ColumnChanges;
import dev.redflag.rules.EarlierSteps;
import dev.redflag.rules.Intent;
import dev.redflag.rules.SimilarNames;
import dev.redflag.rules.Subject;
import dev.redflag.rules.Types;
import dev.redflag.rules.Words;
import dev.redflag.schema.Column;
import dev.redflag.sql.ast.AlterTable;
import dev.redflag.sql.ast.AlterTableAction;
import dev.redflag.sql.ast.ColumnDefinition;
import dev.redflag.sql.ast.DropColumn;
import dev.redflag.sql.ast.Identifier;
import dev.redflag.sql.ast.ObjectType;
import dev.redflag.sql.ast.Statement;
import java.util.ArrayList;
import java.util.List;

/** Flags a column that is dropped where one of the same type is added to the same table. */
public final class RenameAsDropAddRule implements Rule.OfStatement {

  @Override
  public boolean concerns(Class<? extends Statement> kind) {
    return kind == AlterTable.class;
  }

  @Override
  public void check(Step step, RuleContext context) {
    if (!(step.statement() instanceof AlterTable alter) || alter.objectType() != ObjectType.TABLE) {
      return;
    }
    for (AlterTableAction action : alter.actions()) {
      if (action instanceof DropColumn drop) {
        check(drop, alter, step, context);
      }
    }
  }

  private void check(DropColumn drop, AlterTable alter, Step step, RuleContext context) {
    Subject table = Subject.of(alter.name(), step);
    Column column = table.column(drop.column());
    if (column == null
        || column.type() == null
        || !table.inUse(step)
        || table.hasNewColumn(drop.column(), step)
        || EarlierSteps.emptied(table, context)
        || EarlierSteps.copyOf(table, drop.column(), context) != null) {
      return;
    }
    List<Identifier> candidates = candidates(column, table, step, context);
    if (candidates.isEmpty()) {
      return;
    }
    String old = drop.column().toString();
    Identifier first = candidates.get(0);
    context.report(
        Draft.at(drop.span(), message(old, table, candidates))
            .about(table.name())
            .help(
                "If "
                    + (candidates.size() == 1 ? first : "one of them")
                    + " is the same column under a new name, keep the values:\nALTER TABLE "
                    + table
                    + " RENAME COLUMN "
                    + old
                    + " TO "
                    + first
                    + ";\n"
                    + Intent.of(this)));
  }

  private static String message(String old, Subject table, List<Identifier> candidates) {
    return "Column "
        + old
        + " of "
        + table
        + " is dropped and "
        + Words.list(candidates)
        + " of the same type added; as a rename that loses every value.";
  }

  /** The added columns that may be {@code dropped} under a new name. */
  private static List<Identifier> candidates(
      Column dropped, Subject table, Step step, RuleContext context) {
    ColumnChanges changes = ColumnChanges.of(table, step, context);
    if (changes.adds(dropped.name())) {
      return List.of();
    }
    List<Identifier> all = new ArrayList<>();
    List<Identifier> alike = new ArrayList<>();
    for (ColumnDefinition added : changes.added()) {
      if (!Types.same(dropped.type(), added.type())) {
        continue;
      }
      all.add(added.name());
      if (SimilarNames.alike(dropped.name(), added.name().value())) {
        alike.add(added.name());
      }
    }
    // One went and one came: told whatever the names. Of several, the names must speak for it.
    return all.size() == 1 && dropsOfType(dropped, changes, table) == 1 ? all : alike;
  }

  private static int dropsOfType(Column dropped, ColumnChanges changes, Subject table) {
    int count = 0;
    for (Identifier name : changes.dropped()) {
      Column other = table.column(name);
      if (other == null || dropped.type().equals(other.type())) {
        count++;
      }
    }
    return count;
  }
}
