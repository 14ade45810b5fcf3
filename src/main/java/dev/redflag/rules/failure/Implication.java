package dev.redflag.rules.failure;

import dev.redflag.sql.ast.Expression;
import dev.redflag.sql.ast.Term;
import dev.redflag.sql.parse.ExpressionParser;
import java.util.ArrayList;
import java.util.List;

/** Whether one condition implies another one, where that is plain to see. */
final class Implication {

  private Implication() {}

  /**
   * Whether every row that satisfies {@code one} satisfies {@code other}: they are the same, or
   * both are lists of values for one column and the other's is the longer one.
   */
  static boolean holds(Expression one, Expression other) {
    if (one == null || other == null) {
      return false;
    }
    if (words(one).equals(words(other))) {
      return true;
    }
    Values fewer = Values.of(ExpressionParser.parse(one));
    Values more = Values.of(ExpressionParser.parse(other));
    return fewer != null
        && more != null
        && fewer.column.equals(more.column)
        && more.values.containsAll(fewer.values);
  }

  /** The text without its white space and comments. */
  private static List<String> words(Expression expression) {
    List<String> words = new ArrayList<>(expression.end() - expression.first());
    for (int i = expression.first(); i < expression.end(); i++) {
      words.add(expression.tokens().text(i));
    }
    return words;
  }

  /** The values that a condition lets a column have. */
  private record Values(String column, List<String> values) {

    static Values of(Term term) {
      if (!(term instanceof Term.Operation operation) || operation.operands().size() < 2) {
        return null;
      }
      List<Term> operands = operation.operands();
      String column = column(operands.get(0));
      if (column == null) {
        return null;
      }
      return switch (operation.operator()) {
        case "IN" -> of(column, operands.subList(1, operands.size()));
        case "=" -> of(column, operands.subList(1, 2));
        case "= ANY" ->
            operands.get(1).uncast() instanceof Term.ArrayConstructor array
                ? of(column, array.elements())
                : null;
        default -> null;
      };
    }

    private static Values of(String column, List<Term> terms) {
      List<String> values = new ArrayList<>(terms.size());
      for (Term term : terms) {
        if (!(term.uncast() instanceof Term.Constant constant)) {
          return null;
        }
        values.add(constant.value());
      }
      return new Values(column, values);
    }

    private static String column(Term term) {
      return term.uncast() instanceof Term.ColumnReference reference
          ? reference.parts().get(reference.parts().size() - 1).value()
          : null;
    }
  }
}
