package dev.redflag.report;

import dev.redflag.source.SourceFile;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The hash of each line of a file by which GitHub code scanning knows an alert again ({@code
 * primaryLocationLineHash} of the codeql-action).
 *
 * <p>A line's hash is taken over the 100 UTF-16 units that begin with it, spaces and tabs left out
 * and every line break made one LF; after the last unit comes 65535, then zeros. It rolls from unit
 * to unit, so that all lines take one pass.
 */
final class LineHashes {

  private static final int WINDOW = 100;
  private static final int BASE = 37;
  private static final int END_OF_FILE = 65535;
  private static final long LEAVING = power(BASE, WINDOW);

  private final int[] window = new int[WINDOW];

  /** The line that begins at each place of the window, from 1, or 0. */
  private final int[] lineAt = new int[WINDOW];

  private int index;
  private long hash;
  private long[] hashes = new long[16];
  private int[] ordinals = new int[16];
  private final Map<Long, Integer> seen = new HashMap<>();

  private LineHashes() {}

  /** The hashes of all lines of {@code source}. */
  static LineHashes of(SourceFile source) {
    LineHashes hashes = new LineHashes();
    hashes.read(source);
    return hashes;
  }

  /** The hash of {@code line} (from 1), and the how manieth line with this hash it is. */
  String of(int line) {
    return Long.toHexString(hashes[line]) + ":" + ordinals[line];
  }

  private void read(SourceFile source) {
    String text = source.text();
    int line = 0;
    boolean lineStart = true;
    boolean afterReturn = false;
    for (int i = source.byteOrderMark() ? -1 : 0; i <= text.length(); i++) {
      int c = unit(text, i);
      boolean skipped = c == ' ' || c == '\t' || (c == '\n' && afterReturn);
      afterReturn = c == '\r';
      if (skipped) {
        continue;
      }
      int unit = c == '\r' ? '\n' : c;
      finishLine();
      if (lineStart) {
        lineAt[index] = ++line;
      }
      lineStart = unit == '\n';
      roll(unit);
    }
    for (int i = 0; i < WINDOW; i++) {
      finishLine();
      roll(0);
    }
  }

  private static int unit(String text, int i) {
    if (i < 0) {
      return '\uFEFF';
    }
    return i == text.length() ? END_OF_FILE : text.charAt(i);
  }

  /** Notes the hash of the line that began a whole window ago, if one did. */
  private void finishLine() {
    int line = lineAt[index];
    if (line == 0) {
      return;
    }
    lineAt[index] = 0;
    if (line >= hashes.length) {
      hashes = Arrays.copyOf(hashes, hashes.length * 2);
      ordinals = Arrays.copyOf(ordinals, ordinals.length * 2);
    }
    hashes[line] = hash;
    ordinals[line] = seen.merge(hash, 1, Integer::sum);
  }

  private void roll(int unit) {
    hash = BASE * hash + unit - LEAVING * window[index];
    window[index] = unit;
    index = (index + 1) % WINDOW;
  }

  private static long power(long base, int exponent) {
    long value = 1;
    for (int i = 0; i < exponent; i++) {
      value *= base;
    }
    return value;
  }
}
