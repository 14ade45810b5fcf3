package dev.redflag.sql.parse;

import dev.redflag.source.Span;
import dev.redflag.sql.Keyword;
import dev.redflag.sql.TokenKind;
import dev.redflag.sql.Tokens;
import dev.redflag.sql.ast.BodyStatement;
import dev.redflag.sql.ast.Code;
import dev.redflag.sql.ast.Expression;
import dev.redflag.sql.ast.Select;
import dev.redflag.sql.ast.Statement;
import dev.redflag.sql.ast.Unread;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Splits a body of PL/pgSQL into its SQL statements (manual, "PL/pgSQL"), and never fails.
 *
 * <p>Goes through the tokens once, without recursion. A statement is conditional if it stands in
 * IF, CASE, a loop, a block with an EXCEPTION clause or its handlers, or behind a RETURN that is
 * itself conditional.
 */
final class PlpgsqlReader {

  private static final int DEEPEST = 1000;

  private enum Frame {
    BLOCK,
    HANDLERS,
    IF,
    CASE,
    LOOP
  }

  private final Tokens tokens;
  private final int end;
  private int at;

  private final List<Statement> statements = new ArrayList<>();
  private boolean[] conditional = new boolean[8];

  /** How many more blocks with EXCEPTION hold this statement than hold the one before it. */
  private int[] caught = new int[8];

  private final List<Span> dynamic = new ArrayList<>(0);
  private final List<Expression> expressions = new ArrayList<>();

  private Frame[] frames = new Frame[8];
  private int[] frameStatements = new int[8];
  private int[] frameTokens = new int[8];
  private int depth;
  private int conditions;
  private int loops;
  private boolean mayHaveLeft;

  private PlpgsqlReader(Tokens tokens) {
    this.tokens = tokens;
    this.end = tokens.size();
  }

  /** What stands in the body that {@code tokens} are. */
  static Code read(Tokens tokens) {
    return new PlpgsqlReader(tokens).run();
  }

  private Code run() {
    boolean more = true;
    while (more && at < end && depth < DEEPEST) {
      more = statement();
    }
    if (depth > 0) {
      Span opening = tokens.span(frameTokens[depth - 1]);
      String reason = tokens.text(frameTokens[depth - 1]) + " without END";
      add(new Unread(opening, opening, reason), true);
    }
    List<BodyStatement> body = new ArrayList<>(statements.size());
    int blocks = 0;
    for (int i = 0; i < statements.size(); i++) {
      blocks += i < caught.length ? caught[i] : 0;
      body.add(new BodyStatement(statements.get(i), conditional[i] || blocks > 0));
    }
    return new Code(body, dynamic, expressions);
  }

  // Statements

  /** Reads one statement, or the head or end of a compound one; false behind the last. */
  private boolean statement() {
    TokenKind kind = tokens.kind(at);
    if (kind == TokenKind.SEMICOLON) {
      at++;
    } else if (atOperator("<<") && at + 2 < end) {
      at += 3;
    } else if (atOperator("#") && depth == 0) {
      at = Math.min(end, at + 3);
    } else if (!assignment()) {
      return kind == TokenKind.WORD ? word() : sql();
    }
    return true;
  }

  private boolean word() {
    switch (tokens.keyword(at)) {
      case Keyword.DECLARE -> declarations();
      case Keyword.BEGIN -> open(Frame.BLOCK);
      case Keyword.END -> {
        return close();
      }
      case Keyword.IF -> {
        open(Frame.IF);
        conditionUntil(Keyword.THEN);
      }
      case Keyword.CASE -> {
        open(Frame.CASE);
        expressionUntil(Keyword.WHEN);
      }
      case Keyword.WHEN -> {
        at++;
        conditionUntil(Keyword.THEN);
      }
      case Keyword.ELSE -> at++;
      case Keyword.FOR -> forLoop();
      case Keyword.NULL, Keyword.FETCH, Keyword.MOVE, Keyword.CLOSE -> at = semicolon();
      case Keyword.CONTINUE -> leave(false);
      case Keyword.RETURN -> returned();
      case Keyword.EXECUTE -> execute(semicolon());
      case Keyword.NONE -> {
        return plpgsqlWord() || sql();
      }
      default -> {
        return sql();
      }
    }
    return true;
  }

