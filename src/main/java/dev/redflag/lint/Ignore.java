package dev.redflag.lint;

import dev.redflag.source.Span;
import java.util.Comparator;

/** One rule that a comment asks to ignore, in a statement or in the whole file. */
final class Ignore {

  /** By where the statements begin that they cover. */
  static final Comparator<Ignore> BY_START =
      new Comparator<>() {
        @Override
        public int compare(Ignore first, Ignore second) {
          return Integer.compare(first.statement.start(), second.statement.start());
        }
      };

  private final String rule;
  private final Span name;
  private final Span comment;
  private final Span statement;
  private final boolean alone;
  private boolean used;

  /**
   * @param name where the rule is named
   * @param statement the statement that is covered; null for the whole file
   * @param alone whether the comment names no other rule
   */
  Ignore(String rule, Span name, Span comment, Span statement, boolean alone) {
    this.rule = rule;
    this.name = name;
    this.comment = comment;
    this.statement = statement;
    this.alone = alone;
  }

  String rule() {
    return rule;
  }

  Span name() {
    return name;
  }

  Span comment() {
    return comment;
  }

  boolean alone() {
    return alone;
  }

  boolean wholeFile() {
    return statement == null;
  }

  /** What another ignore has to cover to take away a finding about this one. */
  Span anchor() {
    return statement == null || statement.length() == 0 ? comment : statement;
  }

  boolean used() {
    return used;
  }

  /** The statement that it covers, or null if it covers the whole file. */
  Span covered() {
    return statement;
  }

  /** Says that it took something away. */
  void use() {
    used = true;
  }
}
