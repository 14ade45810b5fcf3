package dev.redflag.rules.failure;

import dev.redflag.postgres.DataType;
import dev.redflag.rule.Draft;
import dev.redflag.rule.Rule;
import dev.redflag.rule.RuleContext;
import dev.redflag.rule.Step;
import dev.redflag.rules.ColumnDefault;
import dev.redflag.rules.TextTypes;
import dev.redflag.schema.Conflict;
import dev.redflag.schema.RelationName;
import dev.redflag.source.Span;
import dev.redflag.sql.ast.Quoting;

/** Flags a default that PostgreSQL refuses for the column's type, other than text for a uuid. */
public final class DefaultTypeMismatchRule implements Rule.OfConflict {

  @Override
  public void check(Conflict conflict, Step step, RuleContext context) {
    if (conflict instanceof Conflict.DefaultTypeMismatch mismatch) {
      if (!mismatch.type().is("uuid") || !TextTypes.contain(mismatch.given())) {
        report(
            mismatch.span(),
            mismatch.table(),
            place(mismatch.column(), mismatch.table(), mismatch.type(), mismatch.span(), step)
                + " is "
                + mismatch.given()
                + ".",
            mismatch.type(),
            context);
      }
      return;
    }
    if (conflict instanceof Conflict.InvalidLiteral invalid
        && invalid.column() != null
        && isDefault(invalid.span(), step)) {
      report(
          invalid.span(),
          invalid.table(),
          place(invalid.column(), invalid.table(), invalid.type(), invalid.span(), step)
              + " is no value of that type.",
          invalid.type(),
          context);
    }
  }

  private static void report(
      Span span, RelationName table, String message, DataType type, RuleContext context) {
    context.report(
        Draft.at(span, message)
            .about(table)
            .help("Write a default of type " + type + ", with a cast if need be."));
  }

  private static String place(
      String column, RelationName table, DataType type, Span value, Step step) {
    return (table == null ? "Domain " : "Column ")
        + Quoting.quoteIfNeeded(column)
        + (table == null ? "" : " of " + table)
        + " is "
        + type
        + ", but its default "
        + step.script().text(value);
  }

  private static boolean isDefault(Span span, Step step) {
    for (ColumnDefault given : ColumnDefault.of(step.statement())) {
      if (given.value().span().contains(span)) {
        return true;
      }
    }
    return false;
  }
}
