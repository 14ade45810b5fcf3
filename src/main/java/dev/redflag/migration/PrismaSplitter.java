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
      case Keyword.REINDEX,
          Keyword.REFRESH,
          Keyword.DO,
          Keyword.LOCK,
          Keyword.CLUSTER,
          Keyword.SECURITY,
          Keyword.IMPORT ->
          Verdict.REFUSED;
      case Keyword.VACUUM -> has(first, end, Keyword.ANALYZE) ? Verdict.REFUSED : Verdict.NOT_TRIED;
      case Keyword.CREATE -> create(first, end);
      case Keyword.ALTER -> alter(first, end);
      case Keyword.DROP -> drop(first, end);
      case Keyword.INSERT ->
          has(first, end, Keyword.SELECT) && has(first, end, Keyword.ON, Keyword.CONFLICT)
              ? Verdict.REFUSED
              : Verdict.READ;
      case Keyword.SELECT,
          Keyword.WITH,
          Keyword.UPDATE,
          Keyword.DELETE,
          Keyword.TRUNCATE,
          Keyword.GRANT,
          Keyword.REVOKE,
          Keyword.COMMENT,
          Keyword.SET,
          Keyword.RESET,
          Keyword.BEGIN,
          Keyword.COMMIT ->
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
      case Keyword.TABLE -> has(at, end, Keyword.EXCLUDE) ? Verdict.REFUSED : Verdict.READ;
      case Keyword.MATERIALIZED ->
          has(at, end, Keyword.NO, Keyword.DATA) ? Verdict.REFUSED : Verdict.READ;
      case Keyword.FUNCTION ->
          has(at, end, Keyword.BEGIN, Keyword.ATOMIC) ? Verdict.REFUSED : Verdict.READ;
      case Keyword.STATISTICS,
          Keyword.PUBLICATION,
          Keyword.AGGREGATE,
          Keyword.COLLATION,
          Keyword.TEXT,
          Keyword.RULE,
          Keyword.PROCEDURE ->
          Verdict.REFUSED;
      case Keyword.INDEX,
          Keyword.TYPE,
          Keyword.DOMAIN,
          Keyword.EXTENSION,
          Keyword.TRIGGER,
          Keyword.POLICY,
          Keyword.ROLE,
          Keyword.VIEW ->
          Verdict.READ;
      default -> Verdict.NOT_TRIED;
    };
  }

  private static boolean isCreateModifier(int word) {
    return word == Keyword.OR
        || word == Keyword.REPLACE
        || word == Keyword.UNIQUE
        || word == Keyword.UNLOGGED
        || word == Keyword.TEMP
        || word == Keyword.TEMPORARY;
  }

  private Verdict alter(int first, int end) {
    return switch (first + 1 < end ? tokens.keyword(first + 1) : Keyword.NONE) {
      case Keyword.TABLE -> alterTable(first, end);
      case Keyword.TYPE ->
          has(first, end, Keyword.ADD, Keyword.VALUE) ? Verdict.READ : Verdict.NOT_TRIED;
      case Keyword.INDEX -> has(first, end, Keyword.RENAME) ? Verdict.NOT_TRIED : Verdict.REFUSED;
      case Keyword.SEQUENCE,
          Keyword.DEFAULT,
          Keyword.FUNCTION,
          Keyword.EXTENSION,
          Keyword.DATABASE ->
          Verdict.REFUSED;
      default -> Verdict.NOT_TRIED;
    };
  }

  private Verdict alterTable(int first, int end) {
    for (int i = first + 2; i < end; i++) {
      int next = i + 1 < end ? tokens.keyword(i + 1) : Keyword.NONE;
      boolean refused =
          switch (tokens.keyword(i)) {
            case Keyword.EXCLUDE -> true;
            case Keyword.USING -> next == Keyword.INDEX;
            case Keyword.SET -> next == Keyword.STATISTICS || next == Keyword.SCHEMA;
            case Keyword.ATTACH, Keyword.DETACH -> next == Keyword.PARTITION;
            case Keyword.CLUSTER -> next == Keyword.ON;
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
      case Keyword.INDEX -> has(first, end, Keyword.CONCURRENTLY) ? Verdict.REFUSED : Verdict.READ;
      case Keyword.TABLE -> Verdict.READ;
      default -> Verdict.NOT_TRIED;
    };
  }

  private boolean has(int first, int end, int word) {
    for (int i = first; i < end; i++) {
      if (tokens.keyword(i) == word) {
        return true;
      }
    }
    return false;
  }

  private boolean has(int first, int end, int word, int next) {
    for (int i = first; i + 1 < end; i++) {
      if (tokens.keyword(i) == word && tokens.keyword(i + 1) == next) {
        return true;
      }
    }
    return false;
  }
}
