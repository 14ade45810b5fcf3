package dev.redflag.sql.parse;

import dev.redflag.source.SourceFile;
import dev.redflag.source.Span;
import dev.redflag.sql.Lexer;
import dev.redflag.sql.Script;
import dev.redflag.sql.StatementSplitter;
import dev.redflag.sql.Tokens;
import dev.redflag.sql.ast.AlterTable;
import dev.redflag.sql.ast.AlterTableAction;
import dev.redflag.sql.ast.Statement;
import dev.redflag.sql.ast.Unread;
import dev.redflag.sql.ast.UnreadAction;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a file into statements, each by itself: what one cannot be read leaves the others whole.
 */
public final class SqlParser {

  /** So many statements may stand in a row without a semicolon: each of them costs a new start. */
  private static final int MOST_UNENDED = 100;

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
      read(tokens, bounds[i], bounds[i + 1], statements);
    }
    return statements;
  }

  /**
   * Reads the statement from {@code first} to {@code end}, and the ones behind it that only lack
   * the semicolon before them.
   */
  private static void read(Tokens tokens, int first, int end, List<Statement> statements) {
    int from = first;
    for (int i = 0; i < MOST_UNENDED; i++) {
      Statement statement = statement(tokens, from, end);
      int next = MissingSemicolon.behind(tokens, from, end, trouble(statement));
      if (next < 0) {
        statements.add(statement);
        return;
      }
      statements.add(cut(tokens, from, next, statement));
      from = next;
    }
    statements.add(statement(tokens, from, end));
  }

  /** The statement that another one behind it made unreadable, or that was none itself. */
  private static Unread cut(Tokens tokens, int from, int next, Statement statement) {
    Span span = tokens.span(from, next);
    if (statement instanceof Unread unread && unread.trouble().start() == span.start()) {
      return new Unread(span, unread.trouble(), unread.reason());
    }
    String reason = "missing semicolon before \"" + tokens.text(next) + '"';
    return new Unread(span, new Span(span.end(), span.end()), reason);
  }

  /** The offset in the file where {@code statement} could not be read further, or -1. */
  private static int trouble(Statement statement) {
    if (statement instanceof Unread unread) {
      return unread.trouble().start();
    }
    if (statement instanceof AlterTable alter) {
      for (AlterTableAction action : alter.actions()) {
        if (action instanceof UnreadAction unread) {
          return unread.trouble().start();
        }
      }
    }
    return -1;
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
      return new Unread(tokens.span(first, end), e.trouble(), e.getMessage());
    }
  }
}
