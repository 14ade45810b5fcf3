package dev.redflag.lint;

import dev.redflag.migration.Project;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Runs of several projects, as many at once as there are threads; what they give does not depend on
 * how many.
 *
 * <p>The projects with the most files come first, so that no thread begins a long one when the
 * others have nothing left to do. A project alone is replayed by one thread, for which the others
 * parse ahead.
 */
final class ProjectRuns {

  private final List<ProjectRun> waiting;
  private final Progress progress;
  private final int parsers;
  private Throwable failure;
  private int failed = Integer.MAX_VALUE;

  private ProjectRuns(List<ProjectRun> waiting, int parsers, Progress progress) {
    this.waiting = waiting;
    this.parsers = parsers;
    this.progress = progress;
  }

  /**
   * Runs them all.
   *
   * @param jobs the most threads that work at once, this one included
   * @throws LintFailure if a rule throws something; if several do, the first in the order of {@code
   *     runs}
   */
  static void run(List<ProjectRun> runs, int jobs, Progress progress) {
    int workers = Math.max(1, Math.min(jobs, runs.size()));
    List<ProjectRun> ordered = new ArrayList<>(runs);
    if (workers > 1) {
      ordered.sort(new BySize());
    }
    ProjectRuns work = new ProjectRuns(ordered, jobs / workers - 1, progress);
    Worker[] threads = new Worker[workers - 1];
    for (int i = 0; i < threads.length; i++) {
      threads[i] = new Worker(work, runs, i);
      threads[i].start();
    }
    work.work(runs);
    for (Worker thread : threads) {
      thread.await();
    }
    work.complain();
  }

  private synchronized ProjectRun next() {
    return waiting.isEmpty() || failure != null ? null : waiting.remove(0);
  }

  private void work(List<ProjectRun> runs) {
    ProjectRun run = next();
    while (run != null) {
      try {
        run(run);
      } catch (RuntimeException | Error e) {
        fail(e, runs.indexOf(run));
      }
      run = next();
    }
  }

  private void run(ProjectRun run) {
    try (ParseAhead files = new ParseAhead(run.toRead(), parsers)) {
      run.run(files, progress);
    }
  }

  private synchronized void fail(Throwable e, int index) {
    if (index < failed) {
      failed = index;
      failure = e;
    }
  }

  private synchronized void complain() {
    if (failure instanceof RuntimeException e) {
      throw e;
    }
    if (failure instanceof Error e) {
      throw e;
    }
  }

  private static final class Worker extends Thread {
    private final ProjectRuns work;
    private final List<ProjectRun> runs;

    Worker(ProjectRuns work, List<ProjectRun> runs, int number) {
      super("redflag-project-" + number);
      this.work = work;
      this.runs = runs;
      setDaemon(true);
    }

    @Override
    public void run() {
      work.work(runs);
    }

    void await() {
      try {
        join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }

  private static final class BySize implements Comparator<ProjectRun> {
    @Override
    public int compare(ProjectRun a, ProjectRun b) {
      return Integer.compare(size(b.project()), size(a.project()));
    }

    private static int size(Project project) {
      return project.migrations().size() + project.drafts().size();
    }
  }
}
