package dev.redflag.sql.parse;

import dev.redflag.sql.Keyword;
import dev.redflag.sql.TokenKind;
import dev.redflag.sql.Tokens;
import dev.redflag.sql.ast.CastUse;
import java.util.ArrayList;
import java.util.List;

/** Finds the casts in a range of tokens. */
final class CastReader {

  private CastReader() {}

  /** Every cast, in order. */
  static List<CastUse> casts(Tokens tokens, int first, int end) {
    List<CastUse> casts = new ArrayList<>(0);
    int i = first;
    while (i < end) {
      int type = -1;
      if (tokens.kind(i) == TokenKind.TYPE_CAST) {
        type = i + 1;
      } else if (tokens.keyword(i) == Keyword.CAST) {
        type = typeOfCast(tokens, i + 1, end);
      } else if (isLiteralType(tokens, i, end)) {
        type = i;
      }
      if (type >= 0) {
        add(casts, tokens, type, end);
      }
      i++;
    }
    return casts;
  }

  private static boolean isLiteralType(Tokens tokens, int i, int end) {
    if (i + 1 >= end || tokens.kind(i) != TokenKind.WORD) {
      return false;
    }
    if (tokens.kind(i + 1) != TokenKind.STRING) {
      return (tokens.keyword(i) == Keyword.TIMESTAMP || tokens.keyword(i) == Keyword.TIME)
          && i + 4 < end
          && tokens.keyword(i + 2) == Keyword.TIME
          && tokens.keyword(i + 3) == Keyword.ZONE
          && tokens.kind(i + 4) == TokenKind.STRING;
    }
    return switch (tokens.keyword(i)) {
      case Keyword.NONE,
          Keyword.INTERVAL,
          Keyword.TIMESTAMP,
          Keyword.TIME,
          Keyword.JSON,
          Keyword.TEXT,
          Keyword.BIT,
          Keyword.NUMERIC,
          Keyword.DECIMAL ->
          true;
      case Keyword.BOOLEAN,
          Keyword.CHAR,
          Keyword.CHARACTER,
          Keyword.VARCHAR,
          Keyword.INT,
          Keyword.INTEGER,
          Keyword.BIGINT,
          Keyword.SMALLINT,
          Keyword.REAL ->
          true;
      default -> false;
    };
  }

  /** The token behind AS in the parentheses that open at {@code open}, or -1. */
  private static int typeOfCast(Tokens tokens, int open, int end) {
    int parens = 0;
    for (int i = open; i < end; i++) {
      switch (tokens.kind(i)) {
        case OPEN_PAREN -> parens++;
        case CLOSE_PAREN -> {
          if (--parens <= 0) {
            return -1;
          }
        }
        default -> {
          if (parens == 1 && tokens.keyword(i) == Keyword.AS) {
            return i + 1;
          }
        }
      }
    }
    return -1;
  }

  private static void add(List<CastUse> casts, Tokens tokens, int type, int end) {
    try {
      casts.add(new CastUse(TypeReader.read(new Cursor(tokens, type, end))));
    } catch (UnreadException e) {
      // No type is named here: nothing that a rule could ask for.
    }
  }
}
