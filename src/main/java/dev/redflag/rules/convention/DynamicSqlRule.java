package dev.redflag.rules.convention;

import dev.redflag.rule.Draft;
import dev.redflag.rule.Rule;
import dev.redflag.rule.RuleContext;
import dev.redflag.rule.Step;
import dev.redflag.source.Span;
import dev.redflag.sql.ast.DoBlock;
import dev.redflag.sql.ast.Identifier;
import dev.redflag.sql.ast.Statement;
import java.util.List;

/** Tells, once for each code block, of SQL that is only known when it runs. */
public final class DynamicSqlRule implements Rule.OfStatement {

  @Override
  public boolean concerns(Class<? extends Statement> kind) {
    return kind == DoBlock.class;
  }

  @Override
  public void check(Step step, RuleContext context) {
    if (!(step.statement() instanceof DoBlock block)) {
      return;
    }
    Identifier language = block.language();
    if (language != null && !language.value().equals("plpgsql")) {
      context.report(
          Draft.at(
              language.span(),
              "This block is written in "
                  + language
                  + ", so the SQL that it runs is not checked."));
      return;
    }
    List<Span> dynamic = block.dynamic();
    if (!dynamic.isEmpty()) {
      context.report(Draft.at(dynamic.get(0), message(dynamic.size())));
    }
  }

  private static String message(int count) {
    if (count == 1) {
      return "This EXECUTE puts its statement together when it runs, so it is not checked.";
    }
    return "This EXECUTE and "
        + (count - 1)
        + " more in the block put their statements together when they run, so they are not checked.";
  }
}
