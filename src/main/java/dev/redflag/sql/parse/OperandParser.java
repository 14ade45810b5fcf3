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

/** Reads what stands between the operators of an expression: constants, columns, calls. */
final class OperandParser {

  private final Cursor cursor;
  private final ExpressionParser parser;

  /** Whether the arguments read last are not what the function takes, one by one. */
  private boolean special;

  OperandParser(Cursor cursor, ExpressionParser parser) {
    this.cursor = cursor;
    this.parser = parser;
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
      parts.add(star() ? starName() : cursor.label());
    }
    if (cursor.at(TokenKind.OPEN_PAREN)) {
      return call(parts, from);
    }
    if (cursor.atString()) {
      return literalOf(from);
    }
    Span span = cursor.spanFrom(from);
    return placeholder && parts.size() == 1
        ? new Term.Unknown(span)
        : new Term.ColumnReference(span, List.copyOf(parts));
  }

  private boolean star() {
    return cursor.atOperator("*");
  }

  private Identifier starName() {
    int from = cursor.position();
    cursor.advance();
    return new Identifier("*", cursor.spanFrom(from), false, false);
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

  private Term call(List<Identifier> parts, int from) {
    special = false;
    List<Term> arguments = arguments();
    Term.Call.Form form = special ? Term.Call.Form.SPECIAL : Term.Call.Form.PLAIN;
    if (cursor.accept(Keyword.WITHIN, Keyword.GROUP)) {
      cursor.skipGroup();
      form = Term.Call.Form.SPECIAL;
    }
    if (cursor.at(Keyword.FILTER) && cursor.kind(1) == TokenKind.OPEN_PAREN) {
      cursor.advance();
      cursor.skipGroup();
    }
    if (cursor.accept(Keyword.OVER)) {
      form = form == Term.Call.Form.PLAIN ? Term.Call.Form.WINDOW : form;
      if (cursor.at(TokenKind.OPEN_PAREN)) {
        cursor.skipGroup();
      } else {
        cursor.name();
      }
    }
    return new Term.Call(cursor.spanFrom(from), new QualifiedName(parts), arguments, form);
  }

  /** The arguments of a call; where they cannot be read, a single unknown. */
  private List<Term> arguments() {
    int open = parser.depth();
    int from = cursor.position();
    try {
      if (parser.enter()) {
        cursor.advance();
        List<Term> arguments = argumentList();
        cursor.expect(TokenKind.CLOSE_PAREN);
        return arguments;
      }
    } catch (UnreadException e) {
      // Some functions of the standard have a grammar of their own.
    } finally {
      parser.leaveTo(open);
    }
    cursor.position(from);
    cursor.skipGroup();
    special = true;
    return List.of(new Term.Unknown(cursor.spanFrom(from)));
  }

  private List<Term> argumentList() {
    if (cursor.at(TokenKind.CLOSE_PAREN)) {
      return List.of();
    }
    List<Term> arguments = new ArrayList<>(2);
    if (star() && cursor.kind(1) == TokenKind.CLOSE_PAREN) {
      Identifier star = starName();
      return List.of(new Term.ColumnReference(star.span(), List.of(star)));
    }
    if (!cursor.accept(Keyword.DISTINCT)) {
      cursor.accept(Keyword.ALL);
    }
    boolean form = acceptTrimSide();
    boolean more;
    do {
      form |= argument(arguments);
      boolean separated = acceptSeparator();
      form |= separated;
      more = separated || cursor.accept(TokenKind.COMMA);
    } while (more);
    special = form;
    if (cursor.accept(Keyword.ORDER, Keyword.BY)) {
      do {
        parser.expression();
        if (!cursor.accept(Keyword.DESC)) {
          cursor.accept(Keyword.ASC);
        }
        if (cursor.accept(Keyword.NULLS)) {
          cursor.advance();
        }
      } while (cursor.accept(TokenKind.COMMA));
    }
    return List.copyOf(arguments);
  }

  /** Adds the next argument; whether it is one of a name, or stands for several. */
  private boolean argument(List<Term> arguments) {
    boolean form = cursor.accept(Keyword.VARIADIC);
    boolean named =
        cursor.kind(1) == TokenKind.OPERATOR
            && (cursor.at(TokenKind.WORD) || cursor.at(TokenKind.QUOTED_NAME));
    if (named) {
      int from = cursor.position();
      cursor.advance();
      if (cursor.acceptOperator("=>") || cursor.acceptOperator(":=")) {
        form = true;
      } else {
        cursor.position(from);
      }
    }
    arguments.add(parser.expression());
    return form;
  }

  private boolean acceptTrimSide() {
    boolean side = true;
    switch (cursor.keyword()) {
      case Keyword.BOTH, Keyword.LEADING, Keyword.TRAILING -> cursor.advance();
      default -> side = false;
    }
    return cursor.accept(Keyword.FROM) || side;
  }

  /** The words that stand between the arguments of EXTRACT, SUBSTRING, TRIM and OVERLAY. */
  private boolean acceptSeparator() {
    switch (cursor.keyword()) {
      case Keyword.FROM, Keyword.FOR, Keyword.PLACING -> {
        cursor.advance();
        return true;
      }
      default -> {
        return false;
      }
    }
  }
}
