package dev.redflag.sql.parse;

import dev.redflag.source.Span;
import dev.redflag.sql.Keyword;
import dev.redflag.sql.TokenKind;
import dev.redflag.sql.ast.Expression;
import dev.redflag.sql.ast.Identifier;
import dev.redflag.sql.ast.QualifiedName;
import dev.redflag.sql.ast.StringConstant;
import dev.redflag.sql.ast.Term;
import dev.redflag.sql.ast.TypeName;
import java.util.ArrayList;
import java.util.List;

/** Reads what stands between the operators of an expression: constants, columns, CASE, groups. */
final class OperandParser {

  private final Cursor cursor;
  private final ExpressionParser parser;
  private final CallParser calls;

  OperandParser(Cursor cursor, ExpressionParser parser) {
    this.cursor = cursor;
    this.parser = parser;
    this.calls = new CallParser(cursor, parser);
  }

  Term operand() {
    int from = cursor.position();
    TokenKind kind = cursor.kind();
    if (kind == null) {
      throw cursor.unexpected();
    }
    switch (kind) {
      case NUMBER -> {
        cursor.advance();
        return new Term.Constant(
            cursor.spanFrom(from), Term.Constant.Kind.NUMBER, cursor.textFrom(from));
      }
      case STRING -> {
        return string();
      }
      case PARAMETER -> {
        cursor.advance();
        return new Term.Unknown(cursor.spanFrom(from));
      }
      case OPEN_PAREN -> {
        List<Term> terms = group();
        return terms.size() == 1
            ? terms.get(0)
            : new Term.Operation(cursor.spanFrom(from), "ROW", terms);
      }
      case QUOTED_NAME, PLACEHOLDER -> {
        return named();
      }
      case WORD -> {
        return word();
      }
      default -> throw cursor.unexpected();
    }
  }

  private Term string() {
    char prefix = cursor.text().charAt(0);
    StringConstant string = cursor.string();
    boolean bits = prefix == 'b' || prefix == 'B' || prefix == 'x' || prefix == 'X';
    return new Term.Constant(
        string.span(),
        bits ? Term.Constant.Kind.BIT_STRING : Term.Constant.Kind.STRING,
        string.value());
  }

  /**
   * What stands in parentheses: a query, or expressions with commas between them. What cannot be
   * read, or is nested too deep, is a single unknown.
   */
  List<Term> group() {
    int open = parser.depth();
    int from = cursor.position();
    if (!cursor.at(TokenKind.OPEN_PAREN)) {
      throw cursor.unexpected();
    }
    if (isQuery()) {
      cursor.skipGroup();
      Expression whole = cursor.expressionFrom(from);
      Expression query = new Expression(whole.tokens(), from + 1, whole.end() - 1);
      return List.of(new Term.Subquery(whole.span(), query));
    }
    try {
      if (parser.enter()) {
        cursor.advance();
        List<Term> terms = list(TokenKind.CLOSE_PAREN);
        cursor.expect(TokenKind.CLOSE_PAREN);
        return terms;
      }
    } catch (UnreadException e) {
      // Only this group is unknown, not what stands around it.
    } finally {
      parser.leaveTo(open);
    }
    cursor.position(from);
    cursor.skipGroup();
    return List.of(new Term.Unknown(cursor.spanFrom(from)));
  }

  private boolean isQuery() {
    int ahead = 1;
    while (cursor.kind(ahead) == TokenKind.OPEN_PAREN && ahead < 10) {
      ahead++;
    }
    return switch (cursor.keyword(ahead)) {
      case Keyword.SELECT, Keyword.WITH -> true;
      case Keyword.VALUES, Keyword.TABLE -> ahead == 1;
      default -> false;
    };
  }

  private List<Term> list(TokenKind close) {
    if (cursor.at(close)) {
      return List.of();
    }
    List<Term> terms = new ArrayList<>(2);
    do {
      terms.add(parser.expression());
    } while (cursor.accept(TokenKind.COMMA));
    return List.copyOf(terms);
  }

  private Term word() {
    int from = cursor.position();
    switch (cursor.keyword()) {
      case Keyword.TRUE -> {
        return constant(Term.Constant.Kind.BOOLEAN, "true");
      }
      case Keyword.FALSE -> {
        return constant(Term.Constant.Kind.BOOLEAN, "false");
      }
      case Keyword.NULL -> {
        return constant(Term.Constant.Kind.NULL, "null");
      }
      case Keyword.DEFAULT -> {
        cursor.advance();
        return new Term.Unknown(cursor.spanFrom(from));
      }
      case Keyword.CURRENT_CATALOG,
          Keyword.CURRENT_DATE,
          Keyword.CURRENT_ROLE,
          Keyword.CURRENT_TIME,
          Keyword.CURRENT_TIMESTAMP,
          Keyword.CURRENT_USER,
          Keyword.LOCALTIME,
          Keyword.LOCALTIMESTAMP,
          Keyword.SESSION_USER,
          Keyword.SYSTEM_USER,
          Keyword.USER -> {
        return keywordCall();
      }
      case Keyword.CASE -> {
        return caseExpression();
      }
      case Keyword.CAST -> {
        return cast();
      }
      case Keyword.ARRAY -> {
        return array();
      }
      case Keyword.ROW, Keyword.EXISTS -> {
        if (cursor.kind(1) != TokenKind.OPEN_PAREN) {
          return named();
        }
        String operator = cursor.at(Keyword.ROW) ? "ROW" : "EXISTS";
        cursor.advance();
        List<Term> operands = group();
        return new Term.Operation(cursor.spanFrom(from), operator, operands);
      }
      case Keyword.TIME,
          Keyword.TIMESTAMP,
          Keyword.INTERVAL,
          Keyword.DOUBLE,
          Keyword.CHARACTER,
          Keyword.NATIONAL,
          Keyword.BIT -> {
        return ExpressionReader.atTypedLiteral(cursor) ? typedLiteral() : named();
      }
      default -> {
        if (Keyword.isReserved(cursor.keyword())) {
          throw cursor.unexpected();
        }
        return named();
      }
    }
  }