  /** Reads a statement that begins with a word that is a keyword in PL/pgSQL only. */
  private boolean plpgsqlWord() {
    int first = at;
    switch (Names.fold(tokens.text(at))) {
      case "exception" -> handlers();
      case "elsif", "elseif" -> {
        at++;
        conditionUntil(Keyword.THEN);
      }
      case "loop" -> open(Frame.LOOP);
      case "while" -> {
        at++;
        int loop = loopWord();
        expression(at, loop);
        loop(loop);
      }
      case "foreach" -> {
        int loop = loopWord();
        int array = find(Keyword.ARRAY, at, loop);
        expression(Math.min(array + 1, loop), loop);
        loop(loop);
      }
      case "exit" -> leave(loops == 0);
      case "perform" -> {
        at = semicolon();
        select(first, first + 1, at);
      }
      case "raise", "assert" -> {
        at = semicolon();
        int values = tokens.text(first).length() == 5 ? comma(first) + 1 : first + 1;
        expression(values, at);
      }
      case "open" -> openCursor();
      case "get" -> at = semicolon();
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean assignment() {
    int i = at + 1;
    while (i < end) {
      TokenKind kind = tokens.kind(i);
      if (kind == TokenKind.DOT) {
        i += 2;
      } else if (kind == TokenKind.OPEN_BRACKET) {
        i = groupEnd(i);
      } else {
        break;
      }
    }
    if (i >= end || tokens.kind(i) != TokenKind.OPERATOR) {
      return false;
    }
    String operator = tokens.text(i);
    if (!operator.equals(":=") && !operator.equals("=")) {
      return false;
    }
    at = semicolon();
    expression(i + 1, at);
    return true;
  }

  private boolean sql() {
    int first = at;
    at = semicolon();
    sql(first, at);
    return true;
  }

  private void sql(int first, int stop) {
    int into = first < stop && mayHoldInto(first) ? into(first, stop) : -1;
    if (into < 0) {
      add(SqlParser.statement(tokens, first, stop), false);
      return;
    }
    int after = targetsEnd(into + 1, stop);
    Tokens without = tokens.without(first, stop, into, after);
    if (without.size() > 0) {
      add(SqlParser.statement(without, 0, without.size()), false);
    }
  }

  private void select(int from, int first, int stop) {
    if (first < stop) {
      Expression query = new Expression(tokens, first, stop);
      add(new Select(tokens.span(from, stop), query, null), false);
    }
  }

  private void add(Statement statement, boolean always) {
    if (statements.size() == conditional.length) {
      conditional = Arrays.copyOf(conditional, conditional.length * 2);
    }
    conditional[statements.size()] = always || conditions > 0 || mayHaveLeft;
    statements.add(statement);
  }

  // INTO names variables here, no table

  private boolean mayHoldInto(int first) {
    return switch (tokens.keyword(first)) {
      case Keyword.SELECT,
          Keyword.WITH,
          Keyword.INSERT,
          Keyword.UPDATE,
          Keyword.DELETE,
          Keyword.MERGE,
          Keyword.VALUES,
          Keyword.TABLE,
          Keyword.EXPLAIN,
          Keyword.SHOW ->
          true;
      default -> tokens.kind(first) == TokenKind.OPEN_PAREN;
    };
  }

  private int into(int first, int stop) {
    int parens = 0;
    for (int i = first; i < stop; i++) {
      switch (tokens.kind(i)) {
        case OPEN_PAREN -> parens++;
        case CLOSE_PAREN -> parens--;
        default -> {
          boolean found =
              parens == 0
                  && tokens.keyword(i) == Keyword.INTO
                  && i > first
                  && tokens.keyword(i - 1) != Keyword.INSERT
                  && tokens.keyword(i - 1) != Keyword.MERGE;
          if (found) {
            return i;
          }
        }
      }
    }
    return -1;
  }

  /** The end of the variables that begin at {@code from}. */
  private int targetsEnd(int from, int stop) {
    int i = from;
    if (i + 1 < stop && tokens.keyword(i) == Keyword.STRICT && isTarget(i + 1)) {
      i++;
    }
    while (i < stop && isTarget(i)) {
      i++;
      while (i < stop) {
        if (tokens.kind(i) == TokenKind.DOT && i + 1 < stop) {
          i += 2;
        } else if (tokens.kind(i) == TokenKind.OPEN_BRACKET) {
          i = Math.min(stop, groupEnd(i));
        } else {
          break;
        }
      }
      if (i + 1 >= stop || tokens.kind(i) != TokenKind.COMMA) {
        break;
      }
      i++;
    }
    return i;
  }

  private boolean isTarget(int index) {
    return switch (tokens.kind(index)) {
      case QUOTED_NAME, PARAMETER, PLACEHOLDER -> true;
      case WORD -> !Keyword.isReserved(tokens.keyword(index));
      default -> false;
    };
  }

  // Compound statements

  private void open(Frame frame) {
    if (depth == frames.length) {
      frames = Arrays.copyOf(frames, depth * 2);
      frameStatements = Arrays.copyOf(frameStatements, depth * 2);
      frameTokens = Arrays.copyOf(frameTokens, depth * 2);
    }
    frames[depth] = frame;
    frameStatements[depth] = statements.size();
    frameTokens[depth] = at;
    depth++;
    count(frame, 1);
    at++;
  }

  private void count(Frame frame, int by) {
    conditions += frame == Frame.BLOCK ? 0 : by;
    loops += frame == Frame.LOOP ? by : 0;
  }

  /** Reads END with what belongs to it; false if it ends the body. */
  private boolean close() {
    at++;
    Frame frame = Frame.BLOCK;
    if (at < end) {
      if (tokens.keyword(at) == Keyword.IF) {
        frame = Frame.IF;
      } else if (tokens.keyword(at) == Keyword.CASE) {
        frame = Frame.CASE;
      } else if (isWord(at, "loop")) {
        frame = Frame.LOOP;
      }
    }
    at = semicolon();
    int match = depth - 1;
    while (match >= 0 && !matches(frames[match], frame)) {
      match--;
    }
    if (match < 0) {
      return depth > 0 || frame != Frame.BLOCK;
    }
    while (depth > match) {
      depth--;
      count(frames[depth], -1);
    }
    return depth > 0;
  }

  private static boolean matches(Frame open, Frame closed) {
    return open == closed || (open == Frame.HANDLERS && closed == Frame.BLOCK);
  }

  /** What stands in a block whose errors are caught may be undone. */
  private void handlers() {
    boolean opens = depth > 0 && frames[depth - 1] == Frame.BLOCK;
    at++;
    if (!opens) {
      return;
    }
    caught(frameStatements[depth - 1], 1);
    caught(statements.size(), -1);
    frames[depth - 1] = Frame.HANDLERS;
    count(Frame.HANDLERS, 1);
  }

  private void caught(int index, int by) {
    if (index >= caught.length) {
      caught = Arrays.copyOf(caught, index * 2);
    }
    caught[index] += by;
  }

  private void forLoop() {
    int first = at;
    int loop = loopWord();
    int in = find(Keyword.IN, first, loop);
    at = Math.min(in + 1, loop);
    if (at < loop && isWord(at, "reverse")) {
      at++;
    }
    if (at < loop) {
      if (tokens.keyword(at) == Keyword.EXECUTE) {
        execute(loop);
      } else if (rangeDots(at, loop)) {
        expression(at, loop);
      } else if (mayHoldInto(at)) {
        sql(at, loop);
      }
    }
    loop(loop);
  }

  /** Enters the loop whose word LOOP stands at {@code index}, or ends at a semicolon there. */
  private void loop(int index) {
    at = index;
    if (at < end && tokens.kind(at) != TokenKind.SEMICOLON) {
      open(Frame.LOOP);
    }
  }

  private boolean rangeDots(int from, int stop) {
    int parens = 0;
    for (int i = from; i < stop; i++) {
      switch (tokens.kind(i)) {
        case OPEN_PAREN -> parens++;
        case CLOSE_PAREN -> parens--;
        case OPERATOR -> {
          if (parens == 0 && tokens.text(i).equals("..")) {
            return true;
          }
        }
        default -> {}
      }
    }
    return false;
  }

  /** {@code CONTINUE} and {@code EXIT}. */
  private void leave(boolean block) {
    int first = at;
    at = semicolon();
    int when = find(Keyword.WHEN, first, at);
    expression(when + 1, at);
    mayHaveLeft |= block;
  }

  private void returned() {
    int first = at;
    at = semicolon();
    if (isWord(first + 1, "query")) {
      if (first + 2 < at && tokens.keyword(first + 2) == Keyword.EXECUTE) {
        int stop = at;
        at = first + 2;
        execute(stop);
      } else {
        select(first, first + 2, at);
      }
      return;
    }
    if (first + 1 < at && tokens.keyword(first + 1) == Keyword.NEXT) {
      expression(first + 2, at);
      return;
    }
    expression(first + 1, at);
    mayHaveLeft |= conditions > 0;
  }

  private void openCursor() {
    int first = at;
    int stop = semicolon();
    int query = find(Keyword.FOR, first, stop) + 1;
    at = stop;
    if (query >= stop) {
      return;
    }
    if (tokens.keyword(query) == Keyword.EXECUTE) {
      at = query;
      execute(stop);
    } else {
      sql(query, stop);
    }
  }

  // Declarations

  private void declarations() {
    at++;
    while (at < end && tokens.keyword(at) != Keyword.BEGIN) {
      int stop = semicolon();
      declaration(at, stop);
      at = Math.min(end, stop + 1);
    }
  }

  private void declaration(int first, int stop) {
    int cursor = find(Keyword.CURSOR, first, Math.min(stop, first + 4));
    if (cursor > first && cursor < Math.min(stop, first + 4)) {
      int query = find(Keyword.FOR, cursor, stop);
      if (query >= stop) {
        query = find(Keyword.IS, cursor, stop);
      }
      if (query + 1 < stop) {
        add(SqlParser.statement(tokens, query + 1, stop), true);
      }
      return;
    }
    for (int i = first; i < stop; i++) {
      boolean value =
          tokens.keyword(i) == Keyword.DEFAULT
              || (tokens.kind(i) == TokenKind.OPERATOR
                  && (tokens.text(i).equals(":=") || tokens.text(i).equals("=")));
      if (value) {
        expression(i + 1, stop);
        return;
      }
    }
  }

  // EXECUTE

  /** Reads EXECUTE and goes to {@code stop}. */
  private void execute(int stop) {
    int first = at;
    int last = first + 1;
    int parens = 0;
    while (last < stop) {
      switch (tokens.kind(last)) {
        case OPEN_PAREN -> parens++;
        case CLOSE_PAREN -> parens--;
        default -> {}
      }
      int keyword = tokens.keyword(last);
      if (parens == 0 && (keyword == Keyword.INTO || keyword == Keyword.USING)) {
        break;
      }
      last++;
    }
    at = stop;
    if (last == first + 1) {
      add(SqlParser.statement(tokens, first, Math.max(stop, first + 1)), false);
      return;
    }
    Span place = tokens.span(first, last);
    Tokens code = constant(first + 1, last, place);
    if (code == null) {
      dynamic.add(place);
      expression(first + 1, last);
      return;
    }
    List<Statement> executed = SqlParser.statements(code);
    for (int i = 0; i < executed.size(); i++) {
      add(executed.get(i), false);
    }
  }

  private Tokens constant(int first, int stop, Span place) {
    if (stop == first + 1) {
      return QuotedCode.tokens(tokens, first);
    }
    String text = ConstantText.of(tokens, first, stop);
    return text == null ? null : QuotedCode.of(text, tokens, place);
  }

  // Expressions

  private void conditionUntil(int keyword) {
    expressionUntil(keyword);
    if (at < end && tokens.keyword(at) == keyword) {
      at++;
    }
  }

  /** Takes what stands up to {@code keyword} as an expression, and stays before it. */
  private void expressionUntil(int keyword) {
    int first = at;
    at = find(keyword, first, end);
    if (at == end || tokens.kind(at) == TokenKind.SEMICOLON) {
      at = semicolonFrom(first);
    }
    expression(first, at);
  }

  private void expression(int first, int stop) {
    if (first < stop && stop <= end) {
      expressions.add(new Expression(tokens, first, stop));
    }
  }

  /**
   * The next {@code keyword} of this level from {@code from} on, outside CASE expressions; {@code
   * stop} if there is none before a semicolon.
   */
  private int find(int keyword, int from, int stop) {
    int nested = 0;
    for (int i = from; i < stop; i++) {
      switch (tokens.kind(i)) {
        case OPEN_PAREN -> nested++;
        case CLOSE_PAREN -> nested--;
        case SEMICOLON -> {
          return stop;
        }
        default -> {
          int found = tokens.keyword(i);
          if (found == keyword && nested <= 0) {
            return i;
          }
          if (found == Keyword.CASE) {
            nested++;
          } else if (found == Keyword.END) {
            nested--;
          }
        }
      }
    }
    return stop;
  }

  /** The word LOOP of this level, or the next semicolon, or the end. */
  private int loopWord() {
    int parens = 0;
    for (int i = at; i < end; i++) {
      switch (tokens.kind(i)) {
        case OPEN_PAREN -> parens++;
        case CLOSE_PAREN -> parens--;
        case SEMICOLON -> {
          return i;
        }
        default -> {
          if (parens <= 0 && isWord(i, "loop")) {
            return i;
          }
        }
      }
    }
    return end;
  }

  private int comma(int from) {
    for (int i = from; i < end && tokens.kind(i) != TokenKind.SEMICOLON; i++) {
      if (tokens.kind(i) == TokenKind.COMMA) {
        return i;
      }
    }
    return end;
  }

  private int semicolon() {
    return semicolonFrom(at);
  }

  private int semicolonFrom(int from) {
    int i = from;
    while (i < end && tokens.kind(i) != TokenKind.SEMICOLON) {
      i++;
    }
    return i;
  }

  private int groupEnd(int open) {
    int brackets = 0;
    for (int i = open; i < end && tokens.kind(i) != TokenKind.SEMICOLON; i++) {
      switch (tokens.kind(i)) {
        case OPEN_BRACKET -> brackets++;
        case CLOSE_BRACKET -> {
          if (--brackets == 0) {
            return i + 1;
          }
        }
        default -> {}
      }
    }
    return end;
  }

  private boolean atOperator(String symbol) {
    return tokens.kind(at) == TokenKind.OPERATOR && tokens.text(at).equals(symbol);
  }

  private boolean isWord(int index, String word) {
    return index < end
        && tokens.kind(index) == TokenKind.WORD
        && tokens.end(index) - tokens.start(index) == word.length()
        && tokens.text().regionMatches(true, tokens.start(index), word, 0, word.length());
  }
}
