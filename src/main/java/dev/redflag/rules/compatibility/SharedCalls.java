package dev.redflag.rules.compatibility;

import dev.redflag.postgres.DataType;
import dev.redflag.schema.Function;
import java.util.List;

/** Which calls may mean two functions of one name alike, so that PostgreSQL refuses them. */
final class SharedCalls {

  private SharedCalls() {}

  /**
   * With how many arguments a call fits both in the same way; null if there is no such call, or it
   * is not known. That takes a default: without one, the two have the same arguments and are one.
   */
  static ArgumentCount of(Function one, Function other) {
    int least = Math.max(ArgumentCount.of(one).least(), ArgumentCount.of(other).least());
    int alike = alike(one, other);
    int most = Math.min(alike, Math.min(mostAlike(one), mostAlike(other)));
    boolean same = alike == one.arguments().size() && alike == other.arguments().size();
    return same || least > most || isOfTrigger(one) || isOfTrigger(other)
        ? null
        : new ArgumentCount(least, most);
  }

  /**
   * As many arguments as stand for one each: PostgreSQL takes VARIADIC only if nothing else fits.
   */
  private static int mostAlike(Function function) {
    return function.arguments().size() - (function.variadic() ? 1 : 0);
  }

  /** How many arguments, from the first, are of the same type. */
  private static int alike(Function one, Function other) {
    int most = Math.min(one.arguments().size(), other.arguments().size());
    for (int i = 0; i < most; i++) {
      if (!isSame(one.arguments().get(i), other.arguments().get(i))) {
        return i;
      }
    }
    return most;
  }

  private static boolean isSame(DataType one, DataType other) {
    return one != null && other != null && one.sameAs(other);
  }

  private static boolean isOfTrigger(Function function) {
    DataType result = function.result();
    return result != null && (result.is("trigger") || result.is("event_trigger"));
  }

  /** The one of {@code functions} that has the arguments of {@code function}, or null. */
  static Function same(List<Function> functions, Function function) {
    int count = function.arguments().size();
    for (Function other : functions) {
      if (other.arguments().size() == count && alike(other, function) == count) {
        return other;
      }
    }
    return null;
  }

  /** A call of {@code function} with so many arguments, by their types. */
  static String words(Function function, int arguments) {
    StringBuilder words = new StringBuilder(function.name().toString()).append('(');
    for (int i = 0; i < arguments; i++) {
      words.append(i == 0 ? "" : ", ").append(function.arguments().get(i).plain());
    }
    return words.append(')').toString();
  }
}
