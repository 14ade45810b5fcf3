package dev.redflag.sql.parse;

import dev.redflag.sql.Keyword;
import dev.redflag.sql.TokenKind;
import dev.redflag.sql.Tokens;
import dev.redflag.sql.ast.CreateRule;
import dev.redflag.sql.ast.Expression;
import dev.redflag.sql.ast.Identifier;
import dev.redflag.sql.ast.QualifiedName;
import dev.redflag.sql.ast.Statement;
import java.util.ArrayList;
import java.util.List;

/** Reads CREATE RULE. */
final class RuleReader {

  private RuleReader() {}

  static Statement create(Cursor cursor) {
    int from = cursor.position();
    cursor.expect(Keyword.CREATE);
    boolean orReplace = cursor.acceptOrReplace();
    cursor.expect(Keyword.RULE);
    Identifier name = cursor.name();
    cursor.expect(Keyword.AS, Keyword.ON);
    String event =
        switch (cursor.keyword()) {
          case Keyword.SELECT, Keyword.INSERT, Keyword.UPDATE, Keyword.DELETE ->
              Keyword.name(cursor.keyword());
          default -> throw cursor.unexpected();
        };
    cursor.advance();
    cursor.expect(Keyword.TO);
    QualifiedName table = cursor.qualifiedName();
    Expression where = cursor.accept(Keyword.WHERE) ? ExpressionReader.read(cursor) : null;
    cursor.expect(Keyword.DO);
    boolean instead = cursor.accept(Keyword.INSTEAD);
    if (!instead) {
      cursor.accept(Keyword.ALSO);
    }
    List<Statement> actions = cursor.accept(Keyword.NOTHING) ? List.of() : actions(cursor);
    return new CreateRule(
        cursor.spanFrom(from), name, table, orReplace, event, where, instead, actions);
  }

  private static List<Statement> actions(Cursor cursor) {
    if (!cursor.at(TokenKind.OPEN_PAREN)) {
      return List.of(action(cursor, cursor.position(), cursor.end()));
    }
    Tokens tokens = cursor.tokens();
    List<Statement> actions = new ArrayList<>(2);
    int parens = 1;
    int first = cursor.position() + 1;
    int at = first;
    while (parens > 0) {
      if (at >= cursor.end()) {
        cursor.position(at);
        throw cursor.unexpected();
      }
      switch (tokens.kind(at)) {
        case OPEN_PAREN -> parens++;
        case CLOSE_PAREN -> parens--;
        default -> {}
      }
      boolean ends = parens == 0 || (parens == 1 && tokens.kind(at) == TokenKind.SEMICOLON);
      if (ends && first < at) {
        actions.add(action(cursor, first, at));
      }
      first = ends ? at + 1 : first;
      at++;
    }
    cursor.position(at);
    return List.copyOf(actions);
  }

  private static Statement action(Cursor cursor, int first, int end) {
    Cursor action = new Cursor(cursor.tokens(), first, end);
    Statement statement = StatementReader.read(action);
    if (!action.atEnd()) {
      throw action.unexpected();
    }
    cursor.position(end);
    return statement;
  }
}
