package dev.redflag.cli;

import dev.redflag.lint.HistoryStore;
import java.io.File;

/** Where this run finds and keeps replayed histories. */
final class Histories {

  private Histories() {}

  /** The folder that the start script names; null if it names none, or this build has no jar. */
  static HistoryStore ofRun() {
    String folder = System.getProperty("redflag.histories");
    if (folder == null) {
      return null;
    }
    File jar = new File(System.getProperty("java.class.path"));
    return jar.isFile()
        ? new HistoryStore(
            new File(folder), Version.CURRENT + ' ' + jar.length() + ' ' + jar.lastModified())
        : null;
  }
}
