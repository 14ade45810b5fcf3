package dev.redflag.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;

/** Numbers and texts as bytes, for a {@link ByteInput} to read. */
public class ByteOutput {

  private byte[] bytes = new byte[1 << 14];
  private int size;

  /** What was written. */
  public final byte[] bytes() {
    return Arrays.copyOf(bytes, size);
  }

  private void makeRoom(int more) {
    if (size + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(size + more, bytes.length * 2));
    }
  }

  private void put(int value) {
    makeRoom(1);
    bytes[size++] = (byte) value;
  }

  /** A number, any one; small ones that are not negative take a byte. */
  public final void number(int value) {
    int rest = value;
    while ((rest & ~0x7F) != 0) {
      put(rest | 0x80);
      rest >>>= 7;
    }
    put(rest);
  }

  public final void flag(boolean value) {
    put(value ? 1 : 0);
  }

  /** A text that is well-formed; not null. */
  public final void characters(String text) {
    byte[] encoded = text.getBytes(UTF_8);
    number(encoded.length);
    raw(encoded);
  }

  /** Bytes whose number the reader knows. */
  public final void raw(byte[] more) {
    makeRoom(more.length);
    System.arraycopy(more, 0, bytes, size, more.length);
    size += more.length;
  }
}
