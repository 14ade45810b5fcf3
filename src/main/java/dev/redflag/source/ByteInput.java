package dev.redflag.source;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Reads what a {@link ByteOutput} wrote.
 *
 * <p>The streams of Java do as much, but take longer to be set up than a history to be read.
 */
public class ByteInput {

  private final byte[] bytes;
  private int at;

  /**
   * @param from where to begin in {@code bytes}
   */
  public ByteInput(byte[] bytes, int from) {
    this.bytes = bytes;
    this.at = from;
  }

  /** Where in the bytes the next value begins. */
  public final int at() {
    return at;
  }

  /** A number. */
  public final int number() {
    byte first = bytes[at++];
    if (first >= 0) {
      return first;
    }
    int value = first & 0x7F;
    for (int shift = 7; ; shift += 7) {
      byte next = bytes[at++];
      value |= (next & 0x7F) << shift;
      if (next >= 0) {
        return value;
      }
    }
  }

  public final boolean flag() {
    return bytes[at++] != 0;
  }

  /** A text. */
  public final String characters() {
    int length = number();
    String text = new String(bytes, at, length, UTF_8);
    at += length;
    return text;
  }
}
