package dev.redflag.schema;

import dev.redflag.sql.Keyword;
import dev.redflag.sql.TokenKind;
import dev.redflag.sql.Tokens;
import dev.redflag.sql.ast.Expression;
import dev.redflag.sql.ast.IndexElement;
import dev.redflag.sql.ast.Quoting;
import java.util.ArrayList;
import java.util.List;

/**
 * A column that gets another name, in the expressions of its table: PostgreSQL keeps the column in
 * them and not the name, so they follow.
 */
final class RenamedColumn {

  private final String table;
  private final String oldName;
  private final String newName;

  RenamedColumn(String table, String oldName, String newName) {
    this.table = table;
    this.oldName = oldName;
    this.newName = newName;
  }

  /**
   * {@code expression} with the new name; itself if it does not name the column, or holds a query,
   * where the same name may be that of another column; null stays null.
   */
  Expression in(Expression expression) {
    if (expression == null || holdsQuery(expression)) {
      return expression;
    }
    Tokens tokens = expression.tokens();
    int first = expression.first();
    String[] words = null;
    for (int i = first; i < expression.end(); i++) {
      if (oldName.equals(Mentions.name(tokens, i)) && isColumn(expression, i)) {
        if (words == null) {
          words = new String[expression.end() - first];
        }
        words[i - first] = Quoting.quoteIfNeeded(newName);
      }
    }
    return words == null
        ? expression
        : new Expression(tokens.replaced(first, words), 0, words.length);
  }

  /** The keys of an index with the new name in their expressions. */
  List<IndexElement> in(List<IndexElement> elements) {
    List<IndexElement> changed = new ArrayList<>(elements.size());
    for (IndexElement element : elements) {
      changed.add(
          new IndexElement(
              element.column(),
              in(element.expression()),
              element.collation(),
              element.operatorClass(),
              element.operatorClassOptions(),
              element.descending(),
              element.nulls(),
              element.span()));
    }
    return changed;
  }

  private static boolean holdsQuery(Expression expression) {
    for (int i = expression.first(); i < expression.end(); i++) {
      if (expression.tokens().keyword(i) == Keyword.SELECT) {
        return true;
      }
    }
    return false;
  }

  private boolean isColumn(Expression expression, int index) {
    if (!Mentions.isColumn(expression.tokens(), index, expression)) {
      return false;
    }
    if (index == expression.first() || expression.tokens().kind(index - 1) != TokenKind.DOT) {
      return true;
    }
    // Behind a dot stands a column of the table, or a field of something else.
    return index - 2 >= expression.first()
        && table.equals(Mentions.name(expression.tokens(), index - 2));
  }
}
