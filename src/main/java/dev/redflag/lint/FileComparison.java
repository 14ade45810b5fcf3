package dev.redflag.lint;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Compares files with what they were, on a thread of its own. */
final class FileComparison extends Thread {

  private final List<File> files = new ArrayList<>();
  private final List<Integer> lengths = new ArrayList<>();
  private final byte[] contents;
  private int start;
  private int longest;
  private boolean equal;

  /**
   * @param contents what holds the contents of the files, one behind the other
   */
  FileComparison(byte[] contents) {
    super("redflag-compare");
    this.contents = contents;
    setDaemon(true);
  }

  /**
   * Adds the file whose content is the next one.
   *
   * @param length in bytes; -1 if the file was not there
   */
  void add(File file, int length) {
    files.add(file);
    lengths.add(length);
    longest = Math.max(longest, length);
  }

  /** Begins to compare, the first of the files with what lies at {@code from}. */
  void begin(int from) {
    start = from;
    start();
  }

  @Override
  public void run() {
    // One byte more shows whether a file ends there.
    byte[] buffer = new byte[longest + 1];
    int at = start;
    for (int i = 0; i < files.size(); i++) {
      int length = lengths.get(i);
      try {
        if (!isEqual(files.get(i), buffer, at, length)) {
          return;
        }
      } catch (IOException e) {
        // Whoever reads the file next will say why it cannot be read.
        return;
      }
      at += Math.max(0, length);
    }
    equal = true;
  }

  private boolean isEqual(File file, byte[] buffer, int at, int length) throws IOException {
    if (length < 0) {
      return !file.isFile();
    }
    // A pipe would be waited for, and has no length.
    if (file.length() != length || (length == 0 && !file.isFile())) {
      return false;
    }
    try (FileInputStream in = new FileInputStream(file)) {
      int read = Math.max(0, in.read(buffer, 0, length + 1));
      return Arrays.equals(buffer, 0, read, contents, at, at + length);
    }
  }

  /** Whether all files are as they were; waits for the end of the comparison. */
  boolean isEqual() {
    try {
      join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
    return equal;
  }
}
