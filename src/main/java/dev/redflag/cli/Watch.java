package dev.redflag.cli;

import dev.redflag.lint.Progress;
import java.io.PrintWriter;

/**
 * Tells somebody at a terminal how far a long run is, on one line that is wiped in the end.
 *
 * <p>Nothing is said in the first second, nor where nobody watches.
 */
final class Watch extends Thread {

  private static final long PATIENCE_MILLIS = 1_000;
  private static final long STEP_MILLIS = 200;
  private static final String WIPE = "\r\u001b[K";

  private final Progress progress;
  private final PrintWriter err;
  private boolean ended;
  private boolean shown;

  private Watch(Progress progress, PrintWriter err) {
    super("redflag-watch");
    this.progress = progress;
    this.err = err;
    setDaemon(true);
  }

  /**
   * A watch that has begun; it says nothing where nobody watches.
   *
   * @param quiet whether only findings are wanted
   */
  static Watch over(Progress progress, Console console, boolean quiet) {
    Watch watch = new Watch(progress, console.err());
    if (console.watched() && !quiet) {
      watch.start();
    }
    return watch;
  }

  @Override
  public void run() {
    try {
      sleep(PATIENCE_MILLIS);
      while (show()) {
        sleep(STEP_MILLIS);
      }
    } catch (InterruptedException e) {
      // It was told to end.
      return;
    }
  }

  /** Shows how far the run is; false once it has ended. */
  private synchronized boolean show() {
    if (ended) {
      return false;
    }
    int files = progress.files();
    if (files > 0) {
      err.print(WIPE + "redflag: " + progress.done() + " of " + files + " files");
      err.flush();
      shown = true;
    }
    return true;
  }

  /** Ends it and wipes its line. */
  synchronized void end() {
    ended = true;
    interrupt();
    if (shown) {
      err.print(WIPE);
      err.flush();
    }
  }
}
