package dev.redflag.rules;

import dev.redflag.rule.RuleContext;
import dev.redflag.sql.ast.Expression;
import java.util.List;

/** What this migration has done to the rows of a table before the step in hand. */
public final class RowChanges {

  private RowChanges() {}

  /** Whether it has added or changed any. */
  public static boolean any(Subject table, RuleContext context) {
    return RowNotes.of(table, context).changed();
  }

  /**
   * Whether it has deleted some because of other rows: that is how duplicates, and rows that refer
   * to nothing, are taken out.
   */
  public static boolean deletedByComparison(Subject table, RuleContext context) {
    return RowNotes.of(table, context).deletedByComparison();
  }

  /** The values that it has set {@code column}, unquoted, to. */
  public static List<Expression> valuesSet(Subject table, String column, RuleContext context) {
    return RowNotes.of(table, context).valuesSet(column);
  }

  /** Whether it has set {@code column} to values that it took from other rows. */
  public static boolean setFromOthers(Subject table, String column, RuleContext context) {
    return RowNotes.of(table, context).setFromOthers(column);
  }
}
