package dev.redflag.rules;

import dev.redflag.schema.Column;
import dev.redflag.schema.Table;
import dev.redflag.sql.ast.Expression;
import dev.redflag.sql.ast.Identifier;
import dev.redflag.sql.ast.Term;
import dev.redflag.sql.parse.ExpressionParser;
import java.util.List;
import java.util.Locale;

/** What a WHERE clause leaves out. */
public final class WhereClause {

  private WhereClause() {}

  /**
   * Whether {@code where} may leave a row out; what cannot be read may.
   *
   * @param where the condition, or null
   * @param table the table, or null if it is not known
   */
  public static boolean restricts(Expression where, Table table) {
    return where != null && !isTrue(ExpressionParser.parse(where), table);
  }

  private static boolean isTrue(Term term, Table table) {
    if (term instanceof Term.Constant constant) {
      return constant.kind() == Term.Constant.Kind.BOOLEAN && constant.value().equals("true");
    }
    if (term instanceof Term.TypeCast cast) {
      return isTrue(cast.operand(), table)
          || (cast.type().name().name().equals("bool")
              && cast.operand() instanceof Term.Constant constant
              && saysTrue(constant.value()));
    }
    if (!(term instanceof Term.Operation operation)) {
      return false;
    }
    List<Term> operands = operation.operands();
    return switch (operation.operator()) {
      case "AND" -> allTrue(operands, table);
      case "OR" -> anyTrue(operands, table);
      case "NOT" -> operands.size() == 1 && isFalse(operands.get(0));
      case "=" -> operands.size() == 2 && same(operands.get(0), operands.get(1));
      case "<>", "!=" -> operands.size() == 2 && differ(operands.get(0), operands.get(1));
      case "IS NOT NULL" -> operands.size() == 1 && neverNull(operands.get(0), table);
      default -> false;
    };
  }

  private static boolean allTrue(List<Term> terms, Table table) {
    for (Term term : terms) {
      if (!isTrue(term, table)) {
        return false;
      }
    }
    return true;
  }

  private static boolean anyTrue(List<Term> terms, Table table) {
    for (Term term : terms) {
      if (isTrue(term, table)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isFalse(Term term) {
    if (term instanceof Term.Constant constant) {
      return constant.kind() == Term.Constant.Kind.BOOLEAN && constant.value().equals("false");
    }
    return term instanceof Term.Operation operation
        && operation.operands().size() == 2
        && operation.operator().equals("=")
        && differ(operation.operands().get(0), operation.operands().get(1));
  }

  private static boolean saysTrue(String value) {
    return switch (value.toLowerCase(Locale.ROOT)) {
      case "t", "true", "y", "yes", "on", "1" -> true;
      default -> false;
    };
  }

  /** Whether both are one constant, or one column: {@code id = id} leaves out nulls at most. */
  private static boolean same(Term left, Term right) {
    if (left instanceof Term.Constant one && right instanceof Term.Constant other) {
      return one.kind() == other.kind()
          && one.kind() != Term.Constant.Kind.NULL
          && one.value().equals(other.value());
    }
    return left instanceof Term.ColumnReference one
        && right instanceof Term.ColumnReference other
        && text(one).equals(text(other));
  }

  private static boolean differ(Term left, Term right) {
    return left instanceof Term.Constant one
        && right instanceof Term.Constant other
        && one.kind() == other.kind()
        && one.kind() != Term.Constant.Kind.NULL
        && !one.value().equals(other.value());
  }

  private static boolean neverNull(Term term, Table table) {
    if (!(term instanceof Term.ColumnReference reference) || table == null) {
      return false;
    }
    List<Identifier> parts = reference.parts();
    Column column = table.column(parts.get(parts.size() - 1).value());
    return column != null && column.notNull() && !column.perhaps();
  }

  private static String text(Term.ColumnReference reference) {
    StringBuilder text = new StringBuilder();
    for (Identifier part : reference.parts()) {
      text.append(part).append('.');
    }
    return text.toString();
  }
}
