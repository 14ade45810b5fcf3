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
public final class BodyReader implements FunctionBody.Reader {

  private static final BodyReader READER = new BodyReader();

  private BodyReader() {}

  /** The body in the string {@code index}; nothing is read yet. */
  static FunctionBody quoted(Tokens tokens, int index, Identifier language) {
    return body(
        QuotedCode.content(tokens, index),
        new Expression(tokens, index, index + 1),
        language == null ? "" : language.value());
  }

  /** The body between {@code BEGIN ATOMIC} and {@code END}; nothing is read yet. */
  static FunctionBody atomic(Tokens tokens, int first, int end) {
    Span span = first < end ? tokens.span(first, end) : tokens.span(end);
    return body(span, new Expression(tokens, first, end), null);
  }

  /** The body {@code RETURN expression}. */
  static FunctionBody returned(Expression value) {
    return body(value.span(), new Expression(value.tokens(), value.first() - 1, value.end()), null);
  }

  /**
   * The body that stands in {@code text}; nothing is read yet.
   *
   * @param span inside the quotes
   * @param language as written, or empty; null if the body is no string
   */
  public static FunctionBody body(Span span, Expression text, String language) {
    return new FunctionBody(span, text, language, READER);
  }

  /** What stands in the string {@code index} of a DO block. */
  static Code block(Tokens tokens, int index, Identifier language) {
    return quoted(tokens, index, language == null ? "plpgsql" : language.value());
  }

  @Override
  public Code read(FunctionBody body) {
    Expression text = body.text();
    return body.language() == null
        ? new Code(atomicStatements(text), List.of(), List.of())
        : quoted(text.tokens(), text.first(), body.language());
  }

  private static Code quoted(Tokens tokens, int index, String language) {
    boolean plpgsql = language.equals("plpgsql");
    if (!plpgsql && !language.equals("sql")) {
      return Code.EMPTY;
    }
    Tokens code = QuotedCode.tokens(tokens, index);
    if (code == null) {
      return new Code(List.of(), List.of(tokens.span(index)), List.of());
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

  private static List<BodyStatement> atomicStatements(Expression text) {
    Tokens tokens = text.tokens();
    int end = text.end();
    List<BodyStatement> body = new ArrayList<>(2);
    int from = text.first();
    for (int i = from; i <= end; i++) {
      if (i < end && tokens.kind(i) != TokenKind.SEMICOLON) {
        continue;
      }
      if (from < i) {
        body.add(new BodyStatement(atomicStatement(tokens, from, i), false));
      }
      from = i + 1;
    }
    return body;
  }

  private static Statement atomicStatement(Tokens tokens, int from, int to) {
    if (tokens.keyword(from) == Keyword.RETURN && from + 1 < to) {
      Expression value = new Expression(tokens, from + 1, to);
      return new Select(tokens.span(from, to), value, null);
    }
    return SqlParser.statement(tokens, from, to);
  }
}
