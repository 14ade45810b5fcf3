package dev.redflag.report;

import dev.redflag.rule.Finding;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Renders findings in chunks, as many at once as there are threads, and writes them in order. */
final class Chunks {

  /** How many findings a chunk holds. */
  static final int SIZE = 128;

  /** How many chunks may wait for those before them, for each thread. */
  private static final int WINDOW = 4;

  private static final int WORTH_A_THREAD = 4 * SIZE;

  private final List<Finding> findings;
  private final int number;
  private final List<Chunk> ring;
  private int claimed;
  private int written;
  private boolean closed;

  private Chunks(List<Finding> findings, int threads, Renderer renderer) {
    this.findings = findings;
    this.number = (findings.size() + SIZE - 1) / SIZE;
    int places = threads == 1 ? 1 : threads * WINDOW;
    this.ring = new ArrayList<>(places);
    for (int i = 0; i < places; i++) {
      ring.add(renderer.chunk());
    }
  }

  /** Makes the chunks of a form of output. */
  interface Renderer {

    /** A chunk that is rendered and written again and again. */
    Chunk chunk();
  }

  /** Some findings. */
  abstract static class Chunk {

    private Throwable failure;

    /** Which chunk this is. Guarded by the whole. */
    private int rendered = -1;

    /**
     * Renders the findings from {@code start} to the one before {@code end}, in place of those
     * before. On any thread.
     */
    abstract void render(List<Finding> findings, int start, int end) throws IOException;

    /** Writes what was rendered. On the thread of the report, in order. */
    abstract void write() throws IOException;

    private void complain() throws IOException {
      if (failure instanceof IOException e) {
        throw e;
      }
      if (failure instanceof RuntimeException e) {
        throw e;
      }
      if (failure instanceof Error e) {
        throw e;
      }
    }
  }

  /**
   * Writes {@code findings}.
   *
   * @param jobs the most threads that work at once, this one included
   */
  static void write(List<Finding> findings, int jobs, Renderer renderer) throws IOException {
    int threads = Math.max(1, Math.min(jobs, findings.size() / WORTH_A_THREAD + 1));
    Chunks work = new Chunks(findings, threads, renderer);
    for (int i = 1; i < threads; i++) {
      new Worker(work, i).start();
    }
    try {
      work.write();
    } finally {
      work.close();
    }
  }

  private void write() throws IOException {
    for (int i = 0; i < number; i++) {
      Chunk chunk = await(i);
      chunk.complain();
      chunk.write();
      release(i);
    }
  }

  private Chunk at(int index) {
    return ring.get(index % ring.size());
  }

  /** The chunk {@code index} when it is rendered; until then others are. */
  private Chunk await(int index) {
    Chunk chunk = at(index);
    while (true) {
      int next;
      synchronized (this) {
        if (chunk.rendered == index) {
          return chunk;
        }
        next = claim();
        if (next < 0) {
          pause();
          continue;
        }
      }
      render(next);
    }
  }

  private synchronized void release(int index) {
    written = index + 1;
    notifyAll();
  }

  private synchronized void close() {
    closed = true;
    notifyAll();
  }

  /** The next chunk that nobody renders yet and that has room, or -1. */
  private int claim() {
    return claimed < Math.min(number, written + ring.size()) ? claimed++ : -1;
  }

  /** The same for a thread that has nothing else to do: -1 if there will be none. */
  private synchronized int claimOrWait() {
    while (!closed && claimed < number) {
      int next = claim();
      if (next >= 0) {
        return next;
      }
      pause();
    }
    return -1;
  }

  @SuppressWarnings("WaitNotInLoop") // Whoever calls it loops.
  private void pause() {
    try {
      wait();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void render(int index) {
    Chunk chunk = at(index);
    int start = index * SIZE;
    try {
      chunk.render(findings, start, Math.min(findings.size(), start + SIZE));
    } catch (IOException | RuntimeException | Error e) {
      chunk.failure = e;
    }
    synchronized (this) {
      chunk.rendered = index;
      notifyAll();
    }
  }

  private static final class Worker extends Thread {
    private final Chunks work;

    Worker(Chunks work, int number) {
      super("redflag-report-" + number);
      this.work = work;
      setDaemon(true);
    }

    @Override
    public void run() {
      int index = work.claimOrWait();
      while (index >= 0) {
        work.render(index);
        index = work.claimOrWait();
      }
    }
  }
}
