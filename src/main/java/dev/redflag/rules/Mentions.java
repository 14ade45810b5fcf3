package dev.redflag.rules;

import dev.redflag.rule.Step;
import dev.redflag.sql.TokenKind;
import dev.redflag.sql.Tokens;
import dev.redflag.sql.ast.Expression;
import java.util.Locale;
import java.util.Set;

/** What a piece of SQL names, unquoted, as far as its tokens tell. */
final class Mentions {

  private Mentions() {}

  /** Whether {@code name} is a token of {@code expression}. */
  static boolean in(Expression expression, String name) {
    return between(expression.tokens(), expression.first(), expression.end(), name);
  }

  /** Whether {@code name} is a token of the step's statement from {@code offset} on. */
  static boolean after(int offset, Step step, String name) {
    Tokens tokens = step.script().tokens();
    int first = tokens.indexFrom(offset);
    return between(tokens, first, end(tokens, first, step), name);
  }

  /** Adds every name in {@code expression}, and its keywords, to {@code names}. */
  static void addAll(Expression expression, Set<String> names) {
    add(expression.tokens(), expression.first(), expression.end(), names);
  }

  /** Adds every name in the step's statement from {@code offset} on, and its keywords. */
  static void addAfter(int offset, Step step, Set<String> names) {
    Tokens tokens = step.script().tokens();
    int first = tokens.indexFrom(offset);
    add(tokens, first, end(tokens, first, step), names);
  }

  private static void add(Tokens tokens, int first, int end, Set<String> names) {
    for (int i = first; i < end; i++) {
      String name = name(tokens, i);
      if (name != null) {
        names.add(name);
      }
    }
  }

  private static boolean between(Tokens tokens, int first, int end, String name) {
    for (int i = first; i < end; i++) {
      if (name.equals(name(tokens, i))) {
        return true;
      }
    }
    return false;
  }

  /** The name, or keyword, that the token is, or null. */
  private static String name(Tokens tokens, int index) {
    if (tokens.kind(index) == TokenKind.WORD) {
      return tokens.text(index).toLowerCase(Locale.ROOT);
    }
    if (tokens.kind(index) != TokenKind.QUOTED_NAME) {
      return null;
    }
    String text = tokens.text(index);
    return text.startsWith("\"")
        ? text.substring(1, text.length() - 1).replace("\"\"", "\"")
        : null;
  }

  private static int end(Tokens tokens, int first, Step step) {
    int end = step.statement().span().end();
    int last = first;
    while (last < tokens.size() && tokens.start(last) < end) {
      last++;
    }
    return last;
  }
}
