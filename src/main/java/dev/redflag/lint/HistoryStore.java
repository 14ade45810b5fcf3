package dev.redflag.lint;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.redflag.migration.Migration;
import dev.redflag.migration.Project;
import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.zip.CRC32;

/**
 * Where replayed histories are kept between runs, a file for each project.
 *
 * <p>What is kept of a history holds the contents of its files, and is of use only while each of
 * them has that content, byte for byte: nothing is trusted to a time or a size. It stands for the
 * first files of a history, so that one that grew is replayed from there on. A file that this build
 * did not write is as good as none, and so is a folder that cannot be written.
 */
public final class HistoryStore {

  /** Fewer files are replayed about as fast as they are compared. */
  private static final int LEAST = 24;

  /** By so many files a history has to grow before it is kept anew. */
  private static final int GROWTH = 16;

  /** What nobody wrote for so long belongs to a project that is gone, most likely. */
  private static final long MOST_AGE = 90L * 24 * 60 * 60 * 1000;

  private final File folder;
  private final String build;

  /**
   * The histories in {@code folder}, which need not exist.
   *
   * @param build tells this build of Redflag from all others
   */
  public HistoryStore(File folder, String build) {
    this.folder = folder;
    this.build = build;
  }

  /** What is kept of the history of {@code project} and holds, or null. */
  StoredHistory find(Project project, int postgres) {
    List<Migration> history = history(project);
    if (history.size() < LEAST) {
      return null;
    }
    File file = file(history);
    if (file == null || !file.isFile()) {
      return null;
    }
    try {
      return StoredHistory.read(file, key(project, postgres), history, project.tool());
    } catch (IOException | RuntimeException e) {
      // It is damaged, or of a form that only another build knows.
      return null;
    }
  }

  /** The migrations before the first that is linted. */
  static List<Migration> history(Project project) {
    List<Migration> migrations = project.migrations();
    int end = 0;
    while (end < migrations.size() && !migrations.get(end).linted()) {
      end++;
    }
    return migrations.subList(0, end);
  }

  /** What decides a replay besides the files. */
  private String key(Project project, int postgres) {
    return build
        + '\n'
        + postgres
        + '\n'
        + project.tool().name()
        + '\n'
        + project.tool().sendsBy(project.migrations().get(0))
        + '\n'
        + project.complete();
  }

  /** The file for a history, known by where its first file lies; null if that is no file. */
  private File file(List<Migration> history) {
    String first = history.get(0).location();
    if (first == null) {
      return null;
    }
    CRC32 sum = new CRC32();
    sum.update(first.getBytes(UTF_8));
    return new File(
        folder, Long.toHexString(sum.getValue()) + '-' + Integer.toHexString(first.hashCode()));
  }

  /**
   * Keeps what the whole history of {@code project} made, if that is worth it.
   *
   * @param made what it made, with all its files
   * @param found what was found of it before, or null
   */
  void keep(Project project, int postgres, StoredHistory made, StoredHistory found) {
    List<Migration> history = history(project);
    int count = made.size();
    boolean worth =
        count >= LEAST
            && count == history.size()
            && (found == null || count - found.size() >= GROWTH);
    File file = worth ? file(history) : null;
    if (file == null) {
      return;
    }
    try {
      String key = key(project, postgres);
      int others = file.isFile() ? StoredHistory.count(file, key) : 0;
      if (others > count && others <= project.migrations().size()) {
        // An early file of a long history was linted: the next run is about its end again.
        return;
      }
      byte[] bytes = made.bytes(key, history, project.tool());
      if (bytes != null) {
        write(file, bytes);
        removeOld();
      }
    } catch (IOException | RuntimeException e) {
      // Whatever it is, what was found is not the worse for it: the next run replays the history.
    }
  }

  private void write(File file, byte[] bytes) throws IOException {
    if (!folder.isDirectory() && !folder.mkdirs()) {
      return;
    }
    File whole = new File(file + "." + ProcessHandle.current().pid() + "." + System.nanoTime());
    try {
      try (FileOutputStream out = new FileOutputStream(whole)) {
        out.write(bytes);
      }
      // Nobody ever sees half of it.
      if (whole.renameTo(file)) {
        return;
      }
    } catch (IOException e) {
      whole.delete();
      throw e;
    }
    whole.delete();
  }

  private void removeOld() {
    File[] files = folder.listFiles();
    long oldest = System.currentTimeMillis() - MOST_AGE;
    for (int i = 0; files != null && i < files.length; i++) {
      if (files[i].lastModified() < oldest) {
        files[i].delete();
      }
    }
  }
}
