package dev.redflag.sql.parse;

import dev.redflag.source.Span;
import dev.redflag.sql.Keyword;
import dev.redflag.sql.TokenKind;
import dev.redflag.sql.ast.Expression;
import dev.redflag.sql.ast.QualifiedName;
import dev.redflag.sql.ast.Term;
import dev.redflag.sql.ast.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Reads a single expression into a tree, with PostgreSQL's precedence of operators (manual,
 * "Operator Precedence").
 */
public final class ExpressionParser {

  /** What is nested deeper is {@link Term.Unknown}: whoever walks the tree may recurse. */
  private static final int DEEPEST = 60;

  /** As many operators in a row make a tree as deep. */
  private static final int LONGEST_CHAIN = 500;

  private static final int OR = 1;
  private static final int AND = 2;
  private static final int NOT = 3;
  private static final int IS = 4;
  private static final int COMPARISON = 5;
  private static final int RANGE = 6;
  private static final int OTHER = 8;
  private static final int SUM = 9;
  private static final int PRODUCT = 10;
  private static final int POWER = 11;
  private static final int AT = 12;
  private static final int COLLATE = 13;
  private static final int SIGN = 14;
  private static final int SUBSCRIPT = 15;
  private static final int CAST = 16;

  private final Cursor cursor;
  private int depth;

  private ExpressionParser(Cursor cursor) {
    this.cursor = cursor;
  }

  /**
   * The tree of {@code expression}; what cannot be read is a {@link Term.Unknown}, never an error.
   */
  public static Term parse(Expression expression) {
    Cursor cursor = new Cursor(expression.tokens(), expression.first(), expression.end());
    try {
      Term term = new ExpressionParser(cursor).expression();
      return cursor.atEnd() ? term : new Term.Unknown(expression.span());
    } catch (UnreadException e) {
      return new Term.Unknown(expression.span());
    }
  }

  /** A whole expression. */
  Term expression() {
    return binary(0);
  }

  /** How many levels are open. */
  int depth() {
    return depth;
  }

  /** Goes back to {@code open} levels. */
  void leaveTo(int open) {
    depth = open;
  }

  /** Begins a level, if another one may be read. */
  boolean enter() {
    return ++depth <= DEEPEST;
  }

  /** An expression whose operators bind tighter than {@code floor}. */
  private Term binary(int floor) {
    int from = cursor.position();
    Term left = prefix();
    for (int i = 0; i < LONGEST_CHAIN || isFlat(left); i++) {
      Term next = extend(left, floor, from);
      if (next == null) {
        return left;
      }
      left = next;
    }
    throw cursor.unexpected();
  }

  private static boolean isFlat(Term term) {
    return term instanceof Term.Operation operation && isAssociative(operation.operator());
  }

  private static boolean isAssociative(String operator) {
    return operator.equals("AND") || operator.equals("OR") || operator.equals("||");
  }

  private Term prefix() {
    int from = cursor.position();
    boolean not = cursor.at(Keyword.NOT);
    if (!not && !cursor.at(TokenKind.OPERATOR)) {
      return new OperandParser(cursor, this).operand();
    }
    String operator = cursor.text().toUpperCase(Locale.ROOT);
    cursor.advance();
    int open = depth;
    if (!enter()) {
      throw cursor.unexpected();
    }
    boolean sign = operator.equals("-") || operator.equals("+");
    Term operand = binary(not ? NOT - 1 : sign ? SIGN : OTHER);
    leaveTo(open);
    boolean negative =
        operator.equals("-")
            && operand instanceof Term.Constant constant
            && constant.kind() == Term.Constant.Kind.NUMBER;
    if (negative) {
      String value = "-" + ((Term.Constant) operand).value();
      return new Term.Constant(cursor.spanFrom(from), Term.Constant.Kind.NUMBER, value);
    }
    return new Term.Operation(cursor.spanFrom(from), operator, List.of(operand));
  }

