package dev.redflag.sql;

/** What a character can be to PostgreSQL's scanner; what is not ASCII is a letter. */
final class Characters {

  static final byte SPACE = 1;
  static final byte LETTER = 2;
  static final byte DIGIT = 3;
  static final byte OPERATOR = 4;

  private static final byte[] KINDS = kinds();

  private Characters() {}

  // Not static { KINDS[c] = … }: until a class is initialised, the JVM looks up its fields anew
  // each time.
  private static byte[] kinds() {
    byte[] kinds = new byte[128];
    for (int c = 'a'; c <= 'z'; c++) {
      kinds[c] = LETTER;
      kinds[c - 32] = LETTER;
    }
    kinds['_'] = LETTER;
    for (int c = '0'; c <= '9'; c++) {
      kinds[c] = DIGIT;
    }
    for (char c : " \t\n\r\f\u000b".toCharArray()) {
      kinds[c] = SPACE;
    }
    for (char c : "~!@#^&|`?+-*/%<>=".toCharArray()) {
      kinds[c] = OPERATOR;
    }
    return kinds;
  }

  /** One of the constants, or 0. */
  static byte kind(char c) {
    return c < 128 ? KINDS[c] : LETTER;
  }

  static boolean isSpace(char c) {
    return c < 128 && KINDS[c] == SPACE;
  }

  static boolean isOperator(char c) {
    return c < 128 && KINDS[c] == OPERATOR;
  }

  /** Whether a word may begin with {@code c}. */
  static boolean isWordStart(char c) {
    return c >= 128 || KINDS[c] == LETTER;
  }

  /** Whether {@code c} may stand in a word, the dollar sign aside. */
  static boolean isWordPart(char c) {
    return c >= 128 || KINDS[c] == LETTER || KINDS[c] == DIGIT;
  }

  /** The end of the word from {@code from} on; a dollar sign before a brace is not in it. */
  static int wordEnd(char[] in, int from) {
    int i = from;
    while (i < in.length) {
      char c = in[i];
      if (c < 128) {
        byte kind = KINDS[c];
        boolean dollar = c == '$' && (i + 1 == in.length || in[i + 1] != '{');
        if (kind != LETTER && kind != DIGIT && !dollar) {
          break;
        }
      }
      i++;
    }
    return i;
  }
}
