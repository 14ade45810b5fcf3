package dev.redflag.schema;

import dev.redflag.sql.TokenKind;
import dev.redflag.sql.Tokens;
import dev.redflag.sql.ast.Expression;
import java.util.ArrayList;
import java.util.List;

/** What an expression names, as far as its tokens tell. */
final class Mentions {

  private Mentions() {}

  /** The name that a token is, folded and without quotes; null if it is no name. */
  static String name(Tokens tokens, int index) {
    TokenKind kind = tokens.kind(index);
    if (kind == TokenKind.WORD) {
      return Names.cut(fold(tokens.text(index)));
    }
    if (kind != TokenKind.QUOTED_NAME) {
      return null;
    }
    return Names.cut(unquote(tokens.text(index)));
  }

  static String unquote(String quoted) {
    int open = quoted.indexOf('"');
    String inner = quoted.substring(open + 1, quoted.length() - 1);
    return inner.indexOf('"') < 0 ? inner : inner.replace("\"\"", "\"");
  }

  /** Lower case as PostgreSQL folds it: ASCII only. */
  static String fold(String word) {
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c >= 'A' && c <= 'Z') {
        char[] units = word.toCharArray();
        for (int k = i; k < units.length; k++) {
          if (units[k] >= 'A' && units[k] <= 'Z') {
            units[k] = (char) (units[k] + 32);
          }
        }
        return new String(units);
      }
    }
    return word;
  }

  /** The columns of one table that an expression over it names, each once, in order. */
  static List<String> columns(Expression expression, OrderedMap<Column> columns) {
    List<String> found = new ArrayList<>();
    if (expression == null) {
      return found;
    }
    Tokens tokens = expression.tokens();
    for (int i = expression.first(); i < expression.end(); i++) {
      String name = name(tokens, i);
      if (name == null || !columns.containsKey(name) || found.contains(name)) {
        continue;
      }
      if (isColumn(tokens, i, expression)) {
        found.add(name);
      }
    }
    return found;
  }

  /** Whether the name at {@code index} stands where a column does: no type, function or schema. */
  static boolean isColumn(Tokens tokens, int index, Expression expression) {
    if (index > expression.first()) {
      TokenKind before = tokens.kind(index - 1);
      if (before == TokenKind.TYPE_CAST) {
        return false;
      }
      if (before == TokenKind.WORD
          && tokens.kind(index) == TokenKind.WORD
          && fold(tokens.text(index - 1)).equals("as")) {
        return false;
      }
    }
    if (index + 1 >= expression.end()) {
      return true;
    }
    TokenKind after = tokens.kind(index + 1);
    return after != TokenKind.DOT && after != TokenKind.OPEN_PAREN;
  }

  /** Whether the expression calls a function of that name, perhaps of another schema. */
  static boolean calls(Expression expression, String function) {
    if (expression == null) {
      return false;
    }
    Tokens tokens = expression.tokens();
    for (int i = expression.first(); i + 1 < expression.end(); i++) {
      if (tokens.kind(i + 1) == TokenKind.OPEN_PAREN && function.equals(name(tokens, i))) {
        return true;
      }
    }
    return false;
  }

  /**
   * The sequence in {@code nextval('…')}: its schema, which may be null, and its name; null if the
   * expression is no such call.
   */
  static String[] sequence(Expression expression) {
    if (expression == null) {
      return null;
    }
    Tokens tokens = expression.tokens();
    for (int i = expression.first(); i + 2 < expression.end(); i++) {
      if (tokens.kind(i) == TokenKind.WORD
          && tokens.kind(i + 1) == TokenKind.OPEN_PAREN
          && tokens.kind(i + 2) == TokenKind.STRING
          && fold(tokens.text(i)).equals("nextval")) {
        String string = tokens.text(i + 2);
        return string.startsWith("'")
            ? parts(string.substring(1, string.length() - 1).replace("''", "'"))
            : null;
      }
    }
    return null;
  }

  /** A name as regclass reads it, in its schema, which may be null, and its own part. */
  static String[] parts(String text) {
    List<String> parts = new ArrayList<>(2);
    int at = 0;
    while (at < text.length()) {
      int end;
      if (text.charAt(at) == '"') {
        end = text.indexOf('"', at + 1);
        if (end < 0) {
          return null;
        }
        parts.add(text.substring(at + 1, end));
        end++;
      } else {
        end = text.indexOf('.', at);
        end = end < 0 ? text.length() : end;
        parts.add(fold(text.substring(at, end)));
      }
      if (end < text.length() && text.charAt(end) != '.') {
        return null;
      }
      at = end + 1;
    }
    if (parts.isEmpty()) {
      return null;
    }
    String schema = parts.size() > 1 ? parts.get(parts.size() - 2) : null;
    return new String[] {schema, parts.get(parts.size() - 1)};
  }
}