  /** {@code left} with the operator that follows it and binds tighter than {@code floor}. */
  private Term extend(Term left, int floor, int from) {
    TokenKind kind = cursor.kind();
    if (kind == null) {
      return null;
    }
    switch (kind) {
      case TYPE_CAST -> {
        if (floor >= CAST) {
          return null;
        }
        cursor.advance();
        TypeName type = TypeReader.read(cursor);
        return new Term.TypeCast(cursor.spanFrom(from), left, type);
      }
      case OPEN_BRACKET -> {
        if (floor >= SUBSCRIPT) {
          return null;
        }
        List<Term> operands = subscript(left);
        return new Term.Operation(cursor.spanFrom(from), "[]", operands);
      }
      case DOT -> {
        cursor.advance();
        if (!cursor.acceptOperator("*")) {
          cursor.label();
        }
        return new Term.Operation(cursor.spanFrom(from), ".", List.of(left));
      }
      case OPERATOR -> {
        return symbol(left, floor, from);
      }
      case WORD -> {
        return word(left, floor, from);
      }
      default -> {
        return null;
      }
    }
  }

  /** {@code left} and the index in brackets, if there is a single one. */
  private List<Term> subscript(Term left) {
    int from = cursor.position();
    int open = depth;
    try {
      if (enter()) {
        cursor.advance();
        Term index = binary(0);
        if (cursor.accept(TokenKind.CLOSE_BRACKET)) {
          return List.of(left, index);
        }
      }
    } catch (UnreadException e) {
      // A slice, which has a colon.
    } finally {
      depth = open;
    }
    cursor.position(from);
    cursor.skipGroup();
    return List.of(left);
  }

  private Term symbol(Term left, int floor, int from) {
    String operator = cursor.text();
    int precedence =
        switch (operator) {
          case "<", ">", "=", "<=", ">=", "<>", "!=" -> COMPARISON;
          case "+", "-" -> SUM;
          case "*", "/", "%" -> PRODUCT;
          case "^" -> POWER;
          default -> OTHER;
        };
    if (floor >= precedence) {
      return null;
    }
    cursor.advance();
    return withRight(left, operator, precedence, from);
  }

  private Term withRight(Term left, String operator, int precedence, int from) {
    switch (cursor.keyword()) {
      case Keyword.ANY, Keyword.SOME, Keyword.ALL -> {
        String quantifier = cursor.at(Keyword.ALL) ? " ALL" : " ANY";
        cursor.advance();
        List<Term> operands = new ArrayList<>(2);
        operands.add(left);
        operands.addAll(new OperandParser(cursor, this).group());
        return new Term.Operation(cursor.spanFrom(from), operator + quantifier, operands);
      }
      default -> {
        return join(left, operator, binary(precedence), from);
      }
    }
  }

  private Term join(Term left, String operator, Term right, int from) {
    Span span = cursor.spanFrom(from);
    if (isAssociative(operator)
        && left instanceof Term.Operation chain
        && chain.operator().equals(operator)
        && chain.operands() instanceof ArrayList) {
      // The chain is not yet anybody else's: to copy it would take quadratic time.
      chain.operands().add(right);
      return new Term.Operation(span, operator, chain.operands());
    }
    List<Term> operands = new ArrayList<>(2);
    operands.add(left);
    operands.add(right);
    return new Term.Operation(span, operator, operands);
  }

