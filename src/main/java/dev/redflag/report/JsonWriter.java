package dev.redflag.report;

import dev.redflag.source.Position;
import dev.redflag.source.SourceFile;
import dev.redflag.source.Span;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/**
 * Writes JSON as all our formats have it: UTF-8, LF, two blanks a level, positions on one line.
 *
 * <p>Our own and not a library's: large results are mostly what is written of them, and small ones
 * need no more than this class.
 */
final class JsonWriter {

  private static final int FULL = 1 << 15;

  /** How many characters are written before it is asked again whether they have room. */
  private static final int PIECE = 1 << 10;

  /** What a character takes at most: a backslash, a u and four digits. */
  private static final int MOST_BYTES = 6;

  private final OutputStream out;
  private final boolean shortArrays;
  private byte[] bytes = new byte[FULL >> 1];
  private int size;

  /** Characters on their way into bytes, one more than a piece: a pair must not be torn. */
  private final char[] characters = new char[PIECE + 1];

  /** Of each object and array that is open, whether it is an array. */
  private boolean[] array = new boolean[16];

  private int depth;

  /** Whether nothing is in the innermost of them. */
  private boolean empty;

  /** Whether a value's name is written. */
  private boolean named;

  private JsonWriter(OutputStream out, boolean shortArrays) {
    this.out = out;
    this.shortArrays = shortArrays;
  }

  /** A writer of one document to {@code out}; {@link #finish} ends it. */
  static JsonWriter to(OutputStream out) {
    return new JsonWriter(out, false);
  }

  /** The same, with each array on one line. */
  static JsonWriter withShortArrays(OutputStream out) {
    return new JsonWriter(out, true);
  }

  /** A writer of some of what comes next, for {@link #append}. */
  JsonWriter part() {
    JsonWriter part = new JsonWriter(null, shortArrays);
    part.array = array.clone();
    part.depth = depth;
    return part;
  }

  /**
   * Empties a {@link #part}.
   *
   * @param first whether it will be the first in its object or array
   */
  void restart(boolean first) {
    size = 0;
    empty = first;
  }

  /** Writes what a {@link #part} holds. */
  void append(JsonWriter part) throws IOException {
    flush();
    out.write(part.bytes, 0, part.size);
    empty &= part.empty;
  }

  /** Ends the last line and flushes; the stream stays open. */
  void finish() throws IOException {
    reserve(1);
    bytes[size++] = '\n';
    flush();
    out.flush();
  }

  void writeStartObject() throws IOException {
    open('{', false);
  }

  void writeEndObject() throws IOException {
    close('}');
  }

  void writeStartArray() throws IOException {
    open('[', true);
  }

  void writeEndArray() throws IOException {
    close(']');
  }

  void writeObjectFieldStart(String name) throws IOException {
    writeFieldName(name);
    writeStartObject();
  }

  void writeArrayFieldStart(String name) throws IOException {
    writeFieldName(name);
    writeStartArray();
  }

  void writeFieldName(String name) throws IOException {
    beginItem();
    quote(name);
    reserve(2);
    bytes[size++] = ':';
    bytes[size++] = ' ';
    named = true;
  }

  /** A field whose value is null if {@code value} is. */
  void writeStringField(String name, String value) throws IOException {
    writeFieldName(name);
    writeString(value);
  }

  void writeNumberField(String name, int value) throws IOException {
    writeFieldName(name);
    writeNumber(value);
  }

  void writeBooleanField(String name, boolean value) throws IOException {
    writeFieldName(name);
    writeBoolean(value);
  }

  void writeNullField(String name) throws IOException {
    writeFieldName(name);
    writeString(null);
  }

  void writeString(String value) throws IOException {
    beginValue();
    if (value == null) {
      plain("null");
    } else {
      quote(value);
    }
  }

  void writeNumber(int value) throws IOException {
    beginValue();
    plain(Integer.toString(value));
  }

  void writeBoolean(boolean value) throws IOException {
    beginValue();
    plain(value ? "true" : "false");
  }

  /** The fields {@code start} and {@code end}. */
  void writeSpan(SourceFile source, Span span) throws IOException {
    writePosition("start", source, span.start());
    writePosition("end", source, span.end());
  }

  private void writePosition(String name, SourceFile source, int offset) throws IOException {
    Position position = source.position(offset);
    writePosition(name, position.line(), position.column(), offset);
  }

  /**
   * A field of a place on one line.
   *
   * @param offset -1 to leave it out
   */
  void writePosition(String name, int line, int column, int offset) throws IOException {
    writeFieldName(name);
    beginValue();
    plain("{ \"line\": ");
    digits(line);
    plain(", \"column\": ");
    digits(column);
    if (offset >= 0) {
      plain(", \"offset\": ");
      digits(offset);
    }
    plain(" }");
  }

  /**
   * A field of 16 hexadecimal digits, which are zero until {@link #putHex}; for a {@link #part}.
   *
   * @return where they are
   */
  int writeHexField(String name) throws IOException {
    writeStringField(name, "0000000000000000");
    return size - 17;
  }

