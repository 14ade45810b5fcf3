package dev.redflag.rules.failure;

import dev.redflag.rule.Draft;
import dev.redflag.rule.Rule;
import dev.redflag.rule.RuleContext;
import dev.redflag.rule.Step;
import dev.redflag.rules.Conflicts;
import dev.redflag.rules.EarlierSteps;
import dev.redflag.rules.RowChanges;
import dev.redflag.rules.StartOfMigration;
import dev.redflag.rules.Subject;
import dev.redflag.rules.Words;
import dev.redflag.schema.Column;
import dev.redflag.schema.Conflict;
import dev.redflag.schema.Constraint;
import dev.redflag.schema.Table;
import dev.redflag.sql.ast.Quoting;
import java.util.ArrayList;
import java.util.List;

/** Flags a foreign key that rows may violate. */
public final class ForeignKeyMayFailRule implements Rule.OfConflict {

  @Override
  public void check(Conflict conflict, Step step, RuleContext context) {
    if (!(conflict instanceof Conflict.RowsMayViolate violation)
        || violation.type() != Constraint.Type.FOREIGN_KEY) {
      return;
    }
    Subject table = Subject.of(violation.table(), step);
    Constraint key = AddedConstraint.of(violation, step);
    if (key == null
        || Conflicts.refuse(violation.span(), step)
        || EarlierSteps.emptied(table, context)
        || RowChanges.deletedByComparison(table, context)
        || wasThere(key, table, step, context)
        || isSetFromOthers(key, table, step, context)
        || isCopied(key, table, context)) {
      return;
    }
    List<String> columns = quoted(key.columns());
    context.report(
        Draft.at(
                violation.span(),
                (AddedConstraint.validates(violation, step)
                        ? "Validating foreign key " + Quoting.quoteIfNeeded(key.name())
                        : "A foreign key on " + Words.list(columns))
                    + " fails if a row of "
                    + table
                    + " refers to a row of "
                    + key.references()
                    + " that is not there.")
            .about(table.name())
            .severity(AddedConstraint.severity(key, violation, step))
            .help(
                "Look for such rows, and correct them before this migration:\n"
                    + query(key, table)));
  }

  /** Whether the table had the same key until this migration, and no row was changed since. */
  private static boolean wasThere(Constraint key, Subject table, Step step, RuleContext context) {
    StartOfMigration start = StartOfMigration.of(table.name(), key.columns(), context);
    StartOfMigration target =
        StartOfMigration.of(key.references(), key.referencedColumns(), context);
    Table before = StartOfMigration.schema(step, context).table(start.name());
    if (before == null || RowChanges.any(table, context)) {
      return false;
    }
    for (Constraint other : before.constraints().values()) {
      if (other.type() == Constraint.Type.FOREIGN_KEY
          && other.validated()
          && other.columns().equals(start.columns())
          && other.references().equals(target.name())
          && other.referencedColumns().equals(target.columns())) {
        return true;
      }
    }
    return false;
  }

  /** Whether a column is new and this migration has set it to values of other rows. */
  private static boolean isSetFromOthers(
      Constraint key, Subject table, Step step, RuleContext context) {
    for (String name : key.columns()) {
      Column column = table.table() == null ? null : table.table().column(name);
      if (column != null
          && column.madeAt() != null
          && column.madeAt().inUnitOf(step.migration())
          && RowChanges.setFromOthers(table, name, context)) {
        return true;
      }
    }
    return false;
  }

  /** Whether this migration has made rows of the values that the key refers to. */
  private static boolean isCopied(Constraint key, Subject table, RuleContext context) {
    for (String name : key.columns()) {
      if (!EarlierSteps.copied(table, name, key.references(), context)) {
        return false;
      }
    }
    return true;
  }

  private static String query(Constraint key, Subject table) {
    StringBuilder sql =
        new StringBuilder("SELECT * FROM ").append(table).append(" AS child WHERE ");
    List<String> columns = quoted(key.columns());
    List<String> referenced = quoted(key.referencedColumns());
    for (String column : columns) {
      sql.append("child.").append(column).append(" IS NOT NULL AND ");
    }
    sql.append("NOT EXISTS (SELECT FROM ").append(key.references()).append(" AS parent WHERE ");
    for (int i = 0; i < referenced.size() && i < columns.size(); i++) {
      sql.append(i == 0 ? "" : " AND ")
          .append("parent.")
          .append(referenced.get(i))
          .append(" = child.")
          .append(columns.get(i));
    }
    return sql.append(");").toString();
  }

  private static List<String> quoted(List<String> names) {
    List<String> quoted = new ArrayList<>(names.size());
    for (String name : names) {
      quoted.add(Quoting.quoteIfNeeded(name));
    }
    return quoted;
  }
}
