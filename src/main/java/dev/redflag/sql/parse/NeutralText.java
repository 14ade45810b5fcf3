package dev.redflag.sql.parse;

import dev.redflag.sql.Keyword;
import dev.redflag.sql.TokenKind;
import dev.redflag.sql.Tokens;
import java.util.Arrays;

/**
 * Writes code so that a parser of general SQL reads it: every token stays in its place, but names
 * that might be words of another dialect become plain names, strings plain strings, operators known
 * ones, and what only PostgreSQL knows and says nothing about names becomes blank.
 */
final class NeutralText {

  private final Tokens tokens;
  private final int first;
  private final int end;
  private final int base;
  private final char[] out;

  private NeutralText(Tokens tokens, int first, int end) {
    this.tokens = tokens;
    this.first = first;
    this.end = end;
    this.base = tokens.start(first);
    this.out = new char[tokens.end(end - 1) - base];
    Arrays.fill(out, ' ');
  }

  /** The code from the token {@code first} to the one before {@code end}, or null. */
  static String of(Tokens tokens, int first, int end) {
    NeutralText text = new NeutralText(tokens, first, end);
    int i = first;
    while (i < end) {
      int clause = text.clauseEnd(i);
      if (clause == i && !text.write(i)) {
        return null;
      }
      i = Math.max(clause, i + 1);
    }
    return new String(text.out);
  }

  /** The end of a clause that begins at {@code i} and says nothing about names, else {@code i}. */
  private int clauseEnd(int i) {
    return switch (tokens.keyword(i)) {
      case Keyword.COLLATE -> nameEnd(i + 1);
      case Keyword.USING -> isKind(i + 1, TokenKind.OPERATOR) ? i + 2 : i;
      case Keyword.OVERRIDING -> keyword(i + 2) == Keyword.VALUE ? i + 3 : i;
      case Keyword.CURRENT -> {
        if (keyword(i + 1) != Keyword.OF) {
          yield i;
        }
        "TRUE".getChars(0, 4, out, tokens.start(i) - base);
        yield i + 3;
      }
      default -> {
        boolean allFields =
            isKind(i, TokenKind.DOT)
                && isKind(i - 1, TokenKind.CLOSE_PAREN)
                && isKind(i + 1, TokenKind.OPERATOR);
        yield allFields ? i + 2 : i;
      }
    };
  }

  private int nameEnd(int from) {
    int i = from + 1;
    while (isKind(i, TokenKind.DOT)) {
      i += 2;
    }
    return Math.min(i, end);
  }

  private boolean write(int i) {
    switch (tokens.kind(i)) {
      case WORD -> word(i);
      case QUOTED_NAME, PLACEHOLDER -> fill(i, 'z');
      case STRING -> {
        fill(i, 'z');
        out[tokens.start(i) - base] = '\'';
        out[tokens.end(i) - base - 1] = '\'';
      }
      case NUMBER -> number(i);
      case OPERATOR -> operator(i);
      case COLON -> slice(i);
      case FOREIGN, INVALID -> {
        return false;
      }
      default -> copy(i);
    }
    return true;
  }

  private void copy(int i) {
    tokens.text().getChars(tokens.start(i), tokens.end(i), out, tokens.start(i) - base);
  }

  private void fill(int i, char c) {
    Arrays.fill(out, tokens.start(i) - base, tokens.end(i) - base, c);
  }

  private int keyword(int i) {
    return i >= first && i < end ? tokens.keyword(i) : Keyword.NONE;
  }

  private boolean isKind(int i, TokenKind kind) {
    return i >= first && i < end && tokens.kind(i) == kind;
  }

  /** Whether the word at {@code i} is a field of an interval or what EXTRACT asks for. */
  private boolean isField(int i) {
    return isKind(i - 1, TokenKind.STRING)
        || keyword(i - 1) == Keyword.INTERVAL
        || keyword(i - 1) == Keyword.TO
        || keyword(i - 2) == Keyword.EXTRACT;
  }

