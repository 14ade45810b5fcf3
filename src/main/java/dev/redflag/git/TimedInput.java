package dev.redflag.git;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;

/**
 * What a process writes, read on a thread of its own: who reads it here waits no longer than a
 * limit for the next bytes, whatever the process and its children do with the pipe.
 */
final class TimedInput extends InputStream {

  private static final int PIECE = 1 << 16;

  /** How many pieces may wait to be read; it bounds the memory that they use. */
  private static final int AHEAD = 64;

  private final long limit;

  // Guarded by this, as are the two below.
  private final ArrayDeque<byte[]> pieces = new ArrayDeque<>();
  private boolean ended;
  private IOException failure;

  private byte[] piece = {};
  private int next;

  /**
   * @param limit in milliseconds
   */
  TimedInput(InputStream source, long limit) {
    this.limit = limit;
    new Reader(source, this).start();
  }

  /** Says that nothing came within the limit. */
  static final class Silence extends IOException {
    private static final long serialVersionUID = 1;

    Silence(long limit) {
      super("it has said nothing for " + limit / 1000 + " s");
    }
  }

  @Override
  public int read() throws IOException {
    return hasMore() ? piece[next++] & 0xFF : -1;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (!hasMore()) {
      return -1;
    }
    int count = Math.min(length, piece.length - next);
    System.arraycopy(piece, next, bytes, offset, count);
    next += count;
    return count;
  }

  private boolean hasMore() throws IOException {
    if (next == piece.length) {
      piece = take();
      next = 0;
    }
    return piece.length > 0;
  }

  /** The next piece; an empty one at the end. */
  private synchronized byte[] take() throws IOException {
    long end = System.nanoTime() + limit * 1_000_000;
    while (pieces.isEmpty() && !ended) {
      long left = (end - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        throw new Silence(limit);
      }
      try {
        wait(left);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("it was interrupted", e);
      }
    }
    if (pieces.isEmpty()) {
      if (failure != null) {
        throw failure;
      }
      return new byte[0];
    }
    notifyAll();
    return pieces.poll();
  }

  private synchronized boolean put(byte[] read) throws InterruptedException {
    while (pieces.size() >= AHEAD && !ended) {
      wait();
    }
    pieces.add(read);
    notifyAll();
    return !ended;
  }

  private synchronized void end(IOException cause) {
    ended = true;
    failure = cause;
    notifyAll();
  }

  @Override
  public void close() {
    end(null);
  }

  private static final class Reader extends Thread {
    private final InputStream source;
    private final TimedInput target;

    Reader(InputStream source, TimedInput target) {
      super("redflag-git-output");
      this.source = source;
      this.target = target;
      setDaemon(true);
    }

    @Override
    public void run() {
      byte[] buffer = new byte[PIECE];
      IOException cause = null;
      try {
        for (int n = source.read(buffer); n >= 0; n = source.read(buffer)) {
          byte[] read = new byte[n];
          System.arraycopy(buffer, 0, read, 0, n);
          if (!target.put(read)) {
            break;
          }
        }
      } catch (IOException e) {
        cause = e;
      } catch (InterruptedException e) {
        cause = new IOException("it was interrupted", e);
      }
      target.end(cause);
    }
  }
}
