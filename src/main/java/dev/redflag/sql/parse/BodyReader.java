package dev.redflag.sql.parse;

import dev.redflag.source.Span;
import dev.redflag.sql.Keyword;
import dev.redflag.sql.TokenKind;
import dev.redflag.sql.Tokens;
import dev.redflag.sql.ast.BodyStatement;
import dev.redflag.sql.ast.Code;
import dev.redflag.sql.ast.Expression;
import dev.redflag.sql.ast.FunctionBody;
import dev.redflag.sql.ast.Identifier;
import dev.redflag.sql.ast.Select;
import dev.redflag.sql.ast.Statement;
import java.util.ArrayList;
import java.util.List;

/** Reads the bodies of functions and code blocks by their language. */
final class BodyReader implements FunctionBody.Source {

  private final Tokens tokens;
  private final int first;
  private final int end;
  private final String language;

  /**
   * @param language null if the tokens are those of the statement, and the body no string
   */
  private BodyReader(Tokens tokens, int first, int end, String language) {
    this.tokens = tokens;
    this.first = first;
    this.end = end;
    this.language = language;
  }

  /** The body in the string {@code index}; nothing is read yet. */
  static FunctionBody quoted(Tokens tokens, int index, Identifier language) {
    String name = language == null ? "" : language.value();
    return new FunctionBody(
        QuotedCode.content(tokens, index), new BodyReader(tokens, index, index + 1, name));
  }

  /** The body between {@code BEGIN ATOMIC} and {@code END}; nothing is read yet. */
  static FunctionBody atomic(Tokens tokens, int first, int end) {
    Span span = first < end ? tokens.span(first, end) : tokens.span(end);
    return new FunctionBody(span, new BodyReader(tokens, first, end, null));
  }

  /** The body {@code RETURN expression}. */
  static FunctionBody returned(Expression value) {
    return new FunctionBody(
        value.span(), new BodyReader(value.tokens(), value.first() - 1, value.end(), null));
  }

  /** What stands in the string {@code index} of a DO block. */
  static Code block(Tokens tokens, int index, Identifier language) {
    String name = language == null ? "plpgsql" : language.value();
    return new BodyReader(tokens, index, index + 1, name).read();
  }

  @Override
  public Code read() {
    if (language == null) {
      return new Code(atomicStatements(), List.of(), List.of());
    }
    boolean plpgsql = language.equals("plpgsql");
    if (!plpgsql && !language.equals("sql")) {
      return Code.EMPTY;
    }
    Tokens code = QuotedCode.tokens(tokens, first);
    if (code == null) {
      return new Code(List.of(), List.of(tokens.span(first)), List.of());
    }
    return plpgsql ? PlpgsqlReader.read(code) : sql(code);
  }

  private static Code sql(Tokens code) {
    List<Statement> statements = SqlParser.statements(code);
    List<BodyStatement> body = new ArrayList<>(statements.size());
    for (Statement statement : statements) {
      body.add(new BodyStatement(statement, false));
    }
    return new Code(body, List.of(), List.of());
  }

  private List<BodyStatement> atomicStatements() {
    List<BodyStatement> body = new ArrayList<>(2);
    int from = first;
    for (int i = first; i <= end; i++) {
      if (i < end && tokens.kind(i) != TokenKind.SEMICOLON) {
        continue;
      }
      if (from < i) {
        body.add(new BodyStatement(atomicStatement(from, i), false));
      }
      from = i + 1;
    }
    return body;
  }

  private Statement atomicStatement(int from, int to) {
    if (tokens.keyword(from) == Keyword.RETURN && from + 1 < to) {
      Expression value = new Expression(tokens, from + 1, to);
      return new Select(tokens.span(from, to), value, null);
    }
    return SqlParser.statement(tokens, from, to);
  }
}
