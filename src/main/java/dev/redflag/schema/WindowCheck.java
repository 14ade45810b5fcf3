package dev.redflag.schema;

import dev.redflag.postgres.ExpressionPlace;
import dev.redflag.sql.Keyword;
import dev.redflag.sql.TokenKind;
import dev.redflag.sql.Tokens;

/** Judges what stands in the parentheses of OVER and WINDOW. */
final class WindowCheck {

  private final QueryAnalysis analysis;
  private final Tokens tokens;
  private final QueryScope scope;

  WindowCheck(QueryAnalysis analysis, QueryScope scope) {
    this.analysis = analysis;
    this.tokens = analysis.tokens;
    this.scope = scope;
  }

  /** The windows of an expression; those of queries inside are theirs. */
  void inExpression(int from, int end) {
    for (int i = from; i < end; i++) {
      if (tokens.kind(i) == TokenKind.OPEN_PAREN && i + 1 < end && analysis.beginsQuery(i + 1)) {
        i = analysis.close(i, end);
      } else if (tokens.kind(i) == TokenKind.WORD
          && tokens.keyword(i) == Keyword.OVER
          && i + 1 < end
          && tokens.kind(i + 1) == TokenKind.OPEN_PAREN) {
        i = window(i + 1, end);
      }
    }
  }

  /** The windows of a WINDOW clause. */
  void inClause(int from, int end) {
    for (int i = from; i < end; i++) {
      if (tokens.kind(i) == TokenKind.OPEN_PAREN) {
        i = window(i, end);
      }
    }
  }

  /** Judges the keys of a window; gives the token that closes it. */
  private int window(int open, int end) {
    int close = analysis.close(open, end);
    for (int i = open + 1; i < close; i = analysis.after(i, close)) {
      boolean list = tokens.keyword(i) == Keyword.PARTITION || tokens.keyword(i) == Keyword.ORDER;
      if (list && i + 1 < close && tokens.keyword(i + 1) == Keyword.BY) {
        keys(i + 2, close);
      }
    }
    return close;
  }

  private void keys(int from, int close) {
    int start = from;
    for (int i = from; i <= close; i = i == close ? close + 1 : analysis.after(i, close)) {
      boolean ends = i == close || endsKey(i);
      if (!ends) {
        continue;
      }
      if (start >= 0 && start < i) {
        SortCheck.order(
            analysis.transition,
            analysis.judged(analysis.term(start, i), scope, ExpressionPlace.WINDOW),
            tokens.span(start, i));
      }
      boolean comma = i < close && tokens.kind(i) == TokenKind.COMMA;
      start = comma ? i + 1 : -1;
      if (i < close && !comma && endsList(i)) {
        return;
      }
    }
  }

  private boolean endsKey(int at) {
    if (tokens.kind(at) == TokenKind.COMMA) {
      return true;
    }
    return switch (tokens.keyword(at)) {
      case Keyword.ASC, Keyword.DESC, Keyword.NULLS, Keyword.USING -> true;
      default -> endsList(at);
    };
  }

  private boolean endsList(int at) {
    return switch (tokens.keyword(at)) {
      case Keyword.ORDER, Keyword.ROWS, Keyword.RANGE, Keyword.GROUPS -> true;
      default -> false;
    };
  }
}
