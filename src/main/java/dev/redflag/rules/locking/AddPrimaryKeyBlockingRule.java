package dev.redflag.rules.locking;

import dev.redflag.rule.Draft;
import dev.redflag.rule.Rule;
import dev.redflag.rule.RuleContext;
import dev.redflag.rule.Step;
import dev.redflag.rules.AddedConstraint;
import dev.redflag.rules.Alteration;
import dev.redflag.rules.Blocking;
import dev.redflag.rules.ProvenNotNull;
import dev.redflag.rules.RowCount;
import dev.redflag.rules.Subject;
import dev.redflag.rules.UniqueIndex;
import dev.redflag.schema.Column;
import dev.redflag.schema.Index;
import dev.redflag.schema.RelationName;
import dev.redflag.source.Span;
import dev.redflag.sql.ast.AddColumn;
import dev.redflag.sql.ast.AddConstraint;
import dev.redflag.sql.ast.AlterTable;
import dev.redflag.sql.ast.AlterTableAction;
import dev.redflag.sql.ast.ColumnConstraint;
import dev.redflag.sql.ast.Identifier;
import dev.redflag.sql.ast.Quoting;
import dev.redflag.sql.ast.Statement;
import dev.redflag.sql.ast.TableConstraint;
import java.util.ArrayList;
import java.util.List;

/** Flags a primary key that is made while everybody waits for a table in use. */
public final class AddPrimaryKeyBlockingRule implements Rule.OfStatement {

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
      if (action instanceof AddConstraint add
          && add.constraint() instanceof TableConstraint.PrimaryKey key
          && alteration.reads(action)) {
        report(key, alteration, step, context);
      } else if (action instanceof AddColumn add
          && !alteration.rewrites()
          && alteration.reads(action)) {
        for (ColumnConstraint constraint : add.column().constraints()) {
          if (constraint instanceof ColumnConstraint.PrimaryKey) {
            context.report(
                RowCount.weigh(
                    draft(constraint.span(), "while its index is built", alteration),
                    alteration.table().name(),
                    context));
          }
        }
      }
    }
  }

  private static void report(
      TableConstraint.PrimaryKey key, Alteration alteration, Step step, RuleContext context) {
    Subject table = alteration.table();
    boolean using = key.usingIndex() != null;
    Draft draft =
        draft(
            key.span(),
            using ? "while all its rows are searched for nulls" : "while its index is built",
            alteration);
    List<String> nullable = nullable(key, table, step);
    StringBuilder help = new StringBuilder();
    for (String column : nullable) {
      help.append(ProvenNotNull.steps(table, column));
    }
    if (using && !nullable.isEmpty()) {
      help.append(step.script().text(step.statement().span())).append(";");
    }
    if (!using) {
      AddedConstraint added = new AddedConstraint(key, table, step);
      UniqueIndex index =
          new UniqueIndex(table, added.name(), key.columns(), key.include(), key.flags());
      help.append(nullable.isEmpty() ? "" : "-- then:\n")
          .append(index.steps("PRIMARY KEY", false, context));
    }
    if (help.length() > 0) {
      String first =
          nullable.isEmpty()
              ? ""
              : "Prove first, while reads and writes go on, that no key is null:\n";
      draft.help(first + help.toString().strip());
    }
    context.report(RowCount.weigh(draft, table.name(), context));
  }

  /** The key columns that are known to accept nulls, as SQL must write them. */
  private static List<String> nullable(TableConstraint.PrimaryKey key, Subject table, Step step) {
    List<String> names = new ArrayList<>();
    for (Identifier column : key.columns()) {
      names.add(column.value());
    }
    if (key.usingIndex() != null) {
      RelationName name = new RelationName(table.name().schema(), key.usingIndex().value());
      Index index = step.before().index(name);
      if (index != null) {
        names.addAll(index.keys());
      }
    }
    List<String> nullable = new ArrayList<>();
    for (String name : names) {
      Column column = table.table() == null ? null : table.table().column(name);
      if (column != null && !column.notNull()) {
        nullable.add(Quoting.quoteIfNeeded(name));
      }
    }
    return nullable;
  }

  private static Draft draft(Span span, String meanwhile, Alteration alteration) {
    Subject table = alteration.table();
    return Draft.at(
            span,
            Blocking.message(
                "Adding the primary key", alteration.lock(), List.of(table), meanwhile))
        .about(table.name());
  }
}
