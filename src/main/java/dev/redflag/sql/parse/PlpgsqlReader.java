package dev.redflag.sql.parse;

import dev.redflag.source.Span;
import dev.redflag.sql.Keyword;
import dev.redflag.sql.TokenKind;
import dev.redflag.sql.Tokens;
import dev.redflag.sql.ast.Code;
import dev.redflag.sql.ast.Expression;
import dev.redflag.sql.ast.Select;
import dev.redflag.sql.ast.Statement;
import dev.redflag.sql.ast.Unread;
import java.util.ArrayList;
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

  private final Tokens tokens;
  private final PlpgsqlTokens places;
  private final IntoClause intoClause;
  private final int end;
  private int at;

  private final BodyStatements statements = new BodyStatements();
  private final List<Span> dynamic = new ArrayList<>(0);
  private final List<Expression> expressions = new ArrayList<>();

  private final OpenBlocks blocks = new OpenBlocks();
  private boolean mayHaveLeft;

  private PlpgsqlReader(Tokens tokens) {
    this.tokens = tokens;
    this.places = new PlpgsqlTokens(tokens);
    this.intoClause = new IntoClause(tokens, places);
    this.end = tokens.size();
  }

  /** What stands in the body that {@code tokens} are. */
  static Code read(Tokens tokens) {
    return new PlpgsqlReader(tokens).run();
  }

  private Code run() {
    boolean more = true;
    while (more && at < end && blocks.depth() < DEEPEST) {
      more = statement();
    }
    if (blocks.depth() > 0) {
      int word = blocks.innermost();
      Span opening = tokens.span(word);
      add(new Unread(opening, opening, tokens.text(word) + " without END"), true);
    }
    return new Code(statements.all(), dynamic, expressions);
  }

  // Statements

  /** Reads one statement, or the head or end of a compound one; false behind the last. */
  private boolean statement() {
    TokenKind kind = tokens.kind(at);
    if (kind == TokenKind.SEMICOLON) {
      at++;
    } else if (places.isOperator(at, "<<") && at + 2 < end) {
      at += 3;
    } else if (places.isOperator(at, "#") && blocks.depth() == 0) {
      at = Math.min(end, at + 3);
    } else if (!assignment()) {
      return kind == TokenKind.WORD ? word() : sql();
    }
    return true;
  }

  private boolean word() {
    switch (tokens.keyword(at)) {
      case Keyword.DECLARE -> declarations();
      case Keyword.BEGIN -> open(OpenBlocks.Kind.BLOCK);
      case Keyword.END -> {
        return close();
      }
      case Keyword.IF -> {
        open(OpenBlocks.Kind.IF);
        conditionUntil(Keyword.THEN);
      }
      case Keyword.CASE -> {
        open(OpenBlocks.Kind.CASE);
        expressionUntil(Keyword.WHEN);
      }
      case Keyword.WHEN -> {
        at++;
        conditionUntil(Keyword.THEN);
      }
      case Keyword.ELSE -> at++;
      case Keyword.FOR -> forLoop();
      case Keyword.NULL, Keyword.FETCH, Keyword.MOVE, Keyword.CLOSE -> at = places.semicolon(at);
      case Keyword.CONTINUE -> leave(false);
      case Keyword.RETURN -> returned();
      case Keyword.EXECUTE -> execute(places.semicolon(at));
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
      case "loop" -> open(OpenBlocks.Kind.LOOP);
      case "while" -> {
        at++;
        int loop = places.loopWord(at);
        expression(at, loop);
        loop(loop);
      }
      case "foreach" -> {
        int loop = places.loopWord(at);
        int array = places.find(Keyword.ARRAY, at, loop);
        expression(Math.min(array + 1, loop), loop);
        loop(loop);
      }
      case "exit" -> leave(!blocks.inLoop());
      case "perform" -> {
        at = places.semicolon(at);
        select(first, first + 1, at);
      }
      case "raise", "assert" -> {
        at = places.semicolon(at);
        int values = tokens.text(first).length() == 5 ? places.comma(first) + 1 : first + 1;
        expression(values, at);
      }
      case "open" -> openCursor();
      case "get" -> at = places.semicolon(at);
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
        i = places.groupEnd(i);
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
    at = places.semicolon(at);
    expression(i + 1, at);
    return true;
  }

  private boolean sql() {
    int first = at;
    at = places.semicolon(at);
    sql(first, at);
    return true;
  }

  private void sql(int first, int stop) {
    int into = first < stop && intoClause.mayStandIn(first) ? intoClause.find(first, stop) : -1;
    if (into < 0) {
      add(SqlParser.statement(tokens, first, stop), false);
      return;
    }
    int after = intoClause.end(into + 1, stop);
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
    statements.add(statement, always || blocks.inCondition() || mayHaveLeft);
  }

  // Compound statements

  private void open(OpenBlocks.Kind kind) {
    blocks.open(kind, at, statements.size());
    at++;
  }

  /** Reads END with what belongs to it; false if it ends the body. */
  private boolean close() {
    at++;
    OpenBlocks.Kind kind = OpenBlocks.Kind.BLOCK;
    if (at < end) {
      if (tokens.keyword(at) == Keyword.IF) {
        kind = OpenBlocks.Kind.IF;
      } else if (tokens.keyword(at) == Keyword.CASE) {
        kind = OpenBlocks.Kind.CASE;
      } else if (places.isWord(at, "loop")) {
        kind = OpenBlocks.Kind.LOOP;
      }
    }
    at = places.semicolon(at);
    return blocks.close(kind);
  }

  /** What stands in a block whose errors are caught may be undone. */
  private void handlers() {
    at++;
    int first = blocks.beginHandlers();
    if (first >= 0) {
      statements.caughtFrom(first);
    }
  }

  private void forLoop() {
    int first = at;
    int loop = places.loopWord(at);
    int in = places.find(Keyword.IN, first, loop);
    at = Math.min(in + 1, loop);
    if (at < loop && places.isWord(at, "reverse")) {
      at++;
    }
    if (at < loop) {
      if (tokens.keyword(at) == Keyword.EXECUTE) {
        execute(loop);
      } else if (places.hasRangeDots(at, loop)) {
        expression(at, loop);
      } else if (intoClause.mayStandIn(at)) {
        sql(at, loop);
      }
    }
    loop(loop);
  }

  /** Enters the loop whose word LOOP stands at {@code index}, or ends at a semicolon there. */
  private void loop(int index) {
    at = index;
    if (at < end && tokens.kind(at) != TokenKind.SEMICOLON) {
      open(OpenBlocks.Kind.LOOP);
    }
  }

  /** {@code CONTINUE} and {@code EXIT}. */
  private void leave(boolean block) {
    int first = at;
    at = places.semicolon(at);
    int when = places.find(Keyword.WHEN, first, at);
    expression(when + 1, at);
    mayHaveLeft |= block;
  }

  private void returned() {
    int first = at;
    at = places.semicolon(at);
    if (places.isWord(first + 1, "query")) {
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
    mayHaveLeft |= blocks.inCondition();
  }

  private void openCursor() {
    int first = at;
    int stop = places.semicolon(at);
    int query = places.find(Keyword.FOR, first, stop) + 1;
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
      int stop = places.semicolon(at);
      declaration(at, stop);
      at = Math.min(end, stop + 1);
    }
  }

  private void declaration(int first, int stop) {
    int cursor = places.find(Keyword.CURSOR, first, Math.min(stop, first + 4));
    if (cursor > first && cursor < Math.min(stop, first + 4)) {
      int query = places.find(Keyword.FOR, cursor, stop);
      if (query >= stop) {
        query = places.find(Keyword.IS, cursor, stop);
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
    at = places.find(keyword, first, end);
    if (at == end || tokens.kind(at) == TokenKind.SEMICOLON) {
      at = places.semicolon(first);
    }
    expression(first, at);
  }

  private void expression(int first, int stop) {
    if (first < stop && stop <= end) {
      expressions.add(new Expression(tokens, first, stop));
    }
  }
}
