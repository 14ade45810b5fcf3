package dev.redflag.lint;

/** How far a run is, for somebody who watches it from another thread. */
public final class Progress {

  private int done;
  private int files;

  /** The number of files of the run; 0 until it is known. */
  public synchronized int files() {
    return files;
  }

  /** The number of files that are done. */
  public synchronized int done() {
    return done;
  }

  synchronized void begin(int number) {
    files = number;
  }

  synchronized void advance() {
    done++;
  }
}
