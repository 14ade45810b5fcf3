package dev.redflag.postgres;

import dev.redflag.sql.ast.Volatility;
import java.util.List;

/**
 * A function or operator that a call may mean.
 *
 * @param schema where it is
 * @param arguments the types of its arguments; null for one that is not known
 * @param result the type of its result, or null if that is not known
 * @param defaults how many arguments, from the end, may be left out
 * @param variadic whether the last argument stands for any number of them
 * @param kind what sort of function it is
 * @param set whether it returns a set
 * @param volatility how its result may change
 */
public record Signature(
    String schema,
    List<DataType> arguments,
    DataType result,
    int defaults,
    boolean variadic,
    Kind kind,
    boolean set,
    Volatility volatility) {

  /** The sorts of function. */
  public enum Kind {
    FUNCTION,
    AGGREGATE,
    WINDOW,
    PROCEDURE
  }
}
