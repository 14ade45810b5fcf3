package dev.redflag.rules.locking;

import dev.redflag.config.TableSize;
import dev.redflag.rule.Draft;
import dev.redflag.rule.Rule;
import dev.redflag.rule.RuleContext;
import dev.redflag.rule.Severity;
import dev.redflag.rule.Step;
import dev.redflag.rules.Alteration;
import dev.redflag.rules.Blocking;
import dev.redflag.rules.Subject;
import dev.redflag.rules.Words;
import dev.redflag.schema.RelationName;
import dev.redflag.sql.ast.AlterTable;
import dev.redflag.sql.ast.AlterTableAction;
import dev.redflag.sql.ast.SetDataType;
import dev.redflag.sql.ast.Statement;
import java.util.List;

/** Flags a change of type that builds indexes of a table in use anew while everybody waits. */
public final class IndexRebuildRule implements Rule.OfStatement {

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
      if (action instanceof SetDataType set && !alteration.rewrites()) {
        check(set, alteration, context);
      }
    }
  }

  private static void check(SetDataType set, Alteration alteration, RuleContext context) {
    List<RelationName> rebuilt = alteration.effects(set).rebuilds();
    if (rebuilt.isEmpty()) {
      return;
    }
    Subject table = alteration.table();
    String indexes = (rebuilt.size() == 1 ? "index " : "indexes ") + Words.list(rebuilt);
    Draft draft =
        Draft.at(
                set.span(),
                Blocking.message(
                    "Changing the type or collation of " + set.column(),
                    alteration.lock(),
                    List.of(table),
                    "while " + indexes + (rebuilt.size() == 1 ? " is" : " are") + " built anew"))
            .about(table.name())
            .help(
                "The rows stay as they are, but the "
                    + indexes
                    + " must be built anew. If that takes long, drop "
                    + (rebuilt.size() == 1 ? "it" : "them")
                    + " with CONCURRENTLY before this migration, where queries can do without, and"
                    + " build "
                    + (rebuilt.size() == 1 ? "it" : "them")
                    + " anew with CONCURRENTLY after it.");
    if (context.size(table.name()) == TableSize.LARGE) {
      draft.severity(Severity.ERROR);
    }
    context.report(draft);
  }
}
