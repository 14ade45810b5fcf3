package dev.redflag.rules.compatibility;

import dev.redflag.postgres.DataType;
import dev.redflag.rule.Draft;
import dev.redflag.rule.Rule;
import dev.redflag.rule.RuleContext;
import dev.redflag.rule.Severity;
import dev.redflag.rule.Step;
import dev.redflag.rules.ColumnType;
import dev.redflag.rules.EarlierSteps;
import dev.redflag.rules.EnumLabels;
import dev.redflag.rules.ExpandContract;
import dev.redflag.rules.KeyRole;
import dev.redflag.rules.Subject;
import dev.redflag.rules.TypeChange;
import dev.redflag.rules.Words;
import dev.redflag.sql.ast.AlterTable;
import dev.redflag.sql.ast.AlterTableAction;
import dev.redflag.sql.ast.ObjectType;
import dev.redflag.sql.ast.SetDataType;
import dev.redflag.sql.ast.Statement;
import java.util.List;

/** Flags a change of type that deployed code has to know of. */
public final class ChangeColumnTypeRule implements Rule.OfStatement {

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
      if (action instanceof SetDataType set) {
        check(set, alter, step, context);
      }
    }
  }

  private static void check(SetDataType set, AlterTable alter, Step step, RuleContext context) {
    Subject table = Subject.of(alter.name(), step);
    if (!table.inUse(step)
        || table.hasNewColumn(set.column(), step)
        || EarlierSteps.emptied(table, context)) {
      return;
    }
    ColumnType type = ColumnType.of(set, table, step);
    DataType from = type.from();
    DataType to = type.to();
    if (type.isKnown() && TypeChange.harmless(from, to)) {
      return;
    }
    List<String> lost = EnumLabels.lost(from, to, step);
    if (lost == null) {
      report(set, table, from, to, step, context);
    } else if (!lost.isEmpty()) {
      reportLost(set, table, lost, context);
    }
  }

  private static void report(
      SetDataType set, Subject table, DataType from, DataType to, Step step, RuleContext context) {
    KeyRole key =
        from != null && to != null && TypeChange.betweenTexts(from, to)
            ? KeyRole.NONE
            : KeyRole.of(set.column(), table, step, context);
    String target = to == null ? step.script().text(set.type().span()) : to.toString();
    String message =
        key.words()
            + " "
            + set.column()
            + " of "
            + table
            + " changes "
            + (from == null ? "its type" : "from " + from)
            + " to "
            + target
            + (key == KeyRole.NONE
                ? ", which deployed code does not expect."
                : ", which neither deployed code nor the tables joined by it expect.");
    Draft draft =
        Draft.at(set.span(), message)
            .about(table.name())
            .help(ExpandContract.steps(table, set.column(), target));
    if (key != KeyRole.NONE) {
      draft.severity(Severity.ERROR);
    }
    context.report(draft);
  }

  private static void reportLost(
      SetDataType set, Subject table, List<String> lost, RuleContext context) {
    String column = set.column().toString();
    context.report(
        Draft.at(
                set.span(),
                "Column "
                    + column
                    + " of "
                    + table
                    + " can no longer hold "
                    + Words.list(lost)
                    + "; the change fails if a row does.")
            .about(table.name())
            .help(
                "Deploy code that no longer writes "
                    + (lost.size() == 1 ? "the value" : "these values")
                    + ", then move the rows that hold "
                    + (lost.size() == 1 ? "it" : "them")
                    + ", before this migration:\n"
                    + EnumLabels.replacement(table, set.column(), lost)));
  }
}
