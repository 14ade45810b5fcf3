package dev.redflag.sql;

import java.util.Arrays;

/**
 * Finds the statements in the tokens of a text where PostgreSQL finds them.
 *
 * <p>A semicolon ends a statement, except in the parentheses of CREATE RULE and in a {@code BEGIN
 * ATOMIC … END} body. A psql command ends one too, and so do the marks with which goose, dbmate,
 * sql-migrate, tern and drizzle divide a file. An open parenthesis elsewhere, or such a body that
 * never ends, does not keep the next statement from being seen.
 */
public final class StatementSplitter {

  private final Tokens tokens;
  private int[] bounds = new int[16];
  private int size;
  private int limit;
  private boolean ruleNeverEnds;
  private boolean bodyNeverEnds;

  private StatementSplitter(Tokens tokens) {
    this.tokens = tokens;
  }

  /**
   * The first token of each statement and the token after its last, one after the other; the
   * semicolon is not within.
   */
  public static int[] split(Tokens tokens) {
    return new StatementSplitter(tokens).run();
  }

  private int[] run() {
    int from = 0;
    for (int i = 0; i < tokens.commentCount(); i++) {
      if (Marks.at(tokens.text(), tokens.commentStart(i))) {
        limit = firstTokenBehind(tokens.commentStart(i), from);
        split(from);
        from = limit;
      }
    }
    limit = tokens.size();
    split(from);
    return Arrays.copyOf(bounds, size);
  }

  private int firstTokenBehind(int offset, int from) {
    int low = from;
    int high = tokens.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (tokens.start(middle) < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Takes the tokens from {@code from} up to the limit apart. */
  private void split(int from) {
    int at = from;
    while (at < limit) {
      if (isEnd(at)) {
        at++;
        continue;
      }
      int end = statementEnd(at);
      if (size == bounds.length) {
        bounds = Arrays.copyOf(bounds, size * 2);
      }
      bounds[size++] = at;
      bounds[size++] = end;
      at = end;
    }
  }

  private int statementEnd(int first) {
    if (tokens.keyword(first) == Keyword.CREATE) {
      int end = createEnd(first);
      if (end > 0) {
        return end;
      }
    }
    int i = first;
    while (i < limit && !isEnd(i)) {
      i++;
    }
    return i;
  }

  /** The end of a statement that may hold semicolons, or -1 if it is none. */
  private int createEnd(int first) {
    int i = first + 1;
    if (keyword(i) == Keyword.OR && keyword(i + 1) == Keyword.REPLACE) {
      i += 2;
    }
    return switch (keyword(i)) {
      case Keyword.RULE -> ruleEnd(i);
      case Keyword.FUNCTION, Keyword.PROCEDURE -> bodyEnd(i);
      default -> -1;
    };
  }

  private int ruleEnd(int from) {
    if (ruleNeverEnds) {
      return -1;
    }
    int depth = 0;
    for (int i = from; i < limit; i++) {
      switch (tokens.kind(i)) {
        case OPEN_PAREN -> depth++;
        case CLOSE_PAREN -> depth--;
        case SEMICOLON, FOREIGN -> {
          if (depth <= 0) {
            return i;
          }
        }
        default -> {}
      }
    }
    ruleNeverEnds = depth > 0;
    return ruleNeverEnds ? -1 : limit;
  }

  private int bodyEnd(int from) {
    int depth = 0;
    int i = from;
    for (; i < limit; i++) {
      if (depth == 0 && isEnd(i)) {
        return i;
      }
      switch (tokens.keyword(i)) {
        case Keyword.BEGIN -> {
          if (depth == 0 && keyword(i + 1) == Keyword.ATOMIC) {
            if (bodyNeverEnds) {
              return -1;
            }
            depth = 1;
          }
        }
        case Keyword.CASE -> depth += depth > 0 ? 1 : 0;
        case Keyword.END -> depth -= depth > 0 ? 1 : 0;
        default -> {}
      }
    }
    bodyNeverEnds = depth > 0;
    return bodyNeverEnds ? -1 : i;
  }

  private int keyword(int index) {
    return index < limit ? tokens.keyword(index) : Keyword.NONE;
  }

  private boolean isEnd(int index) {
    TokenKind kind = tokens.kind(index);
    return kind == TokenKind.SEMICOLON || kind == TokenKind.FOREIGN;
  }
}
