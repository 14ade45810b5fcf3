package dev.redflag.schema;

import dev.redflag.sql.ast.Expression;
import dev.redflag.sql.ast.IndexElement;
import dev.redflag.sql.ast.Term;
import dev.redflag.sql.parse.ExpressionParser;
import java.util.ArrayList;
import java.util.List;

/** The names of an index's own columns, of which its generated name is made. */
final class IndexKeys {

  private static final int LONGEST = 63;

  private IndexKeys() {}

  /** No column in parentheses, with COLLATE behind it, has more tokens. */
  private static final int LONGEST_COLUMN = 8;

  /**
   * The column that a key is, also if it stands in parentheses with COLLATE; null for an
   * expression.
   */
  static String column(IndexElement element) {
    if (element.column() != null) {
      return element.column().value();
    }
    Expression expression = element.expression();
    if (expression.end() - expression.first() > LONGEST_COLUMN) {
      return null;
    }
    Term term = ExpressionParser.parse(expression);
    while (term instanceof Term.Operation operation && operation.operator().equals("COLLATE")) {
      term = operation.operands().get(0);
    }
    return term instanceof Term.ColumnReference column && column.parts().size() == 1
        ? column.parts().get(0).value()
        : null;
  }

  static List<String> names(List<IndexElement> elements) {
    List<String> names = new ArrayList<>(elements.size());
    for (IndexElement element : elements) {
      String name =
          element.column() != null ? element.column().value() : word(element.expression());
      names.add(distinct(names, name));
    }
    return names;
  }

  /** Adds the columns after INCLUDE, which are the index's own columns too. */
  static void addIncluded(List<String> names, List<String> include) {
    for (String column : include) {
      names.add(distinct(names, column));
    }
  }

  private static String distinct(List<String> names, String name) {
    String candidate = name;
    for (int i = 1; names.contains(candidate); i++) {
      String number = Integer.toString(i);
      int room = LONGEST - number.length();
      candidate = (name.length() > room ? name.substring(0, room) : name).concat(number);
    }
    return candidate;
  }

  /** The word for an expression: the function that it calls, say; {@code expr} if there is none. */
  private static String word(Expression expression) {
    String word = ColumnWord.of(ExpressionParser.parse(expression));
    return word == null ? "expr" : word;
  }
}
