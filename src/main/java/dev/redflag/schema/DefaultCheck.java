package dev.redflag.schema;

import dev.redflag.postgres.Casts;
import dev.redflag.postgres.DataType;
import dev.redflag.postgres.TypeInference;
import dev.redflag.sql.ast.Expression;
import dev.redflag.sql.ast.Term;
import dev.redflag.sql.parse.ExpressionParser;

/** Whether a default can be a value of its column. */
final class DefaultCheck {

  private DefaultCheck() {}

  static void check(Transition transition, RelationName table, Column column) {
    if (column.defaultValue() != null && column.type() != null && !column.perhaps()) {
      check(transition, table, column.name(), column.type(), column.defaultValue());
    }
  }

  /**
   * @param table the table; null for a domain
   */
  static void check(
      Transition transition, RelationName table, String name, DataType type, Expression value) {
    Term term = ExpressionParser.parse(value);
    ExpressionScope scope = transition.scope();
    if (term instanceof Term.Constant constant && constant.kind() == Term.Constant.Kind.STRING) {
      LiteralCheck.checkConstant(transition, table, name, constant, type, scope);
      return;
    }
    LiteralCheck.check(transition, table, name, term, scope);
    DataType given = TypeInference.typeOf(term, scope);
    Casts.Way way = given == null ? null : Casts.find(given, type, scope);
    if (way == Casts.Way.EXPLICIT || way == Casts.Way.NONE) {
      transition.conflict(new Conflict.DefaultTypeMismatch(value.span(), table, name, type, given));
    }
  }
}
