package dev.redflag.sql;

/** What a character can be to PostgreSQL's scanner; what is not ASCII is a letter. */
final class Characters {

  static final byte SPACE = 1;
  static final byte LETTER = 2;
  static final byte DIGIT = 3;
  static final byte OPERATOR = 4;

  private static final byte[] KINDS = new byte[128];

  static {
    for (int c = 'a'; c <= 'z'; c++) {
      KINDS[c] = LETTER;
      KINDS[c - 32] = LETTER;
    }
    KINDS['_'] = LETTER;
    for (int c = '0'; c <= '9'; c++) {
      KINDS[c] = DIGIT;
    }
    for (char c : " \t\n\r\f\u000b".toCharArray()) {
      KINDS[c] = SPACE;
    }
    for (char c : "~!@#^&|`?+-*/%<>=".toCharArray()) {
      KINDS[c] = OPERATOR;
    }
  }

  private Characters() {}

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
