package dev.redflag.rules.compatibility;

import dev.redflag.postgres.DataType;
import dev.redflag.rule.Draft;
import dev.redflag.rule.Rule;
import dev.redflag.rule.RuleContext;
import dev.redflag.rule.Severity;
import dev.redflag.rule.Step;
import dev.redflag.rules.EarlierSteps;
import dev.redflag.rules.EnumLabels;
import dev.redflag.rules.KeyRole;
import dev.redflag.rules.Subject;
import dev.redflag.rules.TypeChange;
import dev.redflag.rules.Words;
import dev.redflag.schema.Column;
import dev.redflag.schema.Table;
import dev.redflag.sql.ast.AlterTable;
import dev.redflag.sql.ast.AlterTableAction;
import dev.redflag.sql.ast.ObjectType;
import dev.redflag.sql.ast.SetDataType;
import java.util.List;

/** Flags a change of type that deployed code has to know of. */
public final class ChangeColumnTypeRule implements Rule.OfStatement {

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
    DataType from = typeOf(table.column(set.column()));
    DataType to = typeAfter(set, table, step);
    if (from != null && to != null && TypeChange.harmless(from, to)) {
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
    KeyRole key = KeyRole.of(set.column(), table, step, context);
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
    Draft draft = Draft.at(set.span(), message).about(table.name()).help(help(set, table, target));
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
                    + ", before this migration:\nUPDATE "
                    + table
                    + " SET "
                    + column
                    + " = <value> WHERE "
                    + column
                    + " IN ("
                    + String.join(", ", lost)
                    + ");"));
  }

  private static String help(SetDataType set, Subject table, String target) {
    String column = set.column().toString();
    return "Add a column of the new type beside the old one, and move over step by step:\nALTER TABLE "
        + table
        + " ADD COLUMN <new> "
        + target
        + ";\n-- deploy code that writes both columns, then fill the old rows, in batches:\nUPDATE "
        + table
        + " SET <new> = "
        + column
        + " WHERE <new> IS NULL;\n-- deploy code that uses the new column alone, then, in a later"
        + " migration:\nALTER TABLE "
        + table
        + " DROP COLUMN "
        + column
        + ";";
  }

  private static DataType typeAfter(SetDataType set, Subject table, Step step) {
    Table after = step.after().table(table.name());
    return after == null ? null : typeOf(after.column(set.column().value()));
  }

  private static DataType typeOf(Column column) {
    return column == null ? null : column.type();
  }
}
