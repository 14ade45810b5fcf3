package dev.redflag.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * Reads files as PostgreSQL's tools would: as UTF-8, a byte order mark aside.
 *
 * <p>Bytes that are not UTF-8 become replacement characters, and the first place is remembered, and
 * so is the first zero byte: the rest of the file can still be read. UTF-16 is refused, because no
 * migration tool would run it.
 */
public final class SourceReader {

  /** The largest file that is read, in bytes; its text must fit into one string. */
  static final long MAX_BYTES = 1L << 30;

  private static final char REPLACEMENT = '\uFFFD';

  private SourceReader() {}

  /**
   * The text of {@code file}, which must be a plain file: a pipe that was found somewhere would be
   * waited for without end.
   *
   * @param path the path as it is shown to people, with {@code /} as separator
   */
  public static SourceFile read(Path file, String path) throws SourceReadException {
    return read(new File(file.toString()), path);
  }

  /** The same of a file for which nobody has made a path: a history has hundreds. */
  public static SourceFile read(File file, String path) throws SourceReadException {
    long size = file.length();
    // What has a size is a plain file or a folder, so most are not looked at twice.
    if (size == 0 && isStream(file)) {
      throw new SourceReadException(path + ": is a pipe or a device, not a file");
    }
    try {
      return decode(path, bytes(file, size, path));
    } catch (IOException e) {
      throw new SourceReadException(reason(file.toPath(), path, e), e);
    }
  }

  /**
   * The text of what somebody named, which may be a pipe, as in {@code lint <(generate)}.
   *
   * @param path the path as it is shown to people, with {@code /} as separator
   */
  public static SourceFile readNamed(Path file, String path) throws SourceReadException {
    if (!isStream(file)) {
      return read(file, path);
    }
    try (FileInputStream in = new FileInputStream(file.toString())) {
      return read(in, path);
    } catch (IOException e) {
      throw new SourceReadException(reason(file, path, e), e);
    }
  }

  /**
   * The text in {@code in}, up to its end.
   *
   * @param path what it is called when it is shown to people
   */
  public static SourceFile read(InputStream in, String path)
      throws IOException, SourceReadException {
    return decode(path, bytes(in, path));
  }

  /** Whether there is something at {@code file} that is neither a plain file nor a folder. */
  public static boolean isStream(Path file) {
    return isStream(new File(file.toString()));
  }

  private static boolean isStream(File file) {
    return !file.isFile() && !file.isDirectory() && file.exists();
  }

  /**
   * The text in {@code bytes}, which were read from standard input or elsewhere.
   *
   * @param path the path as it is shown to people, with {@code /} as separator
   */
  public static SourceFile decode(String path, byte[] bytes) throws SourceReadException {
    if (isUtf16(bytes)) {
      throw new SourceReadException(
          path + ": is UTF-16 (PowerShell's > writes it), save it as UTF-8");
    }
    boolean mark = hasByteOrderMark(bytes, 0, bytes.length);
    int start = mark ? 3 : 0;
    String text = new String(bytes, start, bytes.length - start, UTF_8);
    int invalid = text.indexOf(REPLACEMENT) < 0 ? -1 : firstInvalid(bytes, start, text.length());
    int zero = text.indexOf('\0');
    if (zero >= 0 && (invalid < 0 || zero < invalid)) {
      invalid = zero;
    }
    return new SourceFile(path, text, mark, invalid);
  }

  static boolean hasByteOrderMark(byte[] bytes, int from, int length) {
    return length >= 3
        && bytes[from] == (byte) 0xEF
        && bytes[from + 1] == (byte) 0xBB
        && bytes[from + 2] == (byte) 0xBF;
  }

  // A stream and not a channel, which sets up more than most files have to be read.
  private static byte[] bytes(File file, long size, String path)
      throws IOException, SourceReadException {
    if (size > MAX_BYTES) {
      throw new SourceReadException(
          path + ": has " + (size >> 20) + " MB, more than the " + (MAX_BYTES >> 20) + " allowed");
    }
    try (FileInputStream in = new FileInputStream(file)) {
      // Not all that have a text tell its size.
      if (size == 0) {
        return bytes(in, path);
      }
      // Not readNBytes, which asks for the size again, and for the place.
      byte[] bytes = new byte[(int) size];
      for (int at = 0; at < bytes.length; ) {
        int read = in.read(bytes, at, bytes.length - at);
        if (read < 0) {
          throw new IOException("it shrank while it was read");
        }
        at += read;
      }
      return bytes;
    }
  }

  private static byte[] bytes(InputStream in, String path) throws IOException, SourceReadException {
    // FileInputStream would ask for its place, and a pipe has none.
    byte[] bytes = new BufferedInputStream(in).readNBytes((int) MAX_BYTES + 1);
    if (bytes.length > MAX_BYTES) {
      throw new SourceReadException(
          path + ": goes on after the " + (MAX_BYTES >> 20) + " MB that are allowed");
    }
    return bytes;
  }

  private static boolean isUtf16(byte[] bytes) {
    if (bytes.length < 2) {
      return false;
    }
    int first = bytes[0] & 0xFF;
    int second = bytes[1] & 0xFF;
    if ((first == 0xFF && second == 0xFE) || (first == 0xFE && second == 0xFF)) {
      return true;
    }
    // Without its mark it shows by the zero byte of every Latin character.
    return bytes.length >= 4
        && ((first == 0 && second != 0 && bytes[2] == 0 && bytes[3] != 0)
            || (first != 0 && second == 0 && bytes[2] != 0 && bytes[3] == 0));
  }

  /** Where in the text the first bytes lie that are not UTF-8, or -1 if all are. */
  private static int firstInvalid(byte[] bytes, int start, int length) {
    CharBuffer chars = CharBuffer.allocate(length + 1);
    CoderResult result =
        UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT)
            .decode(ByteBuffer.wrap(bytes, start, bytes.length - start), chars, true);
    return result.isError() ? chars.position() : -1;
  }

  private static String reason(Path file, String path, IOException e) {
    if (Files.isDirectory(file)) {
      return path + ": is a folder, not a file";
    }
    if (Files.isSymbolicLink(file) && !Files.exists(file)) {
      return leadsBack(file)
          ? path + ": is a link that leads back to itself"
          : path + ": is a link to a file that does not exist";
    }
    if (!Files.exists(file)) {
      return path + ": does not exist";
    }
    if (!Files.isReadable(file)) {
      return path + ": may not be read, check its permissions";
    }
    return path + ": cannot be read: " + e.getMessage();
  }

  private static boolean leadsBack(Path link) {
    try {
      // No link leads to nothing here: its target would be there.
      return link.toRealPath() == null;
    } catch (NoSuchFileException e) {
      return false;
    } catch (IOException e) {
      return true;
    }
  }
}
