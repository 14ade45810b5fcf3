package dev.redflag.rules.locking;

import dev.redflag.rule.Draft;
import dev.redflag.rule.MigrationSteps;
import dev.redflag.rule.Rule;
import dev.redflag.rule.RuleContext;
import dev.redflag.rule.Step;
import dev.redflag.schema.Constraint;
import dev.redflag.schema.Index;
import dev.redflag.schema.RelationName;
import dev.redflag.schema.Schema;
import dev.redflag.schema.Table;
import dev.redflag.sql.ast.AlterTable;
import dev.redflag.sql.ast.CreateTable;
import dev.redflag.sql.ast.Expression;
import dev.redflag.sql.ast.QualifiedName;
import dev.redflag.sql.ast.Quoting;
import dev.redflag.sql.ast.Term;
import dev.redflag.sql.parse.ExpressionParser;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Flags a foreign key whose columns no index leads to, once the migration is done. */
public final class ForeignKeyWithoutIndexRule implements Rule.OfMigration {

  @Override
  public void check(MigrationSteps migration, RuleContext context) {
    List<Step> steps = migration.steps();
    if (steps.isEmpty()) {
      return;
    }
    Schema schema = steps.get(steps.size() - 1).after();
    for (RelationName name : altered(steps)) {
      Table table = schema.table(name);
      if (table == null || table.foreign() || table.perhaps()) {
        continue;
      }
      for (Constraint key : table.constraints().values()) {
        if (key.type() == Constraint.Type.FOREIGN_KEY
            && !key.inherited()
            && key.madeAt() != null
            && key.madeAt().source() == migration.script().source()
            && !hasIndex(table, key, schema)) {
          report(key, table, schema, context);
        }
      }
    }
  }

  private static Set<RelationName> altered(List<Step> steps) {
    Set<RelationName> names = new LinkedHashSet<>();
    for (Step step : steps) {
      QualifiedName name = null;
      if (step.statement() instanceof CreateTable create) {
        name = create.name();
      } else if (step.statement() instanceof AlterTable alter) {
        name = alter.name();
      }
      Table table = name == null ? null : step.after().table(name, step.session());
      if (table != null) {
        names.add(table.name());
      }
    }
    return names;
  }

  /** Whether an index begins with the columns of the key, in any order. */
  private static boolean hasIndex(Table table, Constraint key, Schema schema) {
    int count = key.columns().size();
    for (Index index : schema.indexesOf(table.name())) {
      if (index.keys().size() >= count
          && index.keys().subList(0, count).containsAll(key.columns())
          && holdsAll(index.predicate(), key.columns())) {
        return true;
      }
    }
    return false;
  }

  /** Whether an index of that predicate, or null, holds each row that refers to another. */
  private static boolean holdsAll(Expression predicate, List<String> columns) {
    return predicate == null || asksNotNull(ExpressionParser.parse(predicate), columns);
  }

  /** Whether {@code term} asks nothing but that some of {@code columns} are not null. */
  private static boolean asksNotNull(Term term, List<String> columns) {
    if (!(term instanceof Term.Operation operation)) {
      return false;
    }
    List<Term> operands = operation.operands();
    return switch (operation.operator()) {
      case "AND" -> allAskNotNull(operands, columns);
      case "IS NOT NULL" ->
          operands.get(0) instanceof Term.ColumnReference column
              && columns.contains(column.parts().get(column.parts().size() - 1).value());
      default -> false;
    };
  }

  private static boolean allAskNotNull(List<Term> terms, List<String> columns) {
    for (Term term : terms) {
      if (!asksNotNull(term, columns)) {
        return false;
      }
    }
    return true;
  }

  private static void report(Constraint key, Table table, Schema schema, RuleContext context) {
    boolean isNew = context.isNew(table);
    StringBuilder columns = new StringBuilder();
    StringBuilder name = new StringBuilder(table.name().name());
    for (String column : key.columns()) {
      columns.append(columns.length() == 0 ? "" : ", ").append(Quoting.quoteIfNeeded(column));
      name.append('_').append(column);
    }
    context.report(
        Draft.at(
                key.madeAt().span(),
                "No index begins with "
                    + columns
                    + " of "
                    + table.name()
                    + ", so each deleted or re-keyed row of "
                    + key.references()
                    + " reads all of it for foreign key "
                    + Quoting.quoteIfNeeded(key.name())
                    + ".")
            .about(table.name())
            .help(
                (isNew
                        ? "Add an index, in this migration while the table is new:\nCREATE INDEX "
                        : "Add an index:\nCREATE INDEX CONCURRENTLY ")
                    + Quoting.quoteIfNeeded(free(name.append("_idx").toString(), table, schema))
                    + " ON "
                    + table.name()
                    + " ("
                    + columns
                    + ");"
                    + (isNew ? "" : "\n" + context.tool().outsideTransaction())));
  }

  /** {@code name}, or what PostgreSQL would make of it where it is taken. */
  private static String free(String name, Table table, Schema schema) {
    String free = name;
    for (int i = 1; schema.relation(new RelationName(table.name().schema(), free)) != null; i++) {
      free = name + i;
    }
    return free;
  }
}
