package dev.redflag.lint;

import dev.redflag.migration.Migration;
import java.util.List;

/**
 * The files of a run, parsed on other threads while those before them are judged.
 *
 * <p>They are taken in their order, each once. Few files are parsed where they are taken: a thread
 * would cost more than it saves. Monitors and arrays do here what futures and atomics would,
 * because those set up method handles, which takes longer than parsing a hundred files.
 */
final class ParseAhead implements AutoCloseable {

  private static final int WORTH_A_THREAD = 24;

  /** How far the parsed files may be ahead of the taken ones: it bounds the memory they use. */
  private static final int WINDOW = 128;

  private final List<Migration> migrations;

  /** Null if no thread parses ahead. Guarded by this, as is all that follows. */
  private final Slot[] slots;

  private int claimed;
  private int taken;
  private boolean closed;

  /**
   * @param threads the number of threads that parse ahead
   */
  ParseAhead(List<Migration> migrations, int threads) {
    int parsers = migrations.size() < WORTH_A_THREAD ? 0 : threads;
    this.migrations = migrations;
    this.slots = parsers == 0 ? null : new Slot[migrations.size()];
    for (int i = 0; i < parsers; i++) {
      new Parser(this, i).start();
    }
  }

  /** The next file. */
  ParsedFile next() {
    if (slots == null) {
      return ParsedFile.of(migrations.get(taken++));
    }
    int index;
    boolean mine;
    synchronized (this) {
      index = taken++;
      mine = slots[index] == null;
      if (mine) {
        slots[index] = new Slot();
      }
      notifyAll();
    }
    if (mine) {
      return ParsedFile.of(migrations.get(index));
    }
    Slot slot = await(index);
    if (slot.failure instanceof LintFailure failure) {
      throw failure;
    }
    if (slot.failure != null) {
      throw LintFailure.at(migrations.get(index).path(), slot.failure);
    }
    return slot.file;
  }

  private synchronized Slot await(int index) {
    Slot slot = slots[index];
    while (!slot.done) {
      try {
        wait();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
    // What was taken may go.
    slots[index] = new Slot();
    return slot;
  }

  @Override
  public synchronized void close() {
    closed = true;
    notifyAll();
  }

  /** The index of a file that is to be parsed ahead, now that it may be; -1 if there is none. */
  private synchronized int claim() {
    while (!closed) {
      if (claimed < taken) {
        claimed = taken;
      }
      if (claimed >= slots.length) {
        return -1;
      }
      if (claimed < taken + WINDOW) {
        slots[claimed] = new Slot();
        return claimed++;
      }
      try {
        wait();
      } catch (InterruptedException e) {
        return -1;
      }
    }
    return -1;
  }

  private void parse(int index) {
    ParsedFile file = null;
    Throwable failure = null;
    try {
      file = ParsedFile.of(migrations.get(index));
    } catch (RuntimeException | Error e) {
      failure = e;
    }
    synchronized (this) {
      Slot slot = slots[index];
      slot.file = file;
      slot.failure = failure;
      slot.done = true;
      notifyAll();
    }
  }

  /** A file that somebody parses or has parsed. */
  private static final class Slot {
    private boolean done;
    private ParsedFile file;
    private Throwable failure;
  }

  private static final class Parser extends Thread {
    private final ParseAhead ahead;

    Parser(ParseAhead ahead, int number) {
      super("redflag-parse-" + number);
      this.ahead = ahead;
      setDaemon(true);
    }

    @Override
    public void run() {
      int index = ahead.claim();
      while (index >= 0) {
        ahead.parse(index);
        index = ahead.claim();
      }
    }
  }
}
