package dev.redflag.lint;

import dev.redflag.migration.Migration;
import dev.redflag.migration.MigrationTool;
import dev.redflag.schema.HistoryFiles;
import dev.redflag.schema.KeptSchema;
import dev.redflag.source.ByteInput;
import dev.redflag.source.ByteOutput;
import dev.redflag.source.SourceFile;
import dev.redflag.source.SourceReadException;
import dev.redflag.source.SourceReader;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

/**
 * The first files of a history as an earlier run replayed them, and the form in which they lie on
 * disk: what decided the replay, a check sum, which files they were, their contents, and what they
 * made.
 *
 * @param kept what they made
 * @param sources the files
 */
record StoredHistory(KeptSchema kept, List<SourceFile> sources) {

  /** Far more than a history that people write has; a dump had better be read anew. */
  private static final int MOST_BYTES = 1 << 24;

  /** How many files need not be read. */
  int size() {
    return sources.size();
  }

  /**
   * What {@code file} holds.
   *
   * @param key what decides the replay besides the files
   * @param history the files that there are now
   * @param tool the tool that runs them
   * @return null if it holds something else, or of other files
   * @throws IOException if it cannot be read
   * @throws RuntimeException if it is not what {@link #bytes} gave, all its length
   */
  static StoredHistory read(File file, String key, List<Migration> history, MigrationTool tool)
      throws IOException {
    byte[] bytes = content(file);
    ByteInput in = new ByteInput(bytes, 0);
    if (!in.characters().equals(key) || in.number() != checkSum(bytes, in)) {
      return null;
    }
    int count = in.number();
    if (count > history.size()) {
      return null;
    }
    FileComparison comparison = new FileComparison(bytes);
    int[] lengths = new int[count];
    int[] others = new int[count];
    for (int i = 0; i < count; i++) {
      Migration migration = history.get(i);
      String location = migration.location();
      lengths[i] = in.number();
      if (in.number() != migration.unit() || !in.characters().equals(location)) {
        return null;
      }
      comparison.add(new File(location), lengths[i]);
      File besides = tool.besides(migration);
      if (besides != null) {
        others[i] = in.number() - 1;
        comparison.add(besides, others[i]);
      }
    }
    int at = in.at();
    comparison.begin(at);
    List<SourceFile> sources = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      sources.add(SourceFile.undecoded(history.get(i).path(), bytes, at, lengths[i]));
      at += lengths[i] + Math.max(0, others[i]);
    }
    KeptSchema kept = KeptSchema.read(bytes, at, new HistoryFiles(history, sources));
    return comparison.isEqual() ? new StoredHistory(kept, sources) : null;
  }

  private static byte[] content(File file) throws IOException {
    try (FileInputStream in = new FileInputStream(file)) {
      return in.readAllBytes();
    }
  }

  /** The check sum of all that is still to be read. */
  private static int checkSum(byte[] bytes, ByteInput in) {
    CRC32 sum = new CRC32();
    sum.update(bytes, in.at(), bytes.length - in.at());
    return (int) sum.getValue();
  }

  /** How many files {@code file} is about if it was written under {@code key}, else 0. */
  static int count(File file, String key) throws IOException {
    ByteInput in = new ByteInput(content(file), 0);
    try {
      if (!in.characters().equals(key)) {
        return 0;
      }
      in.number();
      return in.number();
    } catch (IndexOutOfBoundsException e) {
      // It was cut off.
      return 0;
    }
  }

  /**
   * This as it is to lie on disk.
   *
   * @param history the migrations of the files
   * @param tool the tool that runs them
   * @return null if that would be too long, or a file is not, or no longer, what was replayed
   * @throws IOException if a file cannot be read
   * @throws dev.redflag.schema.NotKeptException if the schema cannot be kept
   */
  byte[] bytes(String key, List<Migration> history, MigrationTool tool) throws IOException {
    ByteOutput files = new ByteOutput();
    files.number(sources.size());
    ByteOutput contents = new ByteOutput();
    long size = 0;
    for (int i = 0; i < sources.size(); i++) {
      Migration migration = history.get(i);
      if (migration.location() == null) {
        return null;
      }
      byte[] content = Files.readAllBytes(migration.file());
      size += content.length;
      if (size > MOST_BYTES || !isText(content, sources.get(i))) {
        return null;
      }
      contents.raw(content);
      files.number(content.length);
      files.number(migration.unit());
      files.characters(migration.location());
      File besides = tool.besides(migration);
      if (besides != null) {
        byte[] other = besides.isFile() ? Files.readAllBytes(besides.toPath()) : null;
        files.number(other == null ? 0 : other.length + 1);
        contents.raw(other == null ? new byte[0] : other);
      }
    }
    files.raw(contents.bytes());
    files.raw(kept.write(new HistoryFiles(history, sources)));
    byte[] body = files.bytes();
    CRC32 sum = new CRC32();
    sum.update(body);
    ByteOutput whole = new ByteOutput();
    whole.characters(key);
    whole.number((int) sum.getValue());
    whole.raw(body);
    return whole.bytes();
  }

  private static boolean isText(byte[] content, SourceFile source) {
    try {
      SourceFile now = SourceReader.decode(source.path(), content);
      return now.text().equals(source.text()) && now.byteOrderMark() == source.byteOrderMark();
    } catch (SourceReadException e) {
      return false;
    }
  }
}
