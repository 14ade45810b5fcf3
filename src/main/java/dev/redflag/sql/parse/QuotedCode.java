package dev.redflag.sql.parse;

import dev.redflag.source.Span;
import dev.redflag.sql.Lexer;
import dev.redflag.sql.TokenKind;
import dev.redflag.sql.Tokens;
import java.util.Arrays;

/**
 * Looks into the strings that hold code: the bodies of functions and blocks, the text of EXECUTE.
 *
 * <p>Code in dollar quotes, and in plain quotes as far as escapes allow, keeps its places in the
 * file.
 */
final class QuotedCode {

  private static final int DEEPEST = 8;

  private QuotedCode() {}

  /**
   * The tokens of the code in the string {@code index}, or null if they cannot be known: because a
   * template puts it there, or because quotes are nested too deep.
   */
  static Tokens tokens(Tokens outer, int index) {
    if (outer.kind(index) != TokenKind.STRING || outer.depth() >= DEEPEST) {
      return null;
    }
    if (!outer.isFileText()) {
      return of(Names.string(outer, index, -1).value(), outer, outer.span(index));
    }
    int inside = contentStart(outer, index);
    int end = contentEnd(outer, index);
    String text = outer.text();
    char prefix = text.charAt(outer.start(index));
    if (prefix == '$' || isPlain(text, inside, end, prefix)) {
      return Lexer.lex(text, inside, end).quotedIn(outer);
    }
    if (prefix == 'u' || prefix == 'U') {
      return of(Names.string(outer, index, -1).value(), outer, outer.span(index));
    }
    return unescaped(outer, inside, outer.end(index), prefix == 'e' || prefix == 'E');
  }

  /** The tokens of {@code code}, which {@code outer} puts together at {@code place}; or null. */
  static Tokens of(String code, Tokens outer, Span place) {
    return outer.depth() >= DEEPEST ? null : Lexer.lex(code).quotedIn(outer, place);
  }

  /** Where the string stands in the file, without its quotes. */
  static Span content(Tokens tokens, int index) {
    if (tokens.kind(index) != TokenKind.STRING || !tokens.isFileText()) {
      return tokens.span(index);
    }
    return new Span(contentStart(tokens, index), contentEnd(tokens, index));
  }

  private static int contentStart(Tokens tokens, int index) {
    String text = tokens.text();
    int start = tokens.start(index);
    return text.charAt(start) == '$'
        ? text.indexOf('$', start + 1) + 1
        : text.indexOf('\'', start) + 1;
  }

  private static int contentEnd(Tokens tokens, int index) {
    String text = tokens.text();
    int end = tokens.end(index) - 1;
    return text.charAt(end) == '$' ? text.lastIndexOf('$', end - 1) : end;
  }

  private static boolean isPlain(String text, int from, int to, char prefix) {
    boolean escapes = prefix == 'e' || prefix == 'E';
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c == '\'' || (escapes && c == '\\')) {
        return false;
      }
    }
    return prefix == '\'' || escapes;
  }

  /** The code without the escapes in it, and for each unit of it where it came from. */
  private static Tokens unescaped(Tokens outer, int from, int end, boolean escapes) {
    String text = outer.text();
    StringBuilder code = new StringBuilder(end - from);
    int[] offsets = new int[end - from + 1];
    int i = from;
    while (i < end) {
      int unit = i;
      int length = code.length();
      char c = text.charAt(i++);
      if (c == '\'') {
        if (i < end && text.charAt(i) == '\'') {
          code.append('\'');
          i++;
        } else {
          i = Names.nextSegment(text, i, end);
        }
      } else if (c == '\\' && escapes && i < end) {
        i = Escapes.append(text, i, end, code);
      } else {
        code.append(c);
      }
      if (code.length() >= offsets.length) {
        offsets = Arrays.copyOf(offsets, code.length() * 2);
      }
      for (int k = length; k < code.length(); k++) {
        offsets[k] = unit;
      }
      offsets[code.length()] = Math.min(i, end - 1);
    }
    return Lexer.lex(code.toString()).quotedIn(outer, offsets);
  }
}
