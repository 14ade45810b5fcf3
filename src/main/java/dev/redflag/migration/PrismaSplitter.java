package dev.redflag.migration;

import dev.redflag.source.SourceFile;
import dev.redflag.sql.Keyword;
import dev.redflag.sql.StatementSplitter;
import dev.redflag.sql.TokenKind;
import dev.redflag.sql.Tokens;

/**
 * What Prisma 7.4 and newer do with a file: they send it statement by statement if their SQL parser
 * reads all of it, and else as one query.
 *
 * <p>That parser is the Rust crate sqlparser, version 0.61. What it reads and what it refuses was
 * tried, statement by statement; of what was not tried nothing is claimed.
 */
final class PrismaSplitter {

  private enum Verdict {
    READ,
    REFUSED,
    NOT_TRIED
  }

  private final Tokens tokens;

  private PrismaSplitter(Tokens tokens) {
    this.tokens = tokens;
  }

  /**
   * @param tokens those of the file
   */
  static Wrap wrap(SourceFile file, Tokens tokens) {
    return file.byteOrderMark() ? Wrap.BATCH : new PrismaSplitter(tokens).wrap();
  }

  private Wrap wrap() {
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.kind(i) == TokenKind.FOREIGN) {
        return Wrap.BATCH;
      }
    }
    Wrap wrap = Wrap.EACH_STATEMENT;
    int[] statements = StatementSplitter.split(tokens);
    for (int i = 0; i < statements.length; i += 2) {
      Verdict verdict = judge(statements[i], statements[i + 1]);
      if (verdict == Verdict.REFUSED) {
        return Wrap.BATCH;
      }
      if (verdict == Verdict.NOT_TRIED) {
        wrap = Wrap.BATCH_OR_EACH_STATEMENT;
      }
    }
    return wrap;
  }

  private Verdict judge(int first, int end) {
    return switch (tokens.keyword(first)) {
      case REINDEX, REFRESH, DO, LOCK, CLUSTER, SECURITY, IMPORT -> Verdict.REFUSED;
      case VACUUM -> has(first, end, Keyword.ANALYZE) ? Verdict.REFUSED : Verdict.NOT_TRIED;
      case CREATE -> create(first, end);
      case ALTER -> alter(first, end);
      case DROP -> drop(first, end);
      case INSERT ->
          has(first, end, Keyword.SELECT) && has(first, end, Keyword.ON, Keyword.CONFLICT)
              ? Verdict.REFUSED
              : Verdict.READ;
      case SELECT,
          WITH,
          UPDATE,
          DELETE,
          TRUNCATE,
          GRANT,
          REVOKE,
          COMMENT,
          SET,
          RESET,
          BEGIN,
          COMMIT ->
          Verdict.READ;
      default -> Verdict.NOT_TRIED;
    };
  }

  private Verdict create(int first, int end) {
    int at = first + 1;
    while (at < end && isCreateModifier(tokens.keyword(at))) {
      at++;
    }
    if (has(first, at, Keyword.UNLOGGED)) {
      return Verdict.REFUSED;
    }
    return switch (at < end ? tokens.keyword(at) : Keyword.NONE) {
      case TABLE -> has(at, end, Keyword.EXCLUDE) ? Verdict.REFUSED : Verdict.READ;
      case MATERIALIZED -> has(at, end, Keyword.NO, Keyword.DATA) ? Verdict.REFUSED : Verdict.READ;
      case FUNCTION -> has(at, end, Keyword.BEGIN, Keyword.ATOMIC) ? Verdict.REFUSED : Verdict.READ;
      case STATISTICS, PUBLICATION, AGGREGATE, COLLATION, TEXT, RULE, PROCEDURE -> Verdict.REFUSED;
      case INDEX, TYPE, DOMAIN, EXTENSION, TRIGGER, POLICY, ROLE, VIEW -> Verdict.READ;
      default -> Verdict.NOT_TRIED;
    };
  }

  private static boolean isCreateModifier(Keyword word) {
    return word == Keyword.OR
        || word == Keyword.REPLACE
        || word == Keyword.UNIQUE
        || word == Keyword.UNLOGGED
        || word == Keyword.TEMP
        || word == Keyword.TEMPORARY;
  }

  private Verdict alter(int first, int end) {
    return switch (first + 1 < end ? tokens.keyword(first + 1) : Keyword.NONE) {
      case TABLE -> alterTable(first, end);
      case TYPE -> has(first, end, Keyword.ADD, Keyword.VALUE) ? Verdict.READ : Verdict.NOT_TRIED;
      case INDEX -> has(first, end, Keyword.RENAME) ? Verdict.NOT_TRIED : Verdict.REFUSED;
      case SEQUENCE, DEFAULT, FUNCTION, EXTENSION, DATABASE -> Verdict.REFUSED;
      default -> Verdict.NOT_TRIED;
    };
  }

  private Verdict alterTable(int first, int end) {
    for (int i = first + 2; i < end; i++) {
      Keyword next = i + 1 < end ? tokens.keyword(i + 1) : Keyword.NONE;
      boolean refused =
          switch (tokens.keyword(i)) {
            case EXCLUDE -> true;
            case USING -> next == Keyword.INDEX;
            case SET -> next == Keyword.STATISTICS || next == Keyword.SCHEMA;
            case ATTACH, DETACH -> next == Keyword.PARTITION;
            case CLUSTER -> next == Keyword.ON;
            default -> false;
          };
      if (refused) {
        return Verdict.REFUSED;
      }
    }
    return Verdict.READ;
  }

  private Verdict drop(int first, int end) {
    return switch (first + 1 < end ? tokens.keyword(first + 1) : Keyword.NONE) {
      case INDEX -> has(first, end, Keyword.CONCURRENTLY) ? Verdict.REFUSED : Verdict.READ;
      case TABLE -> Verdict.READ;
      default -> Verdict.NOT_TRIED;
    };
  }

  private boolean has(int first, int end, Keyword word) {
    for (int i = first; i < end; i++) {
      if (tokens.keyword(i) == word) {
        return true;
      }
    }
    return false;
  }

  private boolean has(int first, int end, Keyword word, Keyword next) {
    for (int i = first; i + 1 < end; i++) {
      if (tokens.keyword(i) == word && tokens.keyword(i + 1) == next) {
        return true;
      }
    }
    return false;
  }
}
