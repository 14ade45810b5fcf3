package dev.redflag.rules.locking;

import dev.redflag.rule.Draft;
import dev.redflag.rule.Rule;
import dev.redflag.rule.RuleContext;
import dev.redflag.rule.Step;
import dev.redflag.rules.Alteration;
import dev.redflag.rules.Blocking;
import dev.redflag.rules.ColumnType;
import dev.redflag.rules.ExpandContract;
import dev.redflag.rules.RowCount;
import dev.redflag.rules.Subject;
import dev.redflag.sql.ast.AlterTable;
import dev.redflag.sql.ast.AlterTableAction;
import dev.redflag.sql.ast.SetDataType;
import dev.redflag.sql.ast.Statement;
import java.util.List;

/** Flags a change of type that writes or reads all rows of a table in use while everybody waits. */
public final class ChangeColumnTypeRewriteRule implements Rule.OfStatement {

  @Override
  public boolean concerns(Class<? extends Statement> kind) {
    return kind == AlterTable.class;
  }

  @Override
  public void check(Step step, RuleContext context) {
    Alteration alteration = Alteration.of(step, context);
    if (alteration == null || !alteration.touchesRows(context)) {
      return;
    }
    for (AlterTableAction action : alteration.statement().actions()) {
      if (action instanceof SetDataType set) {
        check(set, alteration, step, context);
      }
    }
  }

  private static void check(
      SetDataType set, Alteration alteration, Step step, RuleContext context) {
    Subject table = alteration.table();
    ColumnType type = ColumnType.of(set, table, step);
    if (!type.isKnown() || table.hasNewColumn(set.column(), step)) {
      return;
    }
    String meanwhile;
    if (alteration.rewrites(set)) {
      meanwhile = "while all its rows are rewritten";
    } else if (alteration.reads(set) && alteration.effects(set).rebuilds().isEmpty()) {
      meanwhile = "while all its rows are checked";
    } else {
      return;
    }
    Draft draft =
        Draft.at(
                set.span(),
                Blocking.message(
                    "Changing " + set.column() + " from " + type.from() + " to " + type.to(),
                    alteration.lock(),
                    List.of(table),
                    meanwhile))
            .about(table.name())
            .help(ExpandContract.steps(table, set.column(), type.to().toString()));
    context.report(RowCount.weigh(draft, table.name(), context));
  }
}
