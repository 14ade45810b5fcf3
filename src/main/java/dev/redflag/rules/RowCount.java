package dev.redflag.rules;

import dev.redflag.config.TableSize;
import dev.redflag.rule.Draft;
import dev.redflag.rule.RuleContext;
import dev.redflag.rule.Severity;
import dev.redflag.schema.RelationName;

/** Weighs a finding whose harm grows with the number of rows. */
public final class RowCount {

  private RowCount() {}

  /** {@code draft}, heavier where {@code relation} is said to be large, milder where small. */
  public static Draft weigh(Draft draft, RelationName relation, RuleContext context) {
    TableSize size = context.size(relation);
    if (size == null) {
      return draft;
    }
    return draft.severity(size == TableSize.SMALL ? Severity.NOTE : Severity.ERROR);
  }
}
