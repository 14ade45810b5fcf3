package dev.redflag.sql.ast;

import dev.redflag.source.Span;
import java.util.List;

/**
 * CREATE FUNCTION or PROCEDURE.
 *
 * @param orReplace whether {@code OR REPLACE} stands there
 * @param returns or null
 * @param returnsTable empty without RETURNS TABLE
 * @param language or null
 * @param volatility as written; VOLATILE if nothing is
 * @param settings SET clauses
 * @param body or null
 * @param options those that have no component of their own, such as {@code strict}, {@code cost}
 *     and {@code parallel}; {@code as} with the definition of one in another language than SQL and
 *     PL/pgSQL
 * @param transforms types of FOR TYPE
 */
public record CreateFunction(
    Span span,
    QualifiedName name,
    boolean procedure,
    boolean orReplace,
    List<FunctionParameter> parameters,
    TypeName returns,
    List<ColumnDefinition> returnsTable,
    Identifier language,
    Volatility volatility,
    boolean securityDefiner,
    List<Option> options,
    List<TypeName> transforms,
    List<SetClause> settings,
    FunctionBody body)
    implements Statement {

  @Override
  public String kind() {
    return "CreateFunctionStmt";
  }
}
