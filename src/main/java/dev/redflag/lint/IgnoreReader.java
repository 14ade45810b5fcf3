package dev.redflag.lint;

import dev.redflag.config.Spelling;
import dev.redflag.rule.Draft;
import dev.redflag.rule.Edit;
import dev.redflag.rule.Fix;
import dev.redflag.rule.RulePage;
import dev.redflag.rule.RuleSet;
import dev.redflag.source.Span;
import dev.redflag.sql.Lexer;
import dev.redflag.sql.Script;
import dev.redflag.sql.TokenKind;
import dev.redflag.sql.Tokens;
import dev.redflag.sql.ast.BodyStatement;
import dev.redflag.sql.ast.DoBlock;
import dev.redflag.sql.ast.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads the comments of a file that ask to ignore rules, and those that only seem to. */
final class IgnoreReader {

  private static final String MARK = "redflag";
  private static final String IGNORE = MARK + ":ignore";
  private static final String FORM = "-- redflag:ignore RULE: reason";

  private final Script script;
  private final List<Span> forward;
  private final RuleSet rules;
  private final String text;
  private final List<Ignore> ignores = new ArrayList<>();
  private final List<Trouble> troubles = new ArrayList<>();
  private Tokens tokens;
  private List<Statement> statements;

  /**
   * @param forward the parts of the file that run; comments that stand at others are not looked at
   * @param rules the rules that may be named
   */
  IgnoreReader(Script script, List<Span> forward, RuleSet rules) {
    this.script = script;
    this.forward = forward;
    this.rules = rules;
    this.text = script.source().text();
  }

  /**
   * A comment that does not do what it looks as if it did.
   *
   * @param rule the id of the rule that tells of it
   * @param anchor what another ignore has to cover to take it away: the statement that the comment
   *     covers, or the comment
   */
  record Trouble(String rule, Draft draft, Span anchor) {}

  void read() {
    if (!mentionsMark()) {
      return;
    }
    read(script.tokens(), script.statements());
    for (Statement statement : script.statements()) {
      if (statement instanceof DoBlock block) {
        readBody(block);
      }
    }
  }

