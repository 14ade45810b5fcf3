package dev.redflag.lint;

import dev.redflag.config.TableSize;
import dev.redflag.migration.Comparison;
import dev.redflag.migration.Migration;
import dev.redflag.migration.MigrationTool;
import dev.redflag.migration.Project;
import dev.redflag.rule.Draft;
import dev.redflag.rule.MigrationSteps;
import dev.redflag.rule.Rule;
import dev.redflag.rule.RuleContext;
import dev.redflag.rule.Step;
import dev.redflag.schema.Conflict;
import dev.redflag.schema.Origin;
import dev.redflag.schema.RelationName;
import dev.redflag.schema.Table;
import dev.redflag.sql.ast.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Puts the steps of one migration to the rules. */
final class MigrationJudge implements RuleContext {

  private final ActiveRules rules;
  private final int postgres;
  private final Project project;
  private final LintedFile file;
  private final List<Statement> statements;
  private final List<Step> steps;
  private final List<Step> earlier;

  /** The notes of rules: so few kinds that to look through them is quicker than a hash table. */
  private final List<Object> kept = new ArrayList<>();

  private ActiveRules.Asked<?> asked;

  /**
   * @param statements every statement that a step will be made of, in order
   */
  MigrationJudge(
      ActiveRules rules,
      int postgres,
      Project project,
      LintedFile file,
      List<Statement> statements) {
    this.rules = rules;
    this.postgres = postgres;
    this.project = project;
    this.file = file;
    this.statements = statements;
    this.steps = new ArrayList<>(statements.size());
    this.earlier = Collections.unmodifiableList(steps);
  }

  /** Judges the next statement. */
  void judge(Step step) {
    List<ActiveRules.Asked<Rule.OfStatement>> concerned =
        rules.ofStatement(step.statement().getClass());
    for (int i = 0; i < concerned.size(); i++) {
      ActiveRules.Asked<Rule.OfStatement> rule = concerned.get(i);
      asked = rule;
      try {
        rule.rule().check(step, this);
      } catch (RuntimeException | StackOverflowError | LinkageError e) {
        throw failure(step, e);
      }
    }
    List<Conflict> conflicts = step.conflicts();
    for (int i = 0; i < conflicts.size(); i++) {
      judge(conflicts.get(i), step);
    }
    steps.add(step);
  }

  private void judge(Conflict conflict, Step step) {
    for (ActiveRules.Asked<Rule.OfConflict> rule : rules.ofConflict()) {
      asked = rule;
      try {
        rule.rule().check(conflict, step, this);
      } catch (RuntimeException | StackOverflowError | LinkageError e) {
        throw failure(step, e);
      }
    }
  }

  /** Judges the whole, after its last statement; gives what was judged. */
  MigrationSteps finish() {
    MigrationSteps migration = new MigrationSteps(file.migration(), file.script(), earlier);
    for (ActiveRules.Asked<Rule.OfMigration> rule : rules.ofMigration()) {
      asked = rule;
      try {
        rule.rule().check(migration, this);
      } catch (RuntimeException | StackOverflowError | LinkageError e) {
        throw LintFailure.of(rule.rule(), file.migration().path(), e);
      }
    }
    return migration;
  }

  private LintFailure failure(Step step, Throwable cause) {
    int line = step.script().source().position(step.statement().span().start()).line();
    return LintFailure.of(asked.rule(), step.migration().path() + ":" + line, cause);
  }

  @Override
  public void report(Draft draft) {
    file.reports().add(new LintedFile.Report(asked.id(), draft));
  }

  @Override
  public int postgres() {
    return postgres;
  }

  @Override
  public MigrationTool tool() {
    return project.tool();
  }

  @Override
  public boolean isNew(Table table) {
    return table != null
        && table.madeAt() != null
        && table.madeAt().inUnitOf(file.migration())
        && table.filledAt() == null
        && !table.perhaps();
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
    if (!migration.equals(file.migration())) {
      throw new IllegalArgumentException("only a rule of a project reports elsewhere");
    }
    return file.beginning();
  }

  @Override
  public List<Step> earlier() {
    return earlier;
  }

  @Override
  public List<Statement> later() {
    int next = Math.min(steps.size() + 1, statements.size());
    return statements.subList(next, statements.size());
  }

  @Override
  public <T> T kept(Class<T> type) {
    for (int i = 0; i < kept.size(); i++) {
      Object notes = kept.get(i);
      if (notes.getClass() == type) {
        return type.cast(notes);
      }
    }
    return null;
  }

  @Override
  public void keep(Object notes) {
    for (int i = 0; i < kept.size(); i++) {
      if (kept.get(i).getClass() == notes.getClass()) {
        kept.set(i, notes);
        return;
      }
    }
    kept.add(notes);
  }
}
