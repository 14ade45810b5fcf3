package dev.redflag.sql.parse;

import dev.redflag.source.SourceFile;
import dev.redflag.source.Span;
import dev.redflag.sql.Lexer;
import dev.redflag.sql.Script;
import dev.redflag.sql.StatementSplitter;
import dev.redflag.sql.Tokens;
import dev.redflag.sql.ast.Statement;
import dev.redflag.sql.ast.Unread;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a file into statements, each by itself: what one cannot be read leaves the others whole.
 */
public final class SqlParser {

  private SqlParser() {}

  /** Every statement of {@code source}, in order; what cannot be read is an {@code Unread}. */
  public static Script parse(SourceFile source) {
    Tokens tokens = Lexer.lex(source.text());
    return new Script(source, tokens, statements(tokens));
  }

  /** Every statement in {@code tokens}. */
  static List<Statement> statements(Tokens tokens) {
    int[] bounds = StatementSplitter.split(tokens);
    List<Statement> statements = new ArrayList<>(bounds.length / 2);
    for (int i = 0; i < bounds.length; i += 2) {
      statements.add(statement(tokens, bounds[i], bounds[i + 1]));
    }
    return statements;
  }

  /** The statement that the tokens from {@code first} to {@code end} are. */
  static Statement statement(Tokens tokens, int first, int end) {
    Cursor cursor = new Cursor(tokens, first, end);
    try {
      Statement statement = StatementReader.read(cursor);
      if (!cursor.atEnd()) {
        throw cursor.unexpected();
      }
      return statement;
    } catch (UnreadException e) {
      Span span = tokens.span(first, end);
      return new Unread(span, e.trouble(), e.getMessage());
    }
  }
}
