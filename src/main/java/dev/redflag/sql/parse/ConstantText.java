package dev.redflag.sql.parse;

import dev.redflag.sql.Keyword;
import dev.redflag.sql.TokenKind;
import dev.redflag.sql.Tokens;
import dev.redflag.sql.ast.Quoting;
import java.util.ArrayList;
import java.util.List;

/**
 * Works out the text of an expression that is made of constants only: strings, {@code ||}, {@code
 * format()}, {@code quote_ident()} and {@code quote_literal()}.
 */
final class ConstantText {

  private static final int DEEPEST = 20;
  private static final int LONGEST = 1 << 20;

  private final Tokens tokens;
  private final int end;
  private int at;
  private int depth;

  private ConstantText(Tokens tokens, int first, int end) {
    this.tokens = tokens;
    this.at = first;
    this.end = end;
  }

  /** The text of the expression from {@code first} to {@code end}, or null if it is no constant. */
  static String of(Tokens tokens, int first, int end) {
    ConstantText reader = new ConstantText(tokens, first, end);
    String text = reader.concatenation();
    return reader.at == end ? text : null;
  }

  private String concatenation() {
    String text = term();
    while (text != null && atOperator("||")) {
      at++;
      String more = term();
      text = more == null || text.length() > LONGEST ? null : text + more;
    }
    return text;
  }

  private String term() {
    if (at >= end) {
      return null;
    }
    String text =
        switch (tokens.kind(at)) {
          case STRING -> Names.string(tokens, at++, -1).value();
          case NUMBER -> tokens.text(at++);
          case OPEN_PAREN -> parenthesized();
          case WORD -> call();
          default -> null;
        };
    while (text != null && at + 1 < end && tokens.kind(at) == TokenKind.TYPE_CAST) {
      text = isTextType(at + 1) ? text : null;
      at += 2;
    }
    return text;
  }

  private boolean isTextType(int index) {
    return tokens.keyword(index) == Keyword.TEXT || tokens.keyword(index) == Keyword.VARCHAR;
  }

  private String parenthesized() {
    if (++depth > DEEPEST) {
      return null;
    }
    at++;
    String text = concatenation();
    depth--;
    return accept(TokenKind.CLOSE_PAREN) ? text : null;
  }

  private String call() {
    String name = Names.fold(tokens.text(at));
    boolean known =
        switch (name) {
          case "format", "quote_ident", "quote_literal", "concat" -> true;
          default -> false;
        };
    if (!known || at + 1 >= end || tokens.kind(at + 1) != TokenKind.OPEN_PAREN) {
      return null;
    }
    at += 2;
    List<String> arguments = arguments();
    if (arguments == null || arguments.isEmpty()) {
      return null;
    }
    return switch (name) {
      case "format" -> format(arguments);
      case "concat" -> concat(arguments);
      case "quote_ident" -> arguments.size() == 1 ? identifier(arguments.get(0)) : null;
      default -> arguments.size() == 1 ? literal(arguments.get(0)) : null;
    };
  }

  private List<String> arguments() {
    if (++depth > DEEPEST) {
      return null;
    }
    List<String> arguments = new ArrayList<>(4);
    do {
      String argument = concatenation();
      if (argument == null) {
        return null;
      }
      arguments.add(argument);
    } while (accept(TokenKind.COMMA));
    depth--;
    return accept(TokenKind.CLOSE_PAREN) ? arguments : null;
  }

  private boolean accept(TokenKind kind) {
    if (at < end && tokens.kind(at) == kind) {
      at++;
      return true;
    }
    return false;
  }

  private boolean atOperator(String symbol) {
    return at < end && tokens.kind(at) == TokenKind.OPERATOR && tokens.text(at).equals(symbol);
  }

  private static String concat(List<String> parts) {
    StringBuilder text = new StringBuilder();
    for (String part : parts) {
      text.append(part);
    }
    return text.toString();
  }

  /**
   * What {@code format()} makes of its arguments (manual, "String Functions and Operators"); null
   * with a width.
   */
  private static String format(List<String> arguments) {
    String pattern = arguments.get(0);
    StringBuilder text = new StringBuilder();
    int next = 1;
    int i = 0;
    while (i < pattern.length()) {
      char c = pattern.charAt(i++);
      if (c != '%') {
        text.append(c);
        continue;
      }
      if (i < pattern.length() && pattern.charAt(i) == '%') {
        text.append('%');
        i++;
        continue;
      }
      int digits = i;
      while (digits < pattern.length() && Character.isDigit(pattern.charAt(digits))) {
        digits++;
      }
      if (digits > i) {
        if (digits - i > 3 || digits >= pattern.length() || pattern.charAt(digits) != '$') {
          return null;
        }
        next = Integer.parseInt(pattern.substring(i, digits));
        i = digits + 1;
      }
      boolean given = i < pattern.length() && next > 0 && next < arguments.size();
      if (!given || text.length() > LONGEST) {
        return null;
      }
      String argument = arguments.get(next++);
      switch (pattern.charAt(i++)) {
        case 's' -> text.append(argument);
        case 'I' -> text.append(identifier(argument));
        case 'L' -> text.append(literal(argument));
        default -> {
          return null;
        }
      }
    }
    return text.toString();
  }

  private static String identifier(String name) {
    return Quoting.quoteIfNeeded(name);
  }

  private static String literal(String value) {
    String quoted = '\'' + value.replace("'", "''") + '\'';
    return value.indexOf('\\') < 0 ? quoted : " E" + quoted.replace("\\", "\\\\");
  }
}
