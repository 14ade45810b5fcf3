package dev.redflag.rules.locking;

import dev.redflag.rule.Draft;
import dev.redflag.rule.Edit;
import dev.redflag.rule.Fix;
import dev.redflag.rule.Rule;
import dev.redflag.rule.RuleContext;
import dev.redflag.rule.Step;
import dev.redflag.rules.EarlierSteps;
import dev.redflag.rules.Subject;
import dev.redflag.schema.Fate;
import dev.redflag.schema.RelationName;
import dev.redflag.source.Span;
import dev.redflag.sql.Keyword;
import dev.redflag.sql.Tokens;
import dev.redflag.sql.ast.CreateIndex;
import dev.redflag.sql.ast.ObjectType;
import dev.redflag.sql.ast.Statement;
import java.util.List;
import java.util.Map;

/** Flags IF NOT EXISTS that takes the invalid rest of a failed CONCURRENTLY for the index. */
public final class ConcurrentlyIfNotExistsRule implements Rule.OfStatement {

  @Override
  public boolean concerns(Class<? extends Statement> kind) {
    return kind == CreateIndex.class;
  }

  @Override
  public void check(Step step, RuleContext context) {
    if (!(step.statement() instanceof CreateIndex create)
        || !create.concurrently()
        || !create.ifNotExists()
        || create.name() == null) {
      return;
    }
    Subject table = Subject.of(create.table(), step);
    RelationName index = new RelationName(table.name().schema(), create.name().value());
    if (!table.live(step)
        || step.before().index(index) != null
        || wasDropped(index, step, context)) {
      return;
    }
    context.report(
        Draft.at(
                create.span(),
                "If a first attempt fails, IF NOT EXISTS takes the invalid index that it leaves for "
                    + create.name()
                    + ", and the migration passes without a usable one.")
            .about(table.name())
            .help(
                "Leave IF NOT EXISTS out, so that a second attempt says so, and drop what the first"
                    + " has left:\nDROP INDEX CONCURRENTLY IF EXISTS "
                    + index
                    + ";")
            .fix(fix(create, step)));
  }

  /** Whether this deploy unit has dropped an index of that name before. */
  private static boolean wasDropped(RelationName index, Step step, RuleContext context) {
    Fate fate = step.before().fateOf(index);
    if (fate != null && fate.dropped() && fate.origin().inUnitOf(step.migration())) {
      return true;
    }
    return EarlierSteps.droppedNamed(ObjectType.INDEX, index.name(), context);
  }

  private static Fix fix(CreateIndex create, Step step) {
    Tokens tokens = step.script().tokens();
    for (int i = tokens.indexFrom(create.span().start()); i + 3 < tokens.size(); i++) {
      if (tokens.keyword(i) == Keyword.IF) {
        Span clause = new Span(tokens.start(i), tokens.start(i + 3));
        return new Fix("Leave IF NOT EXISTS out", List.of(new Edit(clause, "")), Map.of());
      }
    }
    throw new IllegalStateException("IF NOT EXISTS is read and not there");
  }
}