  /** Whether a comment of the file, or of a block in it, may be meant for Redflag. */
  private boolean mentionsMark() {
    Tokens outer = script.tokens();
    for (int i = 0; i < outer.commentCount(); i++) {
      if (mentionsMark(outer.comment(i))) {
        return true;
      }
    }
    List<Statement> all = script.statements();
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i) instanceof DoBlock block && mentionsMark(block.span())) {
        return true;
      }
    }
    return false;
  }

  /**
   * Looks at each seventh character only: wherever the mark stands, one of its letters is there.
   */
  private boolean mentionsMark(Span part) {
    int last = part.end() - MARK.length();
    for (int i = part.start() + MARK.length() - 1; i < part.end(); i += MARK.length()) {
      int letter = letterOfMark(text.charAt(i));
      if (letter >= 0
          && i - letter <= last
          && text.regionMatches(true, i - letter, MARK, 0, MARK.length())) {
        return true;
      }
    }
    return false;
  }

  /** Which letter of the mark it is, in either case, or -1; no two of them are the same. */
  private static int letterOfMark(char c) {
    return switch (c) {
      case 'r', 'R' -> 0;
      case 'e', 'E' -> 1;
      case 'd', 'D' -> 2;
      case 'f', 'F' -> 3;
      case 'l', 'L' -> 4;
      case 'a', 'A' -> 5;
      case 'g', 'G' -> 6;
      default -> -1;
    };
  }

  /** A block's comments cover the statements in it as those of a file do. */
  private void readBody(DoBlock block) {
    List<Statement> body = new ArrayList<>();
    for (BodyStatement inner : block.body()) {
      body.add(inner.statement());
    }
    Tokens outer = script.tokens();
    for (int i = outer.indexFrom(block.span().start()); i < outer.size(); i++) {
      if (outer.end(i) > block.span().end()) {
        return;
      }
      if (outer.kind(i) == TokenKind.STRING && text.charAt(outer.start(i)) == '$') {
        int quote = text.indexOf('$', outer.start(i) + 1) + 1 - outer.start(i);
        read(Lexer.lex(text, outer.start(i) + quote, outer.end(i) - quote), body);
      }
    }
  }

  private void read(Tokens tokens, List<Statement> statements) {
    this.tokens = tokens;
    this.statements = statements;
    for (int i = 0; i < tokens.commentCount(); i++) {
      read(tokens.comment(i));
    }
  }

  List<Ignore> ignores() {
    return ignores;
  }

  List<Trouble> troubles() {
    return troubles;
  }

  private void read(Span comment) {
    boolean block = text.charAt(comment.start()) == '/';
    int end = block && text.startsWith("*/", comment.end() - 2) ? comment.end() - 2 : comment.end();
    int at = comment.start() + 2;
    while (at < end && (isSpace(at) || (block && text.charAt(at) == '*'))) {
      at++;
    }
    if (!text.regionMatches(true, at, MARK, 0, MARK.length())) {
      readMisplaced(comment, at, end);
      return;
    }
    int start = at;
    at += MARK.length();
    boolean colon = at < end && text.charAt(at) == ':';
    int wordStart = colon ? at + 1 : afterSeparators(at, end);
    int wordEnd = afterName(wordStart, end);
    boolean whole = wordEnd == end || isSpace(wordEnd) || text.charAt(wordEnd) == ':';
    String word = text.substring(wordStart, wordEnd).toLowerCase(Locale.ROOT);
    boolean file = word.equals("ignore-file");
    if (colon && whole && (file || word.equals("ignore"))) {
      readNames(comment, start, wordEnd, end, file);
      return;
    }
    int wrongEnd =
        colon && wordEnd > wordStart ? wordEnd : endOfNearlyIgnore(colon, wordStart, end);
    if (wrongEnd >= 0) {
      Span place = new Span(start, wrongEnd);
      if (isForward(comment, coveredBy(comment))) {
        String message = text(place) + " is no instruction of Redflag.";
        trouble("unknown-ignore", place, message, FORM, comment);
      }
    }
  }

  /** An ignore works only where the comment begins with it. */
  private void readMisplaced(Span comment, int start, int end) {
    int at = start < end ? text.substring(start, end).indexOf(IGNORE) : -1;
    if (at >= 0 && isForward(comment, coveredBy(comment))) {
      Span place = new Span(start + at, start + at + IGNORE.length());
      String message = "An ignore does nothing unless the comment begins with it.";
      trouble("unknown-ignore", place, message, FORM, comment);
    }
  }

  private int afterSeparators(int at, int end) {
    int after = at;
    while (after < end && (isSpace(after) || "-:_".indexOf(text.charAt(after)) >= 0)) {
      after++;
    }
    return after;
  }

  /** Where "redflag: ignore", "redflag-ignore RULE" or the like ends; -1 if it is prose. */
  private int endOfNearlyIgnore(boolean colon, int wordStart, int end) {
    int start = colon ? afterSeparators(wordStart, end) : wordStart;
    int after = afterName(start, end);
    String meant = text.substring(start, after).toLowerCase(Locale.ROOT);
    if (Spelling.nearest(meant, List.of("ignore", "ignore-file")) == null) {
      return -1;
    }
    int rule = afterSeparators(after, end);
    boolean means = colon || rules.contains(text.substring(rule, afterName(rule, end)));
    return means ? after : -1;
  }

  private int afterName(int at, int end) {
    int after = at;
    while (after < end && isNameUnit(after)) {
      after++;
    }
    return after;
  }

  private void readNames(Span comment, int start, int listStart, int end, boolean file) {
    Span statement = file ? null : coveredBy(comment);
    if (!file && !isForward(comment, statement)) {
      return;
    }
    Span anchor = statement == null ? comment : statement;
    int colon = text.indexOf(':', listStart);
    boolean hasColon = colon >= 0 && colon < end;
    int listEnd = hasColon ? colon : end;
    List<Span> names = names(listStart, listEnd, hasColon);
    if (names.isEmpty()) {
      Span place = new Span(start, listStart);
      trouble("unknown-ignore", place, "This ignore names no rule.", FORM, anchor);
      return;
    }
    boolean reason = hasColon && saysSomething(colon + 1, end);
    if (!reason) {
      int last = names.get(names.size() - 1).end();
      Span place = new Span(start, last);
      trouble(
          "ignore-without-reason",
          place,
          "This ignore gives no reason, so it ignores nothing.",
          "-- " + text(place) + ": why it is meant",
          anchor);
    }
    for (Span name : names) {
      String rule = text(name);
      if (!rules.contains(rule)) {
        unknown(name, rule, anchor);
      } else if (reason) {
        // Covers no offset at all: there is no statement left for it.
        Span covered = !file && statement == null ? new Span(end, end) : statement;
        ignores.add(new Ignore(rule, name, comment, covered, names.size() == 1));
      }
    }
  }

  /** The names up to {@code end}; without a colon, only the first word of each item is a name. */
  private List<Span> names(int start, int end, boolean everyWord) {
    List<Span> names = new ArrayList<>();
    boolean expected = true;
    int at = start;
    while (at < end) {
      char c = text.charAt(at);
      if (c == ',') {
        expected = true;
        at++;
      } else if (isSpace(at)) {
        at++;
      } else {
        int first = at;
        while (at < end && !isSpace(at) && text.charAt(at) != ',') {
          at++;
        }
        if (expected || everyWord) {
          names.add(new Span(first, at));
        }
        expected = false;
      }
    }
    return names;
  }

  private boolean saysSomething(int start, int end) {
    for (int i = start; i < end; i++) {
      if (Character.isLetterOrDigit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private void unknown(Span name, String rule, Span anchor) {
    String near = Spelling.nearest(rule, rules.ids());
    if (near == null) {
      near = byAlias(rule);
    }
    Draft draft = Draft.at(name, "No rule is called " + rule + ", so it ignores nothing.");
    if (near != null) {
      draft.help("Did you mean " + near + "?");
      draft.fix(new Fix("Name " + near, List.of(new Edit(name, near)), Map.of()));
    }
    troubles.add(new Trouble("unknown-ignore", draft, anchor));
  }

  /** The rule that another tool calls {@code name}, with or without the tool's own name. */
  private String byAlias(String name) {
    for (RulePage page : rules.pages()) {
      for (String alias : page.aliases()) {
        if (alias.equals(name) || alias.endsWith("/" + name)) {
          return page.id();
        }
      }
    }
    return null;
  }

  /** The statement that the comment stands in or at the end of, else the next one, else null. */
  private Span coveredBy(Span comment) {
    int next = firstFrom(comment.start());
    if (next > 0) {
      Span before = statements.get(next - 1).span();
      if (comment.end() <= before.end() || isTrailing(comment)) {
        return before;
      }
    }
    return next < statements.size() ? statements.get(next).span() : null;
  }

  /** The first statement that begins at {@code offset} or after it. */
  private int firstFrom(int offset) {
    int low = 0;
    int high = statements.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (statements.get(middle).span().start() < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Whether the line has tokens before the comment and none after it. */
  private boolean isTrailing(Span comment) {
    int next = tokens.indexFrom(comment.start());
    return next > 0
        && !hasLineBreak(tokens.end(next - 1), comment.start())
        && (next == tokens.size() || hasLineBreak(comment.end(), tokens.start(next)));
  }

  private boolean hasLineBreak(int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) == '\n' || text.charAt(i) == '\r') {
        return true;
      }
    }
    return false;
  }

  /** Whether the comment, or the statement it covers, stands in a part that runs. */
  private boolean isForward(Span comment, Span statement) {
    for (Span part : forward) {
      if (part.contains(comment) || (statement != null && part.contains(statement))) {
        return true;
      }
    }
    return false;
  }

  private void trouble(String rule, Span place, String message, String help, Span anchor) {
    troubles.add(new Trouble(rule, Draft.at(place, message).help(help), anchor));
  }

  private String text(Span span) {
    return script.source().text(span);
  }

  private boolean isSpace(int at) {
    return Character.isWhitespace(text.charAt(at));
  }

  private boolean isNameUnit(int at) {
    char c = text.charAt(at);
    return c == '-' || Character.isLetter(c);
  }
}
