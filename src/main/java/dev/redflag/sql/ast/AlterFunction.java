package dev.redflag.sql.ast;

import dev.redflag.source.Span;
import java.util.List;

/**
 * ALTER FUNCTION, PROCEDURE or ROUTINE with options.
 *
 * @param signature the argument list, or null
 * @param options by their words, such as {@code security definer}, {@code immutable}, {@code cost}
 * @param settings SET and RESET clauses
 */
public record AlterFunction(
    Span span,
    ObjectType objectType,
    QualifiedName name,
    ObjectSignature signature,
    List<Option> options,
    List<SetClause> settings)
    implements Statement {

  @Override
  public String kind() {
    return "AlterFunctionStmt";
  }
}
