package dev.redflag.sql;

/** Finds what a template engine fills in; what never ends is looked for once. */
final class Placeholders {

  private final char[] in;
  private int noBraceBefore;
  private int noTagEnd;

  Placeholders(char[] in) {
    this.in = in;
  }

  /** The end of the placeholder that begins with the dollar sign or brace at {@code i}, or -1. */
  int end(int i) {
    char second = peek(i + 1);
    if (in[i] == '$') {
      return second == '{' ? braceEnd(i + 2) : -1;
    }
    if (second == '{' || second == '%' || second == '#') {
      return doubleBraceEnd(i + 2, second == '{' ? '}' : second);
    }
    if (!Characters.isWordStart(second)) {
      return -1;
    }
    int stop = Characters.wordEnd(in, i + 1);
    return stop < in.length && in[stop] == '}' ? stop + 1 : -1;
  }

  private int braceEnd(int from) {
    if (from < noBraceBefore) {
      return -1;
    }
    for (int i = from; i < in.length && in[i] != '\n' && in[i] != '\r'; i++) {
      if (in[i] == '}') {
        return i + 1;
      }
      noBraceBefore = i;
    }
    return -1;
  }

  /** The end of what a template closes with {@code first} and a brace, or -1. */
  int doubleBraceEnd(int from, char first) {
    int bit = first == '}' ? 1 : first == '%' ? 2 : 4;
    if ((noTagEnd & bit) != 0) {
      return -1;
    }
    for (int i = from; i + 1 < in.length; i++) {
      if (in[i] == first && in[i + 1] == '}') {
        return i + 2;
      }
    }
    noTagEnd |= bit;
    return -1;
  }

  /** Whether a template's tag only says which text is taken, and puts nothing in its place. */
  boolean isSteering(int from, int stop) {
    char second = in[from + 1];
    if (second == '%' || second == '#') {
      return true;
    }
    if (second != '{') {
      return false;
    }
    int i = from + 2;
    while (i < stop && (in[i] == '-' || in[i] == '~' || Characters.isSpace(in[i]))) {
      i++;
    }
    if (in[i] == '/' || in[i] == '#' || in[i] == '!') {
      return true;
    }
    int wordEnd = Characters.wordEnd(in, i);
    return switch (new String(in, i, Math.min(wordEnd - i, 10))) {
      case "if", "else", "end", "range", "with", "define", "block", "break", "continue" -> true;
      default -> false;
    };
  }

  private char peek(int i) {
    return i < in.length ? in[i] : 0;
  }
}
