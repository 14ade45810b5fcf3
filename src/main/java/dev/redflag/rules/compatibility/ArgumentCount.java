package dev.redflag.rules.compatibility;

import dev.redflag.schema.Function;
import dev.redflag.sql.ast.CreateFunction;
import dev.redflag.sql.ast.FunctionParameter;

/**
 * How many arguments a function can be called with.
 *
 * @param least without those that have a default
 * @param most {@link Integer#MAX_VALUE} if it is VARIADIC
 */
record ArgumentCount(int least, int most) {

  static ArgumentCount of(Function function) {
    int all = function.arguments().size();
    return new ArgumentCount(
        all - function.defaults(), function.variadic() ? Integer.MAX_VALUE : all);
  }

  static ArgumentCount of(CreateFunction statement) {
    int all = 0;
    int defaults = 0;
    boolean variadic = false;
    for (FunctionParameter parameter : statement.parameters()) {
      if (parameter.mode().equals("OUT")) {
        continue;
      }
      all++;
      defaults += parameter.defaultValue() == null ? 0 : 1;
      variadic |= parameter.mode().equals("VARIADIC");
    }
    return new ArgumentCount(all - defaults, variadic ? Integer.MAX_VALUE : all);
  }

  /** Whether a call of the one may be a call of the other, as far as their number tells. */
  boolean overlaps(ArgumentCount other) {
    return least <= other.most && other.least <= most;
  }

  /** Whether each call of {@code other} may be one of this, as far as their number tells. */
  boolean contains(ArgumentCount other) {
    return least <= other.least && other.most <= most;
  }

  /** Such as {@code with 2 or more arguments}. */
  @Override
  public String toString() {
    if (most == 0) {
      return "without arguments";
    }
    String count =
        least == most
            ? Integer.toString(most)
            : most == Integer.MAX_VALUE ? least + " or more" : least + " to " + most;
    return "with " + count + (count.equals("1") ? " argument" : " arguments");
  }
}
