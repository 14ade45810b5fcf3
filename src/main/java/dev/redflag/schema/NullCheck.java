package dev.redflag.schema;

import dev.redflag.sql.ast.Expression;
import dev.redflag.sql.ast.Term;
import dev.redflag.sql.parse.ExpressionParser;
import java.util.List;
import java.util.Locale;

/** Which expressions are never null. */
final class NullCheck {

  private NullCheck() {}

  /**
   * Whether the value of {@code expression} over a row of {@code table} is never null, for sure.
   */
  static boolean neverNull(Expression expression, Table table) {
    return neverNull(ExpressionParser.parse(expression), table);
  }

  private static boolean neverNull(Term term, Table table) {
    if (term instanceof Term.Constant constant) {
      return constant.kind() != Term.Constant.Kind.NULL;
    }
    if (term instanceof Term.TypeCast cast) {
      return neverNull(cast.operand(), table);
    }
    if (term instanceof Term.ArrayConstructor) {
      return true;
    }
    if (term instanceof Term.ColumnReference reference) {
      Column column = table.column(reference.parts().get(reference.parts().size() - 1).value());
      return column != null && column.notNull() && !column.perhaps();
    }
    if (term instanceof Term.Call call) {
      return neverNull(call, table);
    }
    return term instanceof Term.Operation operation && neverNull(operation, table);
  }

  private static boolean neverNull(Term.Call call, Table table) {
    List<Term> arguments = call.arguments();
    return switch (call.function().name().toLowerCase(Locale.ROOT)) {
      case "now",
          "current_timestamp",
          "current_date",
          "current_time",
          "localtime",
          "localtimestamp",
          "clock_timestamp",
          "statement_timestamp",
          "transaction_timestamp",
          "current_user",
          "session_user",
          "gen_random_uuid",
          "uuid_generate_v1",
          "uuid_generate_v1mc",
          "uuid_generate_v4",
          "random",
          "nextval",
          "concat",
          "jsonb_build_object",
          "json_build_object",
          "jsonb_build_array",
          "json_build_array" ->
          true;
      case "coalesce", "greatest", "least" -> anyNeverNull(arguments, table);
      // With a pattern it is null where nothing matches.
      case "substring" -> isNumber(arguments, 1) && allNeverNull(arguments, table);
      case "lower",
          "upper",
          "trim",
          "btrim",
          "ltrim",
          "rtrim",
          "lpad",
          "rpad",
          "initcap",
          "split_part",
          "strpos",
          "md5",
          "encode",
          "length",
          "replace",
          "substr",
          "left",
          "right",
          "concat_ws",
          "to_char",
          "to_jsonb",
          "date_trunc",
          "round",
          "abs",
          "floor",
          "ceil" ->
          allNeverNull(arguments, table);
      default -> false;
    };
  }

  private static boolean neverNull(Term.Operation operation, Table table) {
    List<Term> operands = operation.operands();
    return switch (operation.operator()) {
      case "||", "+", "-", "*", "/", "=", "<>", "<", ">", "<=", ">=", "AND", "OR", "NOT" ->
          allNeverNull(operands, table);
      case "AT TIME ZONE" -> allNeverNull(operands, table);
      case "IS NULL", "IS NOT NULL", "EXISTS" -> true;
      case "CASE" -> operands.size() % 2 == 1 && resultsNeverNull(operands, 1, table);
      case "CASE OF" -> operands.size() % 2 == 0 && resultsNeverNull(operands, 2, table);
      default -> false;
    };
  }

  /**
   * Whether no branch of a CASE gives null, nor its ELSE, which is the last operand.
   *
   * @param first where the result of the first branch stands
   */
  private static boolean resultsNeverNull(List<Term> operands, int first, Table table) {
    int last = operands.size() - 1;
    for (int i = first; i < last; i += 2) {
      if (!neverNull(operands.get(i), table)) {
        return false;
      }
    }
    return neverNull(operands.get(last), table);
  }

  private static boolean isNumber(List<Term> terms, int index) {
    return index < terms.size()
        && terms.get(index) instanceof Term.Constant constant
        && constant.kind() == Term.Constant.Kind.NUMBER;
  }

  private static boolean allNeverNull(List<Term> terms, Table table) {
    for (Term term : terms) {
      if (!neverNull(term, table)) {
        return false;
      }
    }
    return !terms.isEmpty();
  }

  private static boolean anyNeverNull(List<Term> terms, Table table) {
    for (Term term : terms) {
      if (neverNull(term, table)) {
        return true;
      }
    }
    return false;
  }
}
