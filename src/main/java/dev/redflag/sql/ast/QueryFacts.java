package dev.redflag.sql.ast;

import java.util.List;

/**
 * What a statement, a query or an expression names, in the order it is written.
 *
 * <p>Common table expressions, subqueries and functions in FROM are no relations; what they name
 * counts.
 *
 * @param relations each mention of a table or view, read or written
 * @param columns each mention of a column
 * @param functions each call
 * @param casts each cast
 * @param restriction of the statement's own WHERE clause
 * @param exact false if only the tokens could be looked at: then columns may be names of something
 *     else
 */
public record QueryFacts(
    List<RelationUse> relations,
    List<ColumnUse> columns,
    List<FunctionUse> functions,
    List<CastUse> casts,
    Restriction restriction,
    boolean exact) {

  public QueryFacts {
    relations = List.copyOf(relations);
    columns = List.copyOf(columns);
    functions = List.copyOf(functions);
    casts = List.copyOf(casts);
  }
}
