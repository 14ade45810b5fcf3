package dev.redflag.sql.parse;

import dev.redflag.source.Span;
import dev.redflag.sql.TokenKind;
import dev.redflag.sql.Tokens;
import dev.redflag.sql.ast.Identifier;
import dev.redflag.sql.ast.StringConstant;
import java.nio.charset.StandardCharsets;

/** What names and strings mean, once quotes and escapes are gone and case is folded. */
final class Names {

  /** A name is cut to this many bytes of UTF-8 (manual, "Identifiers and Key Words"). */
  private static final int LONGEST = 63;

  private Names() {}

  /**
   * @param escape the string after UESCAPE, or -1
   */
  static Identifier identifier(Tokens tokens, int index, int escape) {
    Span span = tokens.span(index, Math.max(index, escape) + 1);
    TokenKind kind = tokens.kind(index);
    if (kind == TokenKind.QUOTED_NAME) {
      String value = quotedName(tokens, index, escape);
      return new Identifier(truncate(value), span, true, value.indexOf('{') >= 0);
    }
    String word = tokens.word(tokens.start(index), tokens.end(index));
    if (kind == TokenKind.PLACEHOLDER) {
      return new Identifier(word, span, word.startsWith(":\""), true);
    }
    return new Identifier(truncate(fold(word)), span, false, false);
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

  private static String truncate(String name) {
    if (name.length() * 3 <= LONGEST || name.getBytes(StandardCharsets.UTF_8).length <= LONGEST) {
      return name;
    }
    int bytes = 0;
    int i = 0;
    while (i < name.length()) {
      int point = name.codePointAt(i);
      bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
      if (bytes > LONGEST) {
        break;
      }
      i += Character.charCount(point);
    }
    return name.substring(0, i);
  }

  private static String quotedName(Tokens tokens, int index, int escape) {
    String text = tokens.text();
    int start = tokens.start(index);
    int end = tokens.end(index) - 1;
    boolean unicode = text.charAt(start) != '"';
    int from = unicode ? start + 3 : start + 1;
    String inner = tokens.word(from, end);
    if (inner.indexOf('"') >= 0) {
      inner = inner.replace("\"\"", "\"");
    }
    return unicode ? unicode(inner, escapeCharacter(tokens, escape)) : inner;
  }

  /**
   * @param escape the string after UESCAPE, or -1
   */
  static StringConstant string(Tokens tokens, int index, int escape) {
    Span span = tokens.span(index, Math.max(index, escape) + 1);
    return new StringConstant(stringValue(tokens, index, escape), span);
  }

  private static String stringValue(Tokens tokens, int index, int escape) {
    String text = tokens.text();
    int start = tokens.start(index);
    int end = tokens.end(index);
    char prefix = text.charAt(start);
    if (tokens.kind(index) == TokenKind.PLACEHOLDER) {
      return text.substring(start, end);
    }
    if (prefix == '$') {
      int tag = text.indexOf('$', start + 1) + 1 - start;
      return text.substring(start + tag, end - tag);
    }
    int quote = text.indexOf('\'', start);
    boolean escapes = prefix == 'e' || prefix == 'E';
    if (!escapes && text.indexOf('\'', quote + 1) == end - 1) {
      String inner = text.substring(quote + 1, end - 1);
      return isUnicode(prefix) ? unicode(inner, escapeCharacter(tokens, escape)) : inner;
    }
    String inner = unquote(text, quote + 1, end, escapes);
    return isUnicode(prefix) ? unicode(inner, escapeCharacter(tokens, escape)) : inner;
  }

  private static boolean isUnicode(char prefix) {
    return prefix == 'u' || prefix == 'U';
  }

  /** The segments of a string without their quotes; {@code end} is behind the last quote. */
  private static String unquote(String text, int from, int end, boolean escapes) {
    StringBuilder value = new StringBuilder(end - from);
    int i = from;
    while (i < end) {
      char c = text.charAt(i++);
      if (c == '\'') {
        if (i < end && text.charAt(i) == '\'') {
          value.append('\'');
          i++;
          continue;
        }
        i = nextSegment(text, i, end);
      } else if (c == '\\' && escapes && i < end) {
        i = Escapes.append(text, i, end, value);
      } else {
        value.append(c);
      }
    }
    return value.toString();
  }

  /** Where a continued string goes on, behind the quote; comments may stand between. */
  static int nextSegment(String text, int from, int end) {
    int i = from;
    while (i < end && text.charAt(i) != '\'') {
      if (text.charAt(i) == '-') {
        while (i < end && text.charAt(i) != '\n' && text.charAt(i) != '\r') {
          i++;
        }
      } else {
        i++;
      }
    }
    return i + 1;
  }

  private static char escapeCharacter(Tokens tokens, int escape) {
    String value = escape < 0 ? "\\" : stringValue(tokens, escape, -1);
    return value.length() == 1 ? value.charAt(0) : '\\';
  }

  private static String unicode(String inner, char escape) {
    if (inner.indexOf(escape) < 0) {
      return inner;
    }
    StringBuilder value = new StringBuilder(inner.length());
    int i = 0;
    while (i < inner.length()) {
      char c = inner.charAt(i++);
      if (c != escape || i == inner.length()) {
        value.append(c);
      } else if (inner.charAt(i) == escape) {
        value.append(escape);
        i++;
      } else {
        boolean wide = inner.charAt(i) == '+';
        int from = wide ? i + 1 : i;
        i = Escapes.appendHex(inner, from, inner.length(), wide ? 6 : 4, value);
      }
    }
    return value.toString();
  }
}
