package dev.redflag.rules.failure;

import dev.redflag.rule.Draft;
import dev.redflag.rule.Edit;
import dev.redflag.rule.Fix;
import dev.redflag.rule.Rule;
import dev.redflag.rule.RuleContext;
import dev.redflag.rule.Severity;
import dev.redflag.rule.Step;
import dev.redflag.rules.ColumnDefault;
import dev.redflag.rules.Subject;
import dev.redflag.rules.TextTypes;
import dev.redflag.schema.Column;
import dev.redflag.schema.Conflict;
import dev.redflag.schema.Table;
import dev.redflag.sql.ast.AlterTable;
import dev.redflag.sql.ast.CreateTable;
import dev.redflag.sql.ast.Statement;
import dev.redflag.sql.ast.Term;
import dev.redflag.sql.parse.ExpressionParser;
import java.util.List;
import java.util.Map;

/** Flags text as the default of a uuid column, and of one that may be. */
public final class UuidDefaultAsTextRule implements Rule.OfConflict, Rule.OfStatement {

  /** The column is known to be uuid: PostgreSQL refuses. */
  @Override
  public void check(Conflict conflict, Step step, RuleContext context) {
    if (!(conflict instanceof Conflict.DefaultTypeMismatch mismatch)
        || !mismatch.type().is("uuid")
        || !TextTypes.contain(mismatch.given())) {
      return;
    }
    for (ColumnDefault given : ColumnDefault.of(step.statement())) {
      if (!given.value().span().contains(mismatch.span())) {
        continue;
      }
      Subject table = Subject.of(given.table(), step);
      Draft draft =
          Draft.at(
                  given.value().span(),
                  "Column "
                      + given.column()
                      + " of "
                      + table
                      + " is uuid, but its default "
                      + given.value().text()
                      + " is "
                      + mismatch.given()
                      + ".")
              .about(table.name());
      report(draft, ExpressionParser.parse(given.value()), step, context);
    }
  }

  /** The column's type is not known: only a uuid that is cast to text speaks for a mistake. */
  @Override
  public boolean concerns(Class<? extends Statement> kind) {
    return kind == CreateTable.class || kind == AlterTable.class;
  }

  @Override
  public void check(Step step, RuleContext context) {
    for (ColumnDefault given : ColumnDefault.of(step.statement())) {
      if (given.type() != null) {
        continue;
      }
      Subject table = Subject.of(given.table(), step);
      Term term = ExpressionParser.parse(given.value());
      if (!isUuidAsText(term) || isTypeKnown(given, table, step)) {
        continue;
      }
      Draft draft =
          Draft.at(
                  given.value().span(),
                  "The default "
                      + given.value().text()
                      + " of column "
                      + given.column()
                      + " is text, which fails if the column is uuid.")
              .about(table.name())
              .severity(Severity.WARNING);
      report(draft, term, step, context);
    }
  }

  private static void report(Draft draft, Term term, Step step, RuleContext context) {
    if (isUuidAsText(term)) {
      Term.TypeCast cast = (Term.TypeCast) term;
      String value = step.script().text(cast.operand().span());
      draft
          .help("Leave the cast out: DEFAULT " + value)
          .fix(new Fix("Remove the cast to text", List.of(new Edit(cast.span(), value)), Map.of()));
    } else {
      draft.help(
          "Write DEFAULT gen_random_uuid(), or cast the text if it always is a uuid: ("
              + step.script().text(term.span())
              + ")::uuid");
    }
    context.report(draft);
  }

  private static boolean isTypeKnown(ColumnDefault given, Subject table, Step step) {
    Table after = step.after().table(table.name());
    Column column = after == null ? null : after.column(given.column().value());
    return column != null && column.type() != null;
  }

  private static boolean isUuidAsText(Term term) {
    return term instanceof Term.TypeCast cast
        && TextTypes.contain(cast.type())
        && cast.operand() instanceof Term.Call call
        && makesUuid(call.function().name());
  }

  /** The functions of PostgreSQL and of the extension uuid-ossp. */
  private static boolean makesUuid(String function) {
    return switch (function) {
      case "gen_random_uuid",
          "uuidv4",
          "uuidv7",
          "uuid_generate_v1",
          "uuid_generate_v1mc",
          "uuid_generate_v3",
          "uuid_generate_v4",
          "uuid_generate_v5",
          "uuid_generate_v7",
          "uuid_nil" ->
          true;
      default -> false;
    };
  }
}
