package dev.redflag.migration;

import dev.redflag.source.SourceFile;
import dev.redflag.sql.Keyword;
import dev.redflag.sql.Lexer;
import dev.redflag.sql.StatementSplitter;
import dev.redflag.sql.Tokens;

/**
 * Statements that PostgreSQL refuses inside a transaction, as far as the tools look for them to run
 * them outside of one.
 */
final class NonTransactional {

  private NonTransactional() {}

  /** Whether any statement of the file is one. */
  static boolean isIn(SourceFile file) {
    Tokens tokens = Lexer.lex(file.text());
    int[] statements = StatementSplitter.split(tokens);
    for (int i = 0; i < statements.length; i += 2) {
      if (is(tokens, statements[i], statements[i + 1])) {
        return true;
      }
    }
    return false;
  }

  /** Whether Flyway takes any statement of the file for one. */
  static boolean isInForFlyway(SourceFile file) {
    Tokens tokens = Lexer.lex(file.text());
    int[] statements = StatementSplitter.split(tokens);
    for (int i = 0; i < statements.length; i += 2) {
      if (isForFlyway(tokens, statements[i], statements[i + 1])) {
        return true;
      }
    }
    return false;
  }

  /** Whether Flyway takes every statement of the file for one, and it holds any. */
  static boolean isAllForFlyway(SourceFile file) {
    Tokens tokens = Lexer.lex(file.text());
    int[] statements = StatementSplitter.split(tokens);
    for (int i = 0; i < statements.length; i += 2) {
      if (!isForFlyway(tokens, statements[i], statements[i + 1])) {
        return false;
      }
    }
    return statements.length > 0;
  }

  /** Flyway looks for less: it runs CLUSTER and REINDEX CONCURRENTLY in a transaction. */
  private static boolean isForFlyway(Tokens tokens, int first, int end) {
    int second = first + 1 < end ? tokens.keyword(first + 1) : Keyword.NONE;
    return switch (tokens.keyword(first)) {
      case Keyword.CLUSTER -> false;
      case Keyword.REINDEX -> {
        int object =
            second == Keyword.VERBOSE && first + 2 < end ? tokens.keyword(first + 2) : second;
        yield object == Keyword.SCHEMA || object == Keyword.DATABASE || object == Keyword.SYSTEM;
      }
      default -> is(tokens, first, end);
    };
  }

  private static boolean is(Tokens tokens, int first, int end) {
    int second = first + 1 < end ? tokens.keyword(first + 1) : Keyword.NONE;
    return switch (tokens.keyword(first)) {
      case Keyword.VACUUM, Keyword.CLUSTER -> true;
      case Keyword.DISCARD -> second == Keyword.ALL;
      case Keyword.ALTER -> second == Keyword.SYSTEM;
      case Keyword.REINDEX ->
          second == Keyword.SCHEMA
              || second == Keyword.DATABASE
              || second == Keyword.SYSTEM
              || says(tokens, first, Math.min(end, first + 8), Keyword.CONCURRENTLY);
      case Keyword.CREATE, Keyword.DROP ->
          second == Keyword.DATABASE
              || second == Keyword.TABLESPACE
              || second == Keyword.SUBSCRIPTION
              || ((second == Keyword.INDEX || second == Keyword.UNIQUE)
                  && says(tokens, first, Math.min(end, first + 4), Keyword.CONCURRENTLY));
      default -> false;
    };
  }

  private static boolean says(Tokens tokens, int first, int end, int word) {
    for (int i = first; i < end; i++) {
      if (tokens.keyword(i) == word) {
        return true;
      }
    }
    return false;
  }
}
