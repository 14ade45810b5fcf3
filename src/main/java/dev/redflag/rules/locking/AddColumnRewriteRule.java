package dev.redflag.rules.locking;

import dev.redflag.rule.Draft;
import dev.redflag.rule.Rule;
import dev.redflag.rule.RuleContext;
import dev.redflag.rule.Step;
import dev.redflag.rules.Alteration;
import dev.redflag.rules.Batch;
import dev.redflag.rules.Blocking;
import dev.redflag.rules.RowCount;
import dev.redflag.rules.Subject;
import dev.redflag.schema.Domain;
import dev.redflag.schema.UserType;
import dev.redflag.sql.ast.AddColumn;
import dev.redflag.sql.ast.AlterTable;
import dev.redflag.sql.ast.AlterTableAction;
import dev.redflag.sql.ast.ColumnConstraint;
import dev.redflag.sql.ast.ColumnDefinition;
import dev.redflag.sql.ast.Expression;
import dev.redflag.sql.ast.Quoting;
import dev.redflag.sql.ast.Statement;
import java.util.List;
import java.util.Locale;

/** Flags ADD COLUMN that writes all rows of a table in use anew while everybody waits. */
public final class AddColumnRewriteRule implements Rule.OfStatement {

  /** From this version on a generated column can be virtual. */
  private static final int VIRTUAL_SINCE = 18;

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
      if (action instanceof AddColumn add && alteration.rewrites(action)) {
        report(add, alteration, step, context);
      }
    }
  }

  private static void report(AddColumn add, Alteration alteration, Step step, RuleContext context) {
    Subject table = alteration.table();
    ColumnDefinition column = add.column();
    Draft draft =
        Draft.at(
                add.span(),
                Blocking.message(
                    "Adding column " + column.name() + ", " + cause(column, step) + ",",
                    alteration.lock(),
                    List.of(table),
                    "while all its rows are rewritten"))
            .about(table.name())
            .help(help(column, table, step, context));
    context.report(RowCount.weigh(draft, table.name(), context));
  }

  /** Why the rows are written: a relative clause. */
  private static String cause(ColumnDefinition column, Step step) {
    for (ColumnConstraint constraint : column.constraints()) {
      if (constraint instanceof ColumnConstraint.Identity) {
        return "an identity column";
      }
      if (constraint instanceof ColumnConstraint.Generated) {
        return "which is generated and stored";
      }
    }
    if (isSerial(column)) {
      return "a serial column";
    }
    if (isConstrained(column, step)) {
      return "whose type is a domain with constraints";
    }
    return "whose default differs from row to row";
  }

  private static boolean isSerial(ColumnDefinition column) {
    String type = column.type() == null ? "" : column.type().name().name();
    return type.endsWith("serial") || type.startsWith("serial");
  }

  private static boolean isConstrained(ColumnDefinition column, Step step) {
    UserType type =
        column.type() == null
            ? null
            : step.before().typeOf(step.before().dataType(column.type(), step.session()));
    while (type instanceof Domain domain) {
      if (domain.notNull() || !domain.checks().isEmpty()) {
        return true;
      }
      type = domain.base() == null ? null : step.before().typeOf(domain.base());
    }
    return false;
  }

  private static String help(
      ColumnDefinition column, Subject table, Step step, RuleContext context) {
    String name = column.name().toString();
    String type = column.type() == null ? "<type>" : step.script().text(column.type().span());
    Expression value = column.defaultValue();
    for (ColumnConstraint constraint : column.constraints()) {
      if (constraint instanceof ColumnConstraint.Generated generated) {
        return generated(generated, name, type, table, context);
      }
      if (constraint instanceof ColumnConstraint.Identity identity) {
        return counted(name, type, table)
            + "\nALTER TABLE "
            + table
            + " ALTER COLUMN "
            + name
            + " SET NOT NULL, ALTER COLUMN "
            + name
            + " ADD GENERATED "
            + (identity.always() ? "ALWAYS" : "BY DEFAULT")
            + " AS IDENTITY;";
      }
    }
    if (isSerial(column)) {
      String counter =
          Quoting.quoteIfNeeded(table.name().name() + "_" + column.name().value() + "_seq");
      return "Add it as a plain column with a sequence, and number the old rows in batches:\n"
          + "ALTER TABLE "
          + table
          + " ADD COLUMN "
          + name
          + " "
          + integer(type)
          + ";\nCREATE SEQUENCE "
          + counter
          + " OWNED BY "
          + table
          + "."
          + name
          + ";\nALTER TABLE "
          + table
          + " ALTER COLUMN "
          + name
          + " SET DEFAULT nextval('"
          + counter
          + "');\n-- in batches, outside of the migration:\n"
          + Batch.fill(table, name, "nextval('" + counter + "')");
    }
    if (isConstrained(column, step)) {
      return "Add it with the type that the domain is based on, and add a check of its own NOT VALID,"
          + " to be validated in a later migration.";
    }
    return "Add it without the default, set the default for new rows, and fill the old ones in"
        + " batches:\nALTER TABLE "
        + table
        + " ADD COLUMN "
        + name
        + " "
        + type
        + ";\nALTER TABLE "
        + table
        + " ALTER COLUMN "
        + name
        + " SET DEFAULT "
        + (value == null ? "<default>" : value.text())
        + ";\n-- in batches, outside of the migration:\n"
        + Batch.fill(table, name, value == null ? "<default>" : value.text());
  }

  private static String counted(String name, String type, Subject table) {
    return "Add it as a plain column, number the old rows in batches, and make it an identity in a"
        + " later migration:\nALTER TABLE "
        + table
        + " ADD COLUMN "
        + name
        + " "
        + type
        + ";\n-- in batches, outside of the migration:\n"
        + Batch.fill(table, name, "<next number>")
        + "\n-- in a later migration:";
  }

  private static String generated(
      ColumnConstraint.Generated generated,
      String name,
      String type,
      Subject table,
      RuleContext context) {
    return (context.postgres() >= VIRTUAL_SINCE
            ? "Make it VIRTUAL, which stores nothing, or add a plain column, fill"
            : "Add a plain column, fill")
        + " it by a trigger for new rows, and the old ones in batches:\nALTER TABLE "
        + table
        + " ADD COLUMN "
        + name
        + " "
        + type
        + ";\n-- in batches, outside of the migration:\n"
        + Batch.fill(table, name, generated.value().text());
  }

  private static String integer(String serial) {
    return switch (serial.toLowerCase(Locale.ROOT)) {
      case "bigserial", "serial8" -> "bigint";
      case "smallserial", "serial2" -> "smallint";
      default -> "integer";
    };
  }
}
