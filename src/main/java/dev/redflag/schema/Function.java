package dev.redflag.schema;

import dev.redflag.postgres.DataType;
import dev.redflag.sql.ast.FunctionBody;
import dev.redflag.sql.ast.Volatility;
import java.util.Collections;
import java.util.List;

/**
 * A function or procedure as the history left it.
 *
 * @param name the full name
 * @param procedure whether it is a procedure
 * @param arguments the types of its input arguments; null where that is not known
 * @param names the names of these arguments; null for one without
 * @param defaults how many of them, from the end, have a default
 * @param variadic whether the last one is VARIADIC
 * @param result the type it returns; null if that is not known, or for a procedure
 * @param set whether it returns a set
 * @param volatility as declared
 * @param body or null
 * @param madeAt where it was made
 * @param perhaps whether only a conditional statement made it
 */
public record Function(
    RelationName name,
    boolean procedure,
    List<DataType> arguments,
    List<String> names,
    int defaults,
    boolean variadic,
    DataType result,
    boolean set,
    Volatility volatility,
    FunctionBody body,
    Origin madeAt,
    boolean perhaps) {

  public Function {
    arguments = Collections.unmodifiableList(arguments);
    names = Collections.unmodifiableList(names);
  }
}
