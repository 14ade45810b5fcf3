package dev.redflag.sql.parse;

import dev.redflag.sql.TokenKind;
import dev.redflag.sql.Tokens;

/** Says what is wrong with a token. */
final class Trouble {

  private static final int LONGEST = 40;

  private Trouble() {}

  /** One clause for people, such as {@code unexpected "TABEL"}. */
  static String reason(Tokens tokens, int index) {
    String text = tokens.text(index);
    if (tokens.kind(index) == TokenKind.INVALID) {
      if (text.equals("\"\"")) {
        return "empty name";
      }
      if (text.startsWith("/*")) {
        return "comment is never closed";
      }
      if (opensQuote(text)) {
        return "quote is never closed";
      }
    }
    int line = text.indexOf('\n');
    int length = Math.min(line < 0 ? text.length() : line, LONGEST);
    String shown = length < text.length() ? text.substring(0, length).strip() + "…" : text;
    return tokens.kind(index) == TokenKind.QUOTED_NAME
        ? "unexpected " + shown
        : "unexpected \"" + shown + '"';
  }

  private static boolean opensQuote(String text) {
    for (int i = 0; i < text.length() && i < 3; i++) {
      char c = text.charAt(i);
      if (c == '\'' || c == '"') {
        return true;
      }
    }
    return text.length() > 1 && text.charAt(0) == '$' && !Character.isDigit(text.charAt(1));
  }
}