  private Term word(Term left, int floor, int from) {
    int precedence =
        switch (cursor.keyword()) {
          case Keyword.OR -> OR;
          case Keyword.AND -> AND;
          case Keyword.IS, Keyword.ISNULL, Keyword.NOTNULL -> IS;
          case Keyword.BETWEEN,
              Keyword.IN,
              Keyword.LIKE,
              Keyword.ILIKE,
              Keyword.SIMILAR,
              Keyword.NOT ->
              RANGE;
          case Keyword.OVERLAPS, Keyword.OPERATOR -> OTHER;
          case Keyword.AT -> AT;
          case Keyword.COLLATE -> COLLATE;
          default -> 0;
        };
    if (floor >= precedence) {
      return null;
    }
    switch (cursor.keyword()) {
      case Keyword.OR, Keyword.AND, Keyword.OVERLAPS -> {
        String operator = cursor.text().toUpperCase(Locale.ROOT);
        cursor.advance();
        return join(left, operator, binary(precedence), from);
      }
      case Keyword.IS -> {
        return test(left, from);
      }
      case Keyword.ISNULL, Keyword.NOTNULL -> {
        String operator = cursor.at(Keyword.ISNULL) ? "IS NULL" : "IS NOT NULL";
        cursor.advance();
        return new Term.Operation(cursor.spanFrom(from), operator, List.of(left));
      }
      case Keyword.AT -> {
        return atZone(left, from);
      }
      case Keyword.COLLATE -> {
        cursor.advance();
        int start = cursor.position();
        QualifiedName collation = cursor.qualifiedName();
        Term name = new Term.ColumnReference(cursor.spanFrom(start), collation.parts());
        return new Term.Operation(cursor.spanFrom(from), "COLLATE", List.of(left, name));
      }
      case Keyword.OPERATOR -> {
        cursor.advance();
        cursor.expect(TokenKind.OPEN_PAREN);
        String operator = ObjectReader.operatorName(cursor).name();
        cursor.expect(TokenKind.CLOSE_PAREN);
        return withRight(left, operator, OTHER, from);
      }
      default -> {
        return range(left, from);
      }
    }
  }

  private Term atZone(Term left, int from) {
    cursor.advance();
    if (cursor.accept(Keyword.LOCAL)) {
      return new Term.Operation(cursor.spanFrom(from), "AT LOCAL", List.of(left));
    }
    cursor.expect(Keyword.TIME);
    cursor.expect(Keyword.ZONE);
    return join(left, "AT TIME ZONE", binary(AT), from);
  }

  private Term test(Term left, int from) {
    cursor.advance();
    String is = cursor.accept(Keyword.NOT) ? "IS NOT " : "IS ";
    if (cursor.accept(Keyword.DISTINCT, Keyword.FROM)) {
      return join(left, is + "DISTINCT FROM", binary(IS), from);
    }
    int start = cursor.position();
    ExpressionReader.test(cursor);
    String operator = is + cursor.textFrom(start).toUpperCase(Locale.ROOT);
    return new Term.Operation(cursor.spanFrom(from), operator, List.of(left));
  }

  private Term range(Term left, int from) {
    String not = cursor.accept(Keyword.NOT) ? "NOT " : "";
    List<Term> operands = new ArrayList<>(3);
    operands.add(left);
    String operator;
    switch (cursor.keyword()) {
      case Keyword.IN -> {
        cursor.advance();
        operator = "IN";
        operands.addAll(new OperandParser(cursor, this).group());
      }
      case Keyword.BETWEEN -> {
        cursor.advance();
        if (!cursor.accept(Keyword.SYMMETRIC)) {
          cursor.accept(Keyword.ASYMMETRIC);
        }
        operator = "BETWEEN";
        operands.add(binary(RANGE));
        cursor.expect(Keyword.AND);
        operands.add(binary(RANGE));
      }
      case Keyword.LIKE, Keyword.ILIKE -> {
        operator = cursor.at(Keyword.LIKE) ? "LIKE" : "ILIKE";
        cursor.advance();
        pattern(operands);
      }
      default -> {
        cursor.expect(Keyword.SIMILAR, Keyword.TO);
        operator = "SIMILAR TO";
        pattern(operands);
      }
    }
    return new Term.Operation(cursor.spanFrom(from), not + operator, List.copyOf(operands));
  }

  private void pattern(List<Term> operands) {
    switch (cursor.keyword()) {
      case Keyword.ANY, Keyword.SOME, Keyword.ALL -> {
        cursor.advance();
        operands.addAll(new OperandParser(cursor, this).group());
      }
      default -> operands.add(binary(RANGE));
    }
    if (cursor.accept(Keyword.ESCAPE)) {
      operands.add(binary(RANGE));
    }
  }
}
