package dev.redflag.sql.parse;

import dev.redflag.sql.Keyword;
import dev.redflag.sql.TokenKind;
import dev.redflag.sql.Tokens;

/** Finds words and signs in a body of PL/pgSQL; what is sought never stands behind a semicolon. */
final class PlpgsqlTokens {

  private final Tokens tokens;
  private final int end;

  PlpgsqlTokens(Tokens tokens) {
    this.tokens = tokens;
    this.end = tokens.size();
  }

  /**
   * The next {@code keyword} of this level from {@code from} on, outside CASE expressions; {@code
   * stop} if there is none before a semicolon.
   */
  int find(int keyword, int from, int stop) {
    int nested = 0;
    for (int i = from; i < stop; i++) {
      switch (tokens.kind(i)) {
        case OPEN_PAREN -> nested++;
        case CLOSE_PAREN -> nested--;
        case SEMICOLON -> {
          return stop;
        }
        default -> {
          int found = tokens.keyword(i);
          if (found == keyword && nested <= 0) {
            return i;
          }
          if (found == Keyword.CASE) {
            nested++;
          } else if (found == Keyword.END) {
            nested--;
          }
        }
      }
    }
    return stop;
  }

  /** The word LOOP of this level from {@code from} on, or the next semicolon, or the end. */
  int loopWord(int from) {
    int parens = 0;
    for (int i = from; i < end; i++) {
      switch (tokens.kind(i)) {
        case OPEN_PAREN -> parens++;
        case CLOSE_PAREN -> parens--;
        case SEMICOLON -> {
          return i;
        }
        default -> {
          if (parens <= 0 && isWord(i, "loop")) {
            return i;
          }
        }
      }
    }
    return end;
  }

  /** The next comma, whatever it stands in; the end if there is none before a semicolon. */
  int comma(int from) {
    for (int i = from; i < end && tokens.kind(i) != TokenKind.SEMICOLON; i++) {
      if (tokens.kind(i) == TokenKind.COMMA) {
        return i;
      }
    }
    return end;
  }

  /** The next semicolon, or the end. */
  int semicolon(int from) {
    int i = from;
    while (i < end && tokens.kind(i) != TokenKind.SEMICOLON) {
      i++;
    }
    return i;
  }

  /** Whether the two dots of a FOR loop over numbers stand there. */
  boolean hasRangeDots(int from, int stop) {
    int parens = 0;
    for (int i = from; i < stop; i++) {
      switch (tokens.kind(i)) {
        case OPEN_PAREN -> parens++;
        case CLOSE_PAREN -> parens--;
        case OPERATOR -> {
          if (parens == 0 && tokens.text(i).equals("..")) {
            return true;
          }
        }
        default -> {}
      }
    }
    return false;
  }

  /** The token after the bracket that closes the one at {@code open}; the end if none does. */
  int groupEnd(int open) {
    int brackets = 0;
    for (int i = open; i < end && tokens.kind(i) != TokenKind.SEMICOLON; i++) {
      switch (tokens.kind(i)) {
        case OPEN_BRACKET -> brackets++;
        case CLOSE_BRACKET -> {
          if (--brackets == 0) {
            return i + 1;
          }
        }
        default -> {}
      }
    }
    return end;
  }

  boolean isOperator(int index, String symbol) {
    return tokens.kind(index) == TokenKind.OPERATOR && tokens.text(index).equals(symbol);
  }

  /** Whether {@code word} stands there, which is no keyword of SQL. */
  boolean isWord(int index, String word) {
    return index < end
        && tokens.kind(index) == TokenKind.WORD
        && tokens.end(index) - tokens.start(index) == word.length()
        && tokens.text().regionMatches(true, tokens.start(index), word, 0, word.length());
  }
}
