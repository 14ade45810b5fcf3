package dev.redflag.lint;

import dev.redflag.migration.Migration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The files of a run, parsed on other threads while those before them are judged.
 *
 * <p>They are taken in their order, each once. Few files are parsed where they are taken: a thread
 * would cost more than it saves.
 */
final class ParseAhead implements AutoCloseable {

  private static final int WORTH_A_THREAD = 24;

  private static final int MOST_THREADS = 3;

  /** How far the parsed files may be ahead of the taken ones: it bounds the memory they use. */
  private static final int WINDOW = 128;

  private final List<Migration> migrations;
  private final FutureTask<ParsedFile>[] tasks;
  private final AtomicInteger claimed = new AtomicInteger();
  private int taken;
  private boolean closed;

  ParseAhead(List<Migration> migrations) {
    this(migrations, threadsFor(migrations.size()));
  }

  ParseAhead(List<Migration> migrations, int threads) {
    this.migrations = migrations;
    this.tasks = threads == 0 ? null : tasksOf(migrations);
    for (int i = 0; i < threads; i++) {
      Thread thread = new Thread(this::work, "redflag-parse-" + i);
      thread.setDaemon(true);
      thread.start();
    }
  }

  private static int threadsFor(int files) {
    return files < WORTH_A_THREAD
        ? 0
        : Math.min(Runtime.getRuntime().availableProcessors() - 1, MOST_THREADS);
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static FutureTask<ParsedFile>[] tasksOf(List<Migration> migrations) {
    FutureTask<ParsedFile>[] tasks = new FutureTask[migrations.size()];
    for (int i = 0; i < tasks.length; i++) {
      tasks[i] = new FutureTask<>(new Parse(migrations.get(i)));
    }
    return tasks;
  }

  /** The next file. */
  ParsedFile next() {
    int index = advance();
    if (tasks == null) {
      return ParsedFile.of(migrations.get(index));
    }
    FutureTask<ParsedFile> task = tasks[index];
    tasks[index] = null;
    // Does nothing if another thread has begun.
    task.run();
    try {
      return task.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof LintFailure failure
          ? failure
          : LintFailure.at(migrations.get(index).path(), e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    notifyAll();
  }

  private synchronized int advance() {
    notifyAll();
    return taken++;
  }

  private void work() {
    int index = claimed.getAndIncrement();
    while (index < migrations.size() && awaitWindow(index)) {
      FutureTask<ParsedFile> task = tasks[index];
      if (task != null) {
        task.run();
      }
      index = claimed.getAndIncrement();
    }
  }

  /** Waits until the file may be parsed; false if no more files are wanted. */
  private synchronized boolean awaitWindow(int index) {
    while (!closed && index >= taken + WINDOW) {
      try {
        wait();
      } catch (InterruptedException e) {
        return false;
      }
    }
    return !closed;
  }

  private record Parse(Migration migration) implements Callable<ParsedFile> {
    @Override
    public ParsedFile call() {
      return ParsedFile.of(migration);
    }
  }
}
