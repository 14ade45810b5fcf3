package dev.redflag.schema;

import dev.redflag.postgres.DataType;
import dev.redflag.postgres.TypeKind;
import dev.redflag.sql.TokenKind;
import dev.redflag.sql.Tokens;
import dev.redflag.sql.ast.Expression;
import dev.redflag.sql.ast.Term;
import dev.redflag.sql.parse.ExpressionParser;

/** Questions about expressions that the replay asks. */
final class Expressions {

  /** No default that is NULL in other words is longer. */
  private static final int LONGEST_NULL = 16;

  private Expressions() {}

  /**
   * Whether PostgreSQL keeps no such default because it is NULL.
   *
   * <p>It does keep a NULL that must be cut to a length or coerced to a domain.
   *
   * @param type the column's type, or null if it is not known
   */
  static boolean isNoDefault(Expression value, DataType type, ExpressionScope scope) {
    if (value.end() - value.first() > LONGEST_NULL || !names(value, "null")) {
      return false;
    }
    if (type != null && (!type.modifiers().isEmpty() || scope.kind(type) == TypeKind.DOMAIN)) {
      return false;
    }
    Term term = ExpressionParser.parse(value);
    while (term instanceof Term.TypeCast cast) {
      DataType to = scope.type(cast.type());
      if (type != null && (to == null || !to.sameAs(type) || !to.modifiers().isEmpty())) {
        return false;
      }
      term = cast.operand();
    }
    return term instanceof Term.Constant constant && constant.kind() == Term.Constant.Kind.NULL;
  }

  /** Whether an unquoted word of that name stands in the expression. */
  static boolean names(Expression expression, String word) {
    Tokens tokens = expression.tokens();
    for (int i = expression.first(); i < expression.end(); i++) {
      if (tokens.kind(i) == TokenKind.WORD
          && tokens.end(i) - tokens.start(i) == word.length()
          && tokens.text(i).equalsIgnoreCase(word)) {
        return true;
      }
    }
    return false;
  }
}
