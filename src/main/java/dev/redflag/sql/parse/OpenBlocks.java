package dev.redflag.sql.parse;

import java.util.Arrays;

/** The blocks, branches and loops of a body of PL/pgSQL that have begun and not ended. */
final class OpenBlocks {

  /** What a word opens. */
  enum Kind {
    BLOCK,
    HANDLERS,
    IF,
    CASE,
    LOOP
  }

  private Kind[] kinds = new Kind[8];
  private int[] words = new int[8];
  private int[] statements = new int[8];
  private int depth;
  private int conditions;
  private int loops;

  /**
   * One begins.
   *
   * @param word the token that opens it
   * @param statement the index of the first statement in it
   */
  void open(Kind kind, int word, int statement) {
    if (depth == kinds.length) {
      kinds = Arrays.copyOf(kinds, depth * 2);
      words = Arrays.copyOf(words, depth * 2);
      statements = Arrays.copyOf(statements, depth * 2);
    }
    kinds[depth] = kind;
    words[depth] = word;
    statements[depth] = statement;
    depth++;
    count(kind, 1);
  }

  /** The innermost one of that kind ends, with all that stands in it; false if the body does. */
  boolean close(Kind kind) {
    int match = depth - 1;
    while (match >= 0 && !matches(kinds[match], kind)) {
      match--;
    }
    if (match < 0) {
      return depth > 0 || kind != Kind.BLOCK;
    }
    while (depth > match) {
      depth--;
      count(kinds[depth], -1);
    }
    return depth > 0;
  }

  private static boolean matches(Kind open, Kind closed) {
    return open == closed || (open == Kind.HANDLERS && closed == Kind.BLOCK);
  }

  /** The handlers of the innermost block begin: its first statement, or -1 where none can. */
  int beginHandlers() {
    if (depth == 0 || kinds[depth - 1] != Kind.BLOCK) {
      return -1;
    }
    kinds[depth - 1] = Kind.HANDLERS;
    count(Kind.HANDLERS, 1);
    return statements[depth - 1];
  }

  private void count(Kind kind, int by) {
    conditions += kind == Kind.BLOCK ? 0 : by;
    loops += kind == Kind.LOOP ? by : 0;
  }

  int depth() {
    return depth;
  }

  /** The token that opened the innermost one. */
  int innermost() {
    return words[depth - 1];
  }

  /** Whether what stands here may not run. */
  boolean inCondition() {
    return conditions > 0;
  }

  boolean inLoop() {
    return loops > 0;
  }
}
