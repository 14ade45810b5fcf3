package dev.redflag.sql.parse;

import dev.redflag.sql.Keyword;
import dev.redflag.sql.TokenKind;
import dev.redflag.sql.Tokens;

/** INTO in a statement of PL/pgSQL, where it names variables and no table. */
final class IntoClause {

  private final Tokens tokens;
  private final PlpgsqlTokens places;

  IntoClause(Tokens tokens, PlpgsqlTokens places) {
    this.tokens = tokens;
    this.places = places;
  }

  /** Whether the statement that begins at {@code first} may have one. */
  boolean mayStandIn(int first) {
    return switch (tokens.keyword(first)) {
      case Keyword.SELECT,
          Keyword.WITH,
          Keyword.INSERT,
          Keyword.UPDATE,
          Keyword.DELETE,
          Keyword.MERGE,
          Keyword.VALUES,
          Keyword.TABLE,
          Keyword.EXPLAIN,
          Keyword.SHOW ->
          true;
      default -> tokens.kind(first) == TokenKind.OPEN_PAREN;
    };
  }

  /** The word INTO of that statement; -1 if there is none. */
  int find(int first, int stop) {
    int parens = 0;
    for (int i = first; i < stop; i++) {
      switch (tokens.kind(i)) {
        case OPEN_PAREN -> parens++;
        case CLOSE_PAREN -> parens--;
        default -> {
          boolean found =
              parens == 0
                  && tokens.keyword(i) == Keyword.INTO
                  && i > first
                  && tokens.keyword(i - 1) != Keyword.INSERT
                  && tokens.keyword(i - 1) != Keyword.MERGE;
          if (found) {
            return i;
          }
        }
      }
    }
    return -1;
  }

  /** The token after the variables that begin at {@code from}. */
  int end(int from, int stop) {
    int i = from;
    if (i + 1 < stop && tokens.keyword(i) == Keyword.STRICT && isTarget(i + 1)) {
      i++;
    }
    while (i < stop && isTarget(i)) {
      i++;
      while (i < stop) {
        if (tokens.kind(i) == TokenKind.DOT && i + 1 < stop) {
          i += 2;
        } else if (tokens.kind(i) == TokenKind.OPEN_BRACKET) {
          i = Math.min(stop, places.groupEnd(i));
        } else {
          break;
        }
      }
      if (i + 1 >= stop || tokens.kind(i) != TokenKind.COMMA) {
        break;
      }
      i++;
    }
    return i;
  }

  private boolean isTarget(int index) {
    return switch (tokens.kind(index)) {
      case QUOTED_NAME, PARAMETER, PLACEHOLDER -> true;
      case WORD -> !Keyword.isReserved(tokens.keyword(index));
      default -> false;
    };
  }
}