  private Term constant(Term.Constant.Kind kind, String value) {
    int from = cursor.position();
    cursor.advance();
    return new Term.Constant(cursor.spanFrom(from), kind, value);
  }

  /** A function whose call needs no parentheses. */
  private Term keywordCall() {
    int from = cursor.position();
    QualifiedName name = new QualifiedName(List.of(cursor.label()));
    List<Term> precision = cursor.at(TokenKind.OPEN_PAREN) ? group() : List.of();
    return new Term.Call(cursor.spanFrom(from), name, precision, Term.Call.Form.PLAIN);
  }

  private Term caseExpression() {
    int open = parser.depth();
    int from = cursor.position();
    cursor.advance();
    if (!parser.enter()) {
      throw cursor.unexpected();
    }
    List<Term> operands = new ArrayList<>();
    boolean of = !cursor.at(Keyword.WHEN);
    if (of) {
      operands.add(parser.expression());
    }
    while (cursor.accept(Keyword.WHEN)) {
      operands.add(parser.expression());
      cursor.expect(Keyword.THEN);
      operands.add(parser.expression());
    }
    if (cursor.accept(Keyword.ELSE)) {
      operands.add(parser.expression());
    }
    cursor.expect(Keyword.END);
    parser.leaveTo(open);
    String operator = of ? "CASE OF" : "CASE";
    return new Term.Operation(cursor.spanFrom(from), operator, List.copyOf(operands));
  }

  private Term cast() {
    int open = parser.depth();
    int from = cursor.position();
    cursor.advance();
    cursor.expect(TokenKind.OPEN_PAREN);
    if (!parser.enter()) {
      throw cursor.unexpected();
    }
    Term operand = parser.expression();
    parser.leaveTo(open);
    cursor.expect(Keyword.AS);
    TypeName type = TypeReader.read(cursor);
    cursor.expect(TokenKind.CLOSE_PAREN);
    return new Term.TypeCast(cursor.spanFrom(from), operand, type);
  }

  private Term array() {
    int from = cursor.position();
    cursor.advance();
    if (cursor.at(TokenKind.OPEN_PAREN)) {
      List<Term> query = group();
      return new Term.Operation(cursor.spanFrom(from), "ARRAY", query);
    }
    List<Term> elements = elements();
    return new Term.ArrayConstructor(cursor.spanFrom(from), elements);
  }

  private List<Term> elements() {
    int open = parser.depth();
    int from = cursor.position();
    cursor.expect(TokenKind.OPEN_BRACKET);
    if (!parser.enter()) {
      parser.leaveTo(open);
      cursor.position(from);
      cursor.skipGroup();
      return List.of(new Term.Unknown(cursor.spanFrom(from)));
    }
    List<Term> elements = new ArrayList<>();
    if (!cursor.at(TokenKind.CLOSE_BRACKET)) {
      do {
        int start = cursor.position();
        if (cursor.at(TokenKind.OPEN_BRACKET)) {
          List<Term> inner = elements();
          elements.add(new Term.ArrayConstructor(cursor.spanFrom(start), inner));
        } else {
          elements.add(parser.expression());
        }
      } while (cursor.accept(TokenKind.COMMA));
    }
    cursor.expect(TokenKind.CLOSE_BRACKET);
    parser.leaveTo(open);
    return List.copyOf(elements);
  }

  private Term typedLiteral() {
    int from = cursor.position();
    TypeName type = TypeReader.read(cursor);
    Term value = string();
    if (type.name().name().equals("interval")) {
      TypeReader.intervalFields(cursor, new ArrayList<>(1));
    }
    return new Term.TypeCast(cursor.spanFrom(from), value, type);
  }

  /** A column, a call, or a type with its literal. */
  private Term named() {
    int from = cursor.position();
    boolean placeholder = cursor.at(TokenKind.PLACEHOLDER);
    List<Identifier> parts = new ArrayList<>(2);
    parts.add(cursor.label());
    while (cursor.accept(TokenKind.DOT)) {
      parts.add(calls.atStar() ? calls.star() : cursor.label());
    }
    if (cursor.at(TokenKind.OPEN_PAREN)) {
      return calls.call(parts, from);
    }
    if (cursor.atString()) {
      return literalOf(from);
    }
    Span span = cursor.spanFrom(from);
    return placeholder && parts.size() == 1
        ? new Term.Unknown(span)
        : new Term.ColumnReference(span, List.copyOf(parts));
  }

  /** {@code date '2020-01-01'}: the name is a type's. */
  private Term literalOf(int from) {
    int end = cursor.position();
    cursor.position(from);
    TypeName type = TypeReader.read(cursor);
    if (cursor.position() != end) {
      throw cursor.unexpected();
    }
    Term value = string();
    return new Term.TypeCast(cursor.spanFrom(from), value, type);
  }
}
