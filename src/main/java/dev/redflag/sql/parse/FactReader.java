package dev.redflag.sql.parse;

import dev.redflag.sql.Keyword;
import dev.redflag.sql.TokenKind;
import dev.redflag.sql.Tokens;
import dev.redflag.sql.ast.Expression;
import dev.redflag.sql.ast.QueryFacts;
import dev.redflag.sql.ast.Restriction;

/**
 * Says what a query, an expression or a whole INSERT, UPDATE, DELETE or MERGE names.
 *
 * <p>Costs a parse: for rules to ask, not for every statement of a history. JSqlParser is loaded
 * when the first question comes.
 */
public final class FactReader {

  private FactReader() {}

  /**
   * What {@code code} names; what cannot be parsed is judged by its tokens alone.
   *
   * @param code a query, an expression, or the {@code whole} of a statement; no list of tables
   */
  public static QueryFacts read(Expression code) {
    Restriction restriction = restriction(code);
    FactCollector parsed = JSqlParserReader.read(code);
    return parsed == null
        ? TokenFacts.read(code).facts(restriction, false)
        : parsed.facts(restriction, true);
  }

  /**
   * The same by the tokens alone, which loads no parser: enough for a rule that is asked on every
   * run and wants the names of relations.
   */
  public static QueryFacts readTokens(Expression code) {
    return TokenFacts.read(code).facts(restriction(code), false);
  }

  /** Whether a query or a statement begins at the first token, and no expression. */
  static boolean isStatement(Expression code) {
    Tokens tokens = code.tokens();
    int i = code.first();
    while (i < code.end() && tokens.kind(i) == TokenKind.OPEN_PAREN) {
      i++;
    }
    if (i == code.end()) {
      return false;
    }
    return switch (tokens.keyword(i)) {
      case Keyword.SELECT, Keyword.WITH, Keyword.VALUES, Keyword.TABLE ->
          i == code.first() || closesAtEnd(code);
      case Keyword.INSERT, Keyword.UPDATE, Keyword.DELETE, Keyword.MERGE -> i == code.first();
      default -> false;
    };
  }

  /** A query in parentheses with something behind it is an expression, unless a set operation. */
  private static boolean closesAtEnd(Expression code) {
    Tokens tokens = code.tokens();
    int parens = 0;
    for (int i = code.first(); i < code.end(); i++) {
      switch (tokens.kind(i)) {
        case OPEN_PAREN -> parens++;
        case CLOSE_PAREN -> {
          if (--parens == 0 && i + 1 < code.end()) {
            return switch (tokens.keyword(i + 1)) {
              case Keyword.UNION,
                  Keyword.INTERSECT,
                  Keyword.EXCEPT,
                  Keyword.ORDER,
                  Keyword.LIMIT,
                  Keyword.OFFSET,
                  Keyword.FETCH,
                  Keyword.FOR ->
                  true;
              default -> false;
            };
          }
        }
        default -> {}
      }
    }
    return true;
  }

  private static Restriction restriction(Expression code) {
    Tokens tokens = code.tokens();
    int verb = code.first();
    int parens = 0;
    boolean changes = false;
    for (int i = verb; i < code.end(); i++) {
      switch (tokens.kind(i)) {
        case OPEN_PAREN -> parens++;
        case CLOSE_PAREN -> parens--;
        default -> {}
      }
      if (parens > 0) {
        continue;
      }
      int keyword = tokens.keyword(i);
      if (keyword == Keyword.SELECT || keyword == Keyword.INSERT || keyword == Keyword.MERGE) {
        return Restriction.NONE;
      }
      changes |= keyword == Keyword.UPDATE || keyword == Keyword.DELETE;
      if (changes && keyword == Keyword.WHERE && i + 1 < code.end()) {
        return Conditions.restriction(
            new Expression(tokens, i + 1, conditionEnd(tokens, i + 1, code.end())));
      }
    }
    return Restriction.NONE;
  }

  private static int conditionEnd(Tokens tokens, int from, int end) {
    int parens = 0;
    for (int i = from; i < end; i++) {
      switch (tokens.kind(i)) {
        case OPEN_PAREN -> parens++;
        case CLOSE_PAREN -> parens--;
        default -> {
          if (parens == 0 && i > from && tokens.keyword(i) == Keyword.RETURNING) {
            return i;
          }
        }
      }
    }
    return end;
  }
}
