package dev.redflag.lint;

import dev.redflag.config.Config;
import dev.redflag.config.TableSize;
import dev.redflag.migration.MigrationTool;
import dev.redflag.rule.Draft;
import dev.redflag.rule.Rule;
import dev.redflag.rule.RuleContext;
import dev.redflag.rule.Step;
import dev.redflag.schema.RelationName;
import dev.redflag.schema.Table;
import dev.redflag.sql.ast.Statement;
import java.util.List;

/**
 * What a rule of a project may ask.
 *
 * <p>There is no migration in hand, so a finding says itself which file it is in; one that is not
 * linted takes none.
 */
record ProjectContext(
    Rule rule, int postgres, MigrationTool tool, Config config, List<LintedFile> linted)
    implements RuleContext {

  @Override
  public void report(Draft draft) {
    if (draft.origin() == null) {
      throw new IllegalArgumentException("a rule of a project must say which file it is about");
    }
    for (LintedFile file : linted) {
      if (file.migration().equals(draft.origin().migration())) {
        file.reports().add(new LintedFile.Report(rule.id(), draft));
      }
    }
  }

  @Override
  public boolean isNew(Table table) {
    return false;
  }

  @Override
  public TableSize size(RelationName relation) {
    return config.size(relation.schema(), relation.name());
  }

  @Override
  public List<Step> earlier() {
    return List.of();
  }

  @Override
  public List<Statement> later() {
    return List.of();
  }
}