  private void word(int i) {
    boolean dotted = isKind(i - 1, TokenKind.DOT) || isKind(i + 1, TokenKind.DOT);
    boolean beforeString = isKind(i + 1, TokenKind.STRING);
    switch (tokens.keyword(i)) {
      case Keyword.NONE -> {
        if (!beforeString || dotted) {
          fill(i, 'z');
        }
      }
      case Keyword.TEXT, Keyword.JSON -> {
        if (!beforeString) {
          copyOrFill(i, dotted);
        }
      }
      case Keyword.ABSENT,
          Keyword.CSV,
          Keyword.ENUM,
          Keyword.FORCE,
          Keyword.IMPORT,
          Keyword.PRIOR,
          Keyword.RETURNS,
          Keyword.STATEMENT ->
          fill(i, 'z');
      case Keyword.YEAR, Keyword.MONTH, Keyword.DAY, Keyword.HOUR, Keyword.MINUTE, Keyword.SECOND ->
          copyOrFill(i, !isField(i));
      case Keyword.UNKNOWN ->
          copyOrFill(i, keyword(i - 1) != Keyword.IS && keyword(i - 1) != Keyword.NOT);
      case Keyword.ONLY -> {
        boolean relation =
            switch (keyword(i - 1)) {
              case Keyword.FROM, Keyword.UPDATE, Keyword.JOIN, Keyword.INTO, Keyword.USING -> true;
              default -> isKind(i - 1, TokenKind.COMMA);
            };
        if (!relation) {
          copy(i);
        }
      }
      case Keyword.NOT -> {
        if (keyword(i + 1) != Keyword.MATERIALIZED) {
          copy(i);
        }
      }
      case Keyword.MATERIALIZED -> {
        if (keyword(i - 1) != Keyword.AS && keyword(i - 1) != Keyword.NOT) {
          fill(i, 'z');
        }
      }
      case Keyword.SELECT -> {
        copy(i);
        boolean empty = keyword(i + 1) == Keyword.FROM || isKind(i + 1, TokenKind.CLOSE_PAREN);
        if (empty && tokens.start(i + 1) > tokens.end(i)) {
          out[tokens.end(i) - base] = '*';
        }
      }
      default -> copyOrFill(i, dotted || isLabel(i));
    }
  }

  /** Whether a reserved word is the name that AS gives. */
  private boolean isLabel(int i) {
    return keyword(i - 1) == Keyword.AS && Keyword.isReserved(tokens.keyword(i));
  }

  private void copyOrFill(int i, boolean isName) {
    if (isName) {
      fill(i, 'z');
    } else {
      copy(i);
    }
  }

  private void number(int i) {
    for (int k = tokens.start(i); k < tokens.end(i); k++) {
      char c = tokens.text().charAt(k);
      if ((c < '0' || c > '9') && c != '.') {
        fill(i, '1');
        return;
      }
    }
    copy(i);
  }

  private void operator(int i) {
    int start = tokens.start(i);
    int length = tokens.end(i) - start;
    char c = tokens.text().charAt(start);
    if (length == 1) {
      switch (c) {
        case '*', '=', '<', '>', '+', '-', '/', '%' -> copy(i);
        default -> out[start - base] = endsOperand(i - 1) ? '+' : '-';
      }
      return;
    }
    switch (length == 2 ? tokens.text(i) : "") {
      case "<=", ">=", "<>", "!=", ":=", "=>" -> copy(i);
      default -> {
        if (endsOperand(i - 1)) {
          out[start - base] = '|';
          out[start - base + 1] = '|';
        } else {
          out[start - base] = '-';
        }
      }
    }
  }

  /** The bounds of a slice become an operator's operands, or one number. */
  private void slice(int i) {
    boolean lower = !isKind(i - 1, TokenKind.OPEN_BRACKET);
    boolean upper = !isKind(i + 1, TokenKind.CLOSE_BRACKET);
    if (lower == upper) {
      out[tokens.start(i) - base] = lower ? '+' : '1';
    }
  }

  private boolean endsOperand(int i) {
    if (i < first) {
      return false;
    }
    return switch (tokens.kind(i)) {
      case QUOTED_NAME, STRING, NUMBER, PARAMETER, PLACEHOLDER, CLOSE_PAREN, CLOSE_BRACKET -> true;
      case WORD ->
          switch (tokens.keyword(i)) {
            case Keyword.NULL, Keyword.TRUE, Keyword.FALSE, Keyword.END -> true;
            default -> !Keyword.isReserved(tokens.keyword(i));
          };
      default -> false;
    };
  }
}
