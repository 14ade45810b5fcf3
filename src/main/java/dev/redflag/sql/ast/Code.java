package dev.redflag.sql.ast;

import dev.redflag.source.Span;
import java.util.List;

/**
 * What stands in a body of SQL or PL/pgSQL.
 *
 * @param statements the SQL statements in the order written, with those of EXECUTE if its text is
 *     constant; PERFORM and RETURN QUERY are SELECT, and so is RETURN of an SQL function
 * @param dynamic each EXECUTE whose text is not a constant
 * @param expressions what PL/pgSQL computes besides: conditions, assigned and returned values
 */
public record Code(
    List<BodyStatement> statements, List<Span> dynamic, List<Expression> expressions) {

  /** A body with nothing in it that can be read. */
  public static final Code EMPTY = new Code(List.of(), List.of(), List.of());

  public Code {
    statements = List.copyOf(statements);
    dynamic = List.copyOf(dynamic);
    expressions = List.copyOf(expressions);
  }
}
