package dev.redflag.schema;

import dev.redflag.postgres.DataType;
import dev.redflag.postgres.Signature;
import java.util.List;

/** How functions of one name are told apart. */
final class Functions {

  private Functions() {}

  /** The argument types in PostgreSQL's words, with commas between. */
  static String arguments(Function function) {
    return arguments(function.arguments());
  }

  static String arguments(List<DataType> arguments) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < arguments.size(); i++) {
      if (i > 0) {
        text.append(", ");
      }
      DataType type = arguments.get(i);
      text.append(type == null ? "?" : type.plain().format());
    }
    return text.toString();
  }

  /** How calls of a function see it, with these types in it. */
  static Signature signature(Function function, List<DataType> arguments, DataType result) {
    return new Signature(
        function.name().schema(),
        arguments,
        result,
        function.defaults(),
        function.variadic(),
        function.procedure() ? Signature.Kind.PROCEDURE : Signature.Kind.FUNCTION,
        function.set(),
        function.volatility());
  }

  /** Whether the two have the same arguments, so that one replaces the other; false if not sure. */
  static boolean sameArguments(Function first, Function second) {
    List<DataType> ours = first.arguments();
    List<DataType> theirs = second.arguments();
    if (ours.size() != theirs.size()) {
      return false;
    }
    for (int i = 0; i < ours.size(); i++) {
      DataType our = ours.get(i);
      DataType their = theirs.get(i);
      if (our == null || their == null || !our.sameAs(their)) {
        return false;
      }
    }
    return true;
  }
}
