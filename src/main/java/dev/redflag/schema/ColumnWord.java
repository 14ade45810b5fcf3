package dev.redflag.schema;

import dev.redflag.sql.ast.Term;
import java.util.List;
import java.util.Locale;

/** The name that PostgreSQL gives a column of a query or an index that has none. */
final class ColumnWord {

  private ColumnWord() {}

  /** The name of {@code term}; null if it has none of its own. */
  static String of(Term term) {
    if (term instanceof Term.ColumnReference column) {
      return column.parts().get(column.parts().size() - 1).value();
    }
    if (term instanceof Term.Call call) {
      return call.function().name().toLowerCase(Locale.ROOT);
    }
    if (term instanceof Term.TypeCast cast) {
      String inner = cast.operand() instanceof Term.Constant ? null : of(cast.operand());
      return inner == null ? cast.type().name().name() : inner;
    }
    if (term instanceof Term.ArrayConstructor) {
      return "array";
    }
    if (term instanceof Term.Operation operation) {
      List<Term> operands = operation.operands();
      return switch (operation.operator()) {
        case "CASE" -> caseWord(operands, operands.size() % 2 == 1);
        case "CASE OF" -> caseWord(operands, operands.size() % 2 == 0);
        case "COLLATE", "[]" -> operands.isEmpty() ? null : of(operands.get(0));
        case "AT TIME ZONE" -> "timezone";
        case "EXISTS" -> "exists";
        default -> null;
      };
    }
    return null;
  }

  /** The word of the ELSE, which is the last operand if there is one. */
  private static String caseWord(List<Term> operands, boolean otherwise) {
    String word = otherwise ? of(operands.get(operands.size() - 1)) : null;
    return word == null ? "case" : word;
  }
}
