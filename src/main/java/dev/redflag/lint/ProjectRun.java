package dev.redflag.lint;

import dev.redflag.effect.EffectAnalyzer;
import dev.redflag.migration.Migration;
import dev.redflag.migration.Project;
import dev.redflag.rule.Finding;
import dev.redflag.rule.MigrationSteps;
import dev.redflag.rule.Rule;
import dev.redflag.rule.RuleContext;
import dev.redflag.rule.RuleSet;
import dev.redflag.rule.Step;
import dev.redflag.schema.Conflict;
import dev.redflag.schema.Schema;
import dev.redflag.schema.Session;
import dev.redflag.source.Span;
import dev.redflag.sql.Script;
import dev.redflag.sql.ast.AlterTable;
import dev.redflag.sql.ast.AlterTableAction;
import dev.redflag.sql.ast.BodyStatement;
import dev.redflag.sql.ast.DoBlock;
import dev.redflag.sql.ast.Statement;
import dev.redflag.sql.ast.Unread;
import dev.redflag.sql.ast.UnreadAction;
import java.util.ArrayList;
import java.util.List;

/** One project: its history is replayed, and what is to be linted is judged on the way. */
final class ProjectRun {

  /** What is told of each migration that was judged. */
  interface Audience {

    /** Is told of one, in the order of the history. */
    void judged(MigrationSteps migration);
  }

  private final Project project;
  private final LintResult.Settings settings;
  private final ActiveRules active;
  private final Audience audience;
  private final EffectAnalyzer effects;
  private final ProjectFiles files;
  private final List<Finding> findings = new ArrayList<>();
  private final List<String> troubles = new ArrayList<>();
  private final Settler settler;
  private final RunHistory history;
  private ProjectReplay replay;
  private int linted;
  private int statements;
  private int unread;

  /**
   * @param baseline takes the findings that it knows; or null
   * @param histories where replayed histories are kept, or null
   * @param audience is told of each migration that was judged
   */
  ProjectRun(
      Project project,
      RuleSet rules,
      LintResult.Settings settings,
      Levels levels,
      Baseline baseline,
      HistoryStore histories,
      Audience audience) {
    this.project = project;
    this.history = new RunHistory(project, settings.postgres(), histories);
    this.files = new ProjectFiles(project);
    this.audience = audience;
    this.settings = settings;
    this.active = new ActiveRules(rules, levels);
    this.settler = new Settler(rules, levels, baseline);
    this.effects = new EffectAnalyzer(settings.postgres());
  }

  /** The files that the run has to read, in order: what is kept of the history is left out. */
  List<Migration> toRead() {
    history.find();
    List<Migration> migrations = project.migrations();
    List<Migration> files = new ArrayList<>(migrations.subList(history.known(), migrations.size()));
    files.addAll(project.drafts());
    return files;
  }

  /**
   * @param parsed those of {@link #toRead}
   */
  void run(ParseAhead parsed, Progress progress) {
    judgeProject();
    replay = new ProjectReplay(project, settings.postgres());
    history.resume(replay, progress);
    List<Migration> migrations = project.migrations();
    for (int i = history.known(); i < migrations.size(); i++) {
      run(migrations.get(i), parsed.next());
      progress.advance();
    }
    Schema end = replay.schema();
    for (Migration draft : project.drafts()) {
      replay.restart(end);
      run(draft, parsed.next());
      progress.advance();
    }
    // The findings are all that is wanted any more.
    replay = null;
    history.keep();
    for (LintedFile file : files.rest()) {
      findings.addAll(settler.settle(file));
    }
    findings.sort(ByPlace.ORDER);
  }

  Project project() {
    return project;
  }

  List<Finding> findings() {
    return findings;
  }

  List<String> troubles() {
    return troubles;
  }

  int ignored() {
    return settler.ignored();
  }

  int files() {
    return linted;
  }

  int statements() {
    return statements;
  }

  int unread() {
    return unread;
  }

  private void run(Migration migration, ParsedFile parsed) {
    Script script = parsed.script();
    if (script == null) {
      troubles.add(parsed.trouble());
      return;
    }
    List<Span> forward = project.tool().forward(script.source());
    if (!migration.linted()) {
      replay.replay(migration, script, forward);
      history.add(script.source(), replay);
      return;
    }
    replay.begin(migration, script, forward);
    LintedFile file = new LintedFile(migration, script, forward, true);
    lint(file);
    replay.end(migration, script);
    files.handOver(file);
    findings.addAll(settler.settle(file));
  }

  private void lint(LintedFile file) {
    linted++;
    List<Statement> flat = new ArrayList<>(file.script().statements().size());
    List<Boolean> conditional = new ArrayList<>(flat.size());
    for (Statement statement : file.script().statements()) {
      if (ProjectReplay.isForward(statement, file.forward())) {
        statements++;
        unread += hasUnread(statement) ? 1 : 0;
        flatten(statement, false, flat, conditional);
      }
    }
    MigrationJudge judge = new MigrationJudge(active, settings.postgres(), project, file, flat);
    for (int i = 0; i < flat.size(); i++) {
      judge.judge(step(flat.get(i), conditional.get(i), file));
    }
    audience.judged(judge.finish());
  }

  private Step step(Statement statement, boolean conditional, LintedFile file) {
    Schema before = replay.schema();
    Session sessionBefore = replay.session();
    List<Conflict> conflicts =
        replay.apply(statement, conditional, file.migration(), file.script());
    return new Step(
        file.migration(),
        file.script(),
        statement,
        conditional,
        before,
        replay.schema(),
        sessionBefore,
        conflicts,
        effects);
  }

  private static void flatten(
      Statement statement, boolean conditional, List<Statement> flat, List<Boolean> conditions) {
    flat.add(statement);
    conditions.add(conditional);
    if (statement instanceof DoBlock block) {
      for (BodyStatement inner : block.body()) {
        flatten(inner.statement(), conditional || inner.conditional(), flat, conditions);
      }
    }
  }

  private static boolean hasUnread(Statement statement) {
    if (statement instanceof Unread) {
      return true;
    }
    if (statement instanceof AlterTable table) {
      for (AlterTableAction action : table.actions()) {
        if (action instanceof UnreadAction) {
          return true;
        }
      }
    }
    if (statement instanceof DoBlock block) {
      for (BodyStatement inner : block.body()) {
        if (hasUnread(inner.statement())) {
          return true;
        }
      }
    }
    return false;
  }

  private void judgeProject() {
    for (Rule.OfProject rule : active.ofProject()) {
      RuleContext context = new ProjectContext(rule, settings.postgres(), project, files);
      try {
        rule.check(project, context);
      } catch (RuntimeException | StackOverflowError | LinkageError e) {
        throw LintFailure.of(rule, project.shownRoot(), e);
      }
    }
  }
}
