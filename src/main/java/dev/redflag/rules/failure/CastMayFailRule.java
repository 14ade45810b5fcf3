package dev.redflag.rules.failure;

import dev.redflag.postgres.DataType;
import dev.redflag.rule.Draft;
import dev.redflag.rule.Rule;
import dev.redflag.rule.RuleContext;
import dev.redflag.rule.Severity;
import dev.redflag.rule.Step;
import dev.redflag.rules.EarlierSteps;
import dev.redflag.rules.EnumLabels;
import dev.redflag.rules.RowChanges;
import dev.redflag.rules.Subject;
import dev.redflag.rules.Words;
import dev.redflag.schema.Conflict;
import dev.redflag.sql.ast.Quoting;
import java.util.List;

/** Flags a type change that values of the column may not survive. */
public final class CastMayFailRule implements Rule.OfConflict {

  @Override
  public void check(Conflict conflict, Step step, RuleContext context) {
    if (!(conflict instanceof Conflict.ValuesMayNotConvert change)) {
      return;
    }
    Subject table = Subject.of(change.table().name(), step);
    if (EarlierSteps.emptied(table, context)
        || !RowChanges.valuesSet(table, change.column().name(), context).isEmpty()) {
      return;
    }
    String column = Quoting.quoteIfNeeded(change.column().name());
    if (givesAll(change)) {
      context.report(given(change, table, column));
      return;
    }
    List<String> lost = EnumLabels.lost(change.from(), change.to(), step);
    context.report(
        Draft.at(
                change.span(),
                "Changing "
                    + column
                    + " of "
                    + table
                    + " from "
                    + change.from()
                    + " to "
                    + change.to()
                    + " fails if a row holds "
                    + (lost == null
                        ? what(change)
                        : (lost.size() == 1 ? "" : "one of ") + Words.list(lost))
                    + ".")
            .about(table.name())
            .help(
                "Look for such rows, and correct them before this migration:\nSELECT * FROM "
                    + table
                    + " WHERE "
                    + (lost == null
                        ? condition(change, column, step, context)
                        : column + " IN (" + String.join(", ", lost) + ")")
                    + ";"));
  }

  /** Whether USING gives all rows one value, which the column does not take. */
  private static boolean givesAll(Conflict.ValuesMayNotConvert change) {
    return change.sqlState().equals("23505")
        || (change.sqlState().equals("23502") && change.column().notNull());
  }

  private static Draft given(Conflict.ValuesMayNotConvert change, Subject table, String column) {
    boolean unique = change.sqlState().equals("23505");
    return Draft.at(
            change.span(),
            unique
                ? "USING gives each row of "
                    + table
                    + " the same value in "
                    + column
                    + ", which is unique, so this fails if there are two rows."
                : "USING gives each row of "
                    + table
                    + " null in "
                    + column
                    + ", which refuses nulls, so this fails if there is a row.")
        .severity(unique ? Severity.WARNING : Severity.ERROR)
        .about(table.name())
        .help(
            unique
                ? "Write a USING that gives each row another value, or drop the unique index or"
                    + " constraint before."
                : "Write a USING that gives a value, or drop NOT NULL before.");
  }

  private static String what(Conflict.ValuesMayNotConvert change) {
    DataType to = change.to();
    return switch (change.sqlState()) {
      case "23502" -> "null";
      case "23514" -> "a value that the checks of " + to + " refuse";
      case "22001" ->
          to.modifiers().isEmpty()
              ? "a value that is too long for it"
              : "more than " + to.modifiers().get(0) + " characters";
      case "22003" -> "a number that is too large for it";
      default -> "a value that is no " + to;
    };
  }

  private static String condition(
      Conflict.ValuesMayNotConvert change, String column, Step step, RuleContext context) {
    DataType to = change.to();
    if (change.sqlState().equals("22001") && !to.modifiers().isEmpty()) {
      return "length(" + column + ") > " + to.modifiers().get(0);
    }
    if (change.sqlState().equals("22003")) {
      return range(column, to);
    }
    if (change.sqlState().equals("23502")) {
      return column + " IS NULL";
    }
    if (step.before().enumType(to) != null) {
      StringBuilder labels = new StringBuilder();
      for (String label : step.before().enumType(to).labels()) {
        labels.append(labels.length() == 0 ? "'" : ", '").append(label.replace("'", "''"));
        labels.append('\'');
      }
      return column + "::text NOT IN (" + labels + ")";
    }
    if (context.postgres() >= 16) {
      return "NOT pg_input_is_valid(" + column + "::text, '" + to + "')";
    }
    return switch (to.name()) {
      case "uuid" -> column + " !~* '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'";
      case "int2", "int4", "int8" -> column + " !~ '^\\s*[-+]?[0-9]+\\s*$'";
      case "numeric", "float4", "float8" ->
          column + " !~ '^\\s*[-+]?[0-9]*\\.?[0-9]+(e[-+]?[0-9]+)?\\s*$'";
      default -> column + " IS NOT NULL -- and is no " + to;
    };
  }

  private static String range(String column, DataType to) {
    return switch (to.name()) {
      case "int2" -> column + " NOT BETWEEN -32768 AND 32767";
      case "int4" -> column + " NOT BETWEEN -2147483648 AND 2147483647";
      case "int8" -> column + " NOT BETWEEN -9223372036854775808 AND 9223372036854775807";
      default ->
          to.modifiers().isEmpty()
              ? column + " IS NOT NULL -- and is too large"
              : "abs(" + column + ") >= 1e" + (to.modifiers().get(0) - to.modifiers().get(1));
    };
  }
}
