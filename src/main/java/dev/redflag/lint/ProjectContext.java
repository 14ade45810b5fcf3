package dev.redflag.lint;

import dev.redflag.config.TableSize;
import dev.redflag.migration.Comparison;
import dev.redflag.migration.Migration;
import dev.redflag.migration.MigrationTool;
import dev.redflag.migration.Project;
import dev.redflag.rule.Draft;
import dev.redflag.rule.Rule;
import dev.redflag.rule.RuleContext;
import dev.redflag.rule.Step;
import dev.redflag.schema.Origin;
import dev.redflag.schema.RelationName;
import dev.redflag.schema.Table;
import dev.redflag.sql.ast.Statement;
import java.util.List;

/**
 * What a rule of a project may ask.
 *
 * <p>There is no migration in hand, so a finding says itself which file it is in; one that is not
 * linted takes none, unless the rule asked for its beginning.
 */
record ProjectContext(Rule rule, int postgres, Project project, ProjectFiles files)
    implements RuleContext {

  @Override
  public void report(Draft draft) {
    if (draft.origin() == null) {
      throw new IllegalArgumentException("a rule of a project must say which file it is about");
    }
    files.report(new LintedFile.Report(rule.id(), draft));
  }

  @Override
  public MigrationTool tool() {
    return project.tool();
  }

  @Override
  public boolean isNew(Table table) {
    return false;
  }

  @Override
  public TableSize size(RelationName relation) {
    return project.config().size(relation.schema(), relation.name());
  }

  @Override
  public Comparison comparison() {
    return project.comparison();
  }

  @Override
  public Origin beginning(Migration migration) {
    return files.open(migration).beginning();
  }

  @Override
  public List<Step> earlier() {
    return List.of();
  }

  @Override
  public List<Statement> later() {
    return List.of();
  }

  @Override
  public <T> T kept(Class<T> type) {
    return null;
  }

  @Override
  public void keep(Object notes) {
    // Without a migration there are no steps to keep notes of.
  }
}