  /** Puts the digits of {@code value} at {@code at}. */
  void putHex(int at, long value) {
    for (int i = 0; i < 16; i++) {
      bytes[at + i] = hexDigit('a', (int) (value >>> (60 - 4 * i)));
    }
  }

  private void open(char bracket, boolean isArray) throws IOException {
    beginValue();
    reserve(1);
    bytes[size++] = (byte) bracket;
    if (depth == array.length) {
      array = Arrays.copyOf(array, depth * 2);
    }
    array[depth++] = isArray;
    empty = true;
  }

  private void close(char bracket) throws IOException {
    depth--;
    if (!empty && !(shortArrays && array[depth])) {
      newLine();
    }
    reserve(1);
    bytes[size++] = (byte) bracket;
    empty = false;
  }

  private void beginValue() throws IOException {
    if (named) {
      named = false;
    } else if (depth > 0) {
      beginItem();
    }
  }

  private void beginItem() throws IOException {
    boolean first = empty;
    empty = false;
    if (!first) {
      reserve(2);
      bytes[size++] = ',';
    }
    if (!shortArrays || !array[depth - 1]) {
      newLine();
    } else if (!first) {
      bytes[size++] = ' ';
    }
  }

  private void newLine() throws IOException {
    int blanks = 2 * depth;
    reserve(1 + blanks);
    byte[] to = bytes;
    int at = size;
    to[at++] = '\n';
    for (int i = 0; i < blanks; i++) {
      to[at++] = ' ';
    }
    size = at;
  }

  private void quote(String text) throws IOException {
    reserve(1);
    bytes[size++] = '"';
    int length = text.length();
    for (int i = 0; i < length; ) {
      int end = Math.min(length, i + PIECE);
      if (end < length && Character.isHighSurrogate(text.charAt(end - 1))) {
        end++;
      }
      reserve((end - i) * MOST_BYTES);
      // Out of an array they are had much quicker than one by one out of the text.
      text.getChars(i, end, characters, 0);
      encode(end - i);
      i = end;
    }
    reserve(1);
    bytes[size++] = '"';
  }

  /** Writes the first {@code count} of {@link #characters}. */
  private void encode(int count) {
    char[] from = characters;
    byte[] to = bytes;
    int at = size;
    for (int i = 0; i < count; ) {
      char c = from[i++];
      if (c < 0x80) {
        if (c >= ' ' && c != '"' && c != '\\') {
          to[at++] = (byte) c;
        } else {
          at = escape(c, to, at);
        }
      } else if (c < 0x800) {
        to[at++] = (byte) (0xc0 | (c >> 6));
        to[at++] = (byte) (0x80 | (c & 0x3f));
      } else if (!Character.isSurrogate(c)) {
        to[at++] = (byte) (0xe0 | (c >> 12));
        to[at++] = (byte) (0x80 | ((c >> 6) & 0x3f));
        to[at++] = (byte) (0x80 | (c & 0x3f));
      } else if (i < count && Character.isSurrogatePair(c, from[i])) {
        int point = Character.toCodePoint(c, from[i++]);
        to[at++] = (byte) (0xf0 | (point >> 18));
        to[at++] = (byte) (0x80 | ((point >> 12) & 0x3f));
        to[at++] = (byte) (0x80 | ((point >> 6) & 0x3f));
        to[at++] = (byte) (0x80 | (point & 0x3f));
      } else {
        at = escape(c, to, at);
      }
    }
    size = at;
  }

  private static int escape(char c, byte[] to, int start) {
    int at = start;
    to[at++] = '\\';
    int letter = "\"\\\b\f\n\r\t".indexOf(c);
    if (letter >= 0) {
      to[at++] = (byte) "\"\\bfnrt".charAt(letter);
      return at;
    }
    to[at++] = 'u';
    for (int shift = 12; shift >= 0; shift -= 4) {
      to[at++] = hexDigit('A', c >> shift);
    }
    return at;
  }

  private static byte hexDigit(char ten, int value) {
    int digit = value & 0xf;
    return (byte) (digit < 10 ? '0' + digit : ten + digit - 10);
  }

  @SuppressWarnings("deprecation") // The fastest way there is for a text that is ASCII.
  private void plain(String ascii) throws IOException {
    int length = ascii.length();
    reserve(length);
    ascii.getBytes(0, length, bytes, size);
    size += length;
  }

  private void digits(int number) throws IOException {
    reserve(10);
    int end = size;
    for (int rest = number; rest > 9; rest /= 10) {
      end++;
    }
    size = end + 1;
    int rest = number;
    do {
      bytes[end--] = (byte) ('0' + rest % 10);
      rest /= 10;
    } while (rest > 0);
  }

  private void reserve(int more) throws IOException {
    if (bytes.length - size >= more) {
      return;
    }
    if (out != null) {
      flush();
    }
    if (bytes.length - size < more) {
      bytes = Arrays.copyOf(bytes, Math.max(size + more, bytes.length * 2));
    }
  }

  private void flush() throws IOException {
    out.write(bytes, 0, size);
    size = 0;
  }
}
