package dev.redflag.rules.destructive;

import dev.redflag.rule.Draft;
import dev.redflag.rule.Rule;
import dev.redflag.rule.RuleContext;
import dev.redflag.rule.Step;
import dev.redflag.rules.EarlierSteps;
import dev.redflag.rules.Intent;
import dev.redflag.rules.LaterStatements;
import dev.redflag.rules.Subject;
import dev.redflag.rules.Words;
import dev.redflag.schema.RelationName;
import dev.redflag.schema.Schema;
import dev.redflag.sql.ast.QualifiedName;
import dev.redflag.sql.ast.Statement;
import dev.redflag.sql.ast.Truncate;
import java.util.ArrayList;
import java.util.List;

/** Flags TRUNCATE of a table that may hold rows. */
public final class TruncateRule implements Rule.OfStatement {

  @Override
  public boolean concerns(Class<? extends Statement> kind) {
    return kind == Truncate.class;
  }

  @Override
  public void check(Step step, RuleContext context) {
    if (!(step.statement() instanceof Truncate truncate)) {
      return;
    }
    for (QualifiedName name : truncate.tables()) {
      Subject table = Subject.of(name, step);
      if (!table.inUse(step)
          || EarlierSteps.emptied(table, context)
          || LaterStatements.drop(table.name(), step, context)) {
        continue;
      }
      context.report(
          Draft.at(name.span(), message(table, truncate, step))
              .about(table.name())
              .help(
                  "Delete the rows that have to go with DELETE … WHERE, in batches. "
                      + Intent.of(this)));
    }
  }

  private static String message(Subject table, Truncate truncate, Step step) {
    String message = "TRUNCATE deletes every row of " + table;
    if (!truncate.cascade()) {
      return message + ".";
    }
    List<RelationName> others = referencing(table.name(), step.before());
    if (others.isEmpty()) {
      return message + " and, by CASCADE, of every table that refers to it.";
    }
    return message
        + " and, by CASCADE, of "
        + Words.list(others)
        + (others.size() == 1 ? ", which refers to it." : ", which refer to it.");
  }

  /** The tables that refer to {@code table}, directly or through others. */
  private static List<RelationName> referencing(RelationName table, Schema schema) {
    List<RelationName> found = new ArrayList<>();
    found.add(table);
    for (int i = 0; i < found.size(); i++) {
      for (Schema.ForeignKeyOf key : schema.referencesTo(found.get(i))) {
        if (!found.contains(key.table())) {
          found.add(key.table());
        }
      }
    }
    return found.subList(1, found.size());
  }
}
