package dev.redflag.rules.locking;

import dev.redflag.rule.Draft;
import dev.redflag.rule.Rule;
import dev.redflag.rule.RuleContext;
import dev.redflag.rule.Step;
import dev.redflag.rules.Alteration;
import dev.redflag.rules.Blocking;
import dev.redflag.rules.ColumnType;
import dev.redflag.rules.EnumLabels;
import dev.redflag.rules.ExpandContract;
import dev.redflag.rules.RowCount;
import dev.redflag.rules.Subject;
import dev.redflag.rules.Words;
import dev.redflag.sql.ast.AlterTableAction;
import dev.redflag.sql.ast.SetDataType;
import java.util.List;

/** Flags a change of type that writes or reads all rows of a table in use while everybody waits. */
public final class ChangeColumnTypeRewriteRule implements Rule.OfStatement {

  @Override
  public void check(Step step, RuleContext context) {
    Alteration alteration = Alteration.of(step);
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
    List<String> lost = EnumLabels.lost(type.from(), type.to(), step);
    Draft draft =
        Draft.at(
                set.span(),
                Blocking.message(
                    "Changing " + set.column() + " from " + type.from() + " to " + type.to(),
                    alteration.lock(),
                    List.of(table),
                    meanwhile + failure(lost)))
            .about(table.name())
            .help(help(set, table, type, lost));
    context.report(RowCount.weigh(draft, table.name(), context));
  }

  private static String failure(List<String> lost) {
    return lost == null || lost.isEmpty() ? "" : ", and fails if one holds " + Words.list(lost);
  }

  private static String help(SetDataType set, Subject table, ColumnType type, List<String> lost) {
    String steps = ExpandContract.steps(table, set.column(), type.to().toString());
    if (lost == null || lost.isEmpty()) {
      return steps;
    }
    return "Deploy code that no longer writes what the new type lacks, then move the rows that hold it,"
        + " before this migration:\n"
        + EnumLabels.replacement(table, set.column(), lost)
        + "\nWhere rewriting the table takes long: "
        + Character.toLowerCase(steps.charAt(0))
        + steps.substring(1);
  }
}
