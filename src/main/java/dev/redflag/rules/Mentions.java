package dev.redflag.rules;

import dev.redflag.rule.Step;
import dev.redflag.sql.TokenKind;
import dev.redflag.sql.Tokens;
import dev.redflag.sql.ast.Expression;
import java.util.Locale;

/** Whether a piece of SQL names something, as far as its tokens tell. */
final class Mentions {

  private Mentions() {}

  /** Whether {@code name}, unquoted, is a token of {@code expression}. */
  static boolean in(Expression expression, String name) {
    return between(expression.tokens(), expression.first(), expression.end(), name);
  }

  /** Whether {@code name}, unquoted, is a token of the step's statement from {@code offset} on. */
  static boolean after(int offset, Step step, String name) {
    Tokens tokens = step.script().tokens();
    int end = step.statement().span().end();
    int first = firstFrom(tokens, offset);
    int last = first;
    while (last < tokens.size() && tokens.start(last) < end) {
      last++;
    }
    return between(tokens, first, last, name);
  }

  private static boolean between(Tokens tokens, int first, int end, String name) {
    for (int i = first; i < end; i++) {
      if (is(tokens, i, name)) {
        return true;
      }
    }
    return false;
  }

  private static boolean is(Tokens tokens, int index, String name) {
    if (tokens.kind(index) == TokenKind.WORD) {
      return tokens.text(index).toLowerCase(Locale.ROOT).equals(name);
    }
    if (tokens.kind(index) != TokenKind.QUOTED_NAME) {
      return false;
    }
    String text = tokens.text(index);
    return text.startsWith("\"")
        && text.substring(1, text.length() - 1).replace("\"\"", "\"").equals(name);
  }

  private static int firstFrom(Tokens tokens, int offset) {
    int low = 0;
    int high = tokens.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (tokens.start(middle) < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
