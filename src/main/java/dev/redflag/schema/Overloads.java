package dev.redflag.schema;

import dev.redflag.postgres.DataType;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * Many functions of one name, an immutable list, found by their arguments: with thousands of them a
 * new one is not compared with each.
 */
final class Overloads extends AbstractList<Function> {

  /** As many are compared one by one. */
  private static final int FEW = 16;

  /** By their arguments in words; further ones of the same words have a number behind them. */
  private final OrderedTrie<String, Function> byArguments;

  /** How many have a number. */
  private final int numbered;

  /** How many may be others than they seem. */
  private final int unsure;

  private Overloads(OrderedTrie<String, Function> byArguments, int numbered, int unsure) {
    this.byArguments = byArguments;
    this.numbered = numbered;
    this.unsure = unsure;
  }

  private static Overloads of(List<Function> functions) {
    Overloads many = new Overloads(OrderedTrie.empty(), 0, 0);
    for (Function function : functions) {
      many = many.with(function);
    }
    return many;
  }

  private Overloads with(Function function) {
    String arguments = Functions.arguments(function);
    boolean taken = byArguments.contains(arguments);
    return new Overloads(
        byArguments.with(taken ? arguments + "?" + byArguments.places() : arguments, function),
        numbered + (taken ? 1 : 0),
        unsure + (isUnsure(function) ? 1 : 0));
  }

  private static boolean isUnsure(Function function) {
    return function.perhaps() || !Functions.sameArguments(function, function);
  }

  /** The one of {@code functions} that has the arguments of {@code function}, for sure; or null. */
  static Function same(List<Function> functions, Function function) {
    if (functions instanceof Overloads many) {
      Function found = many.byArguments.get(Functions.arguments(function));
      if (found == null || Functions.sameArguments(found, function)) {
        return found;
      }
    }
    for (Function other : functions) {
      if (Functions.sameArguments(other, function)) {
        return other;
      }
    }
    return null;
  }

  /** {@code functions} with {@code function} at the end. */
  static List<Function> with(List<Function> functions, Function function) {
    if (functions instanceof Overloads many) {
      return many.with(function);
    }
    if (functions.size() >= FEW) {
      return of(functions).with(function);
    }
    List<Function> more = new ArrayList<>(functions);
    more.add(function);
    return List.copyOf(more);
  }

  /**
   * {@code functions} with {@code function} in the place of {@link #same that of its arguments}.
   */
  static List<Function> replaced(List<Function> functions, Function function) {
    if (functions instanceof Overloads many) {
      String arguments = Functions.arguments(function);
      Function old = many.byArguments.get(arguments);
      if (old != null && Functions.sameArguments(old, function)) {
        return new Overloads(
            many.byArguments.with(arguments, function),
            many.numbered,
            many.unsure + (isUnsure(function) ? 1 : 0) - (isUnsure(old) ? 1 : 0));
      }
    }
    List<Function> changed = new ArrayList<>(functions);
    int at = 0;
    while (!Functions.sameArguments(changed.get(at), function)) {
      at++;
    }
    changed.set(at, function);
    return changed.size() > FEW ? of(changed) : List.copyOf(changed);
  }

  /** {@code functions} without those that have these arguments, in PostgreSQL's words. */
  static List<Function> without(List<Function> functions, String arguments) {
    if (functions instanceof Overloads many && many.numbered == 0) {
      Function gone = many.byArguments.get(arguments);
      return gone == null
          ? many
          : new Overloads(
              many.byArguments.without(arguments), 0, many.unsure - (isUnsure(gone) ? 1 : 0));
    }
    List<Function> left = new ArrayList<>(functions.size());
    for (Function function : functions) {
      if (!Functions.arguments(function).equals(arguments)) {
        left.add(function);
      }
    }
    return left.size() > FEW ? of(left) : left;
  }

  /** Those of {@code functions} that are not in {@code others}, and perhaps more. */
  static List<Function> notIn(List<Function> functions, List<Function> others) {
    if (!(functions instanceof Overloads now && others instanceof Overloads before)) {
      return functions;
    }
    List<Function> found = new ArrayList<>(1);
    for (Map.Entry<String, Function> entry : now.byArguments.notIn(before.byArguments)) {
      found.add(entry.getValue());
    }
    return found;
  }

  /** Those of {@code functions} that are not among {@code later}, or not as they were. */
  @SuppressWarnings("ReferenceEquality") // What a statement leaves alone is the very same.
  static List<Function> gone(List<Function> functions, List<Function> later) {
    List<Function> gone = new ArrayList<>(1);
    for (Function function : notIn(functions, later)) {
      boolean kept =
          isUnsure(function) ? isAmong(later, function) : function == same(later, function);
      if (!kept) {
        gone.add(function);
      }
    }
    return gone;
  }

  @SuppressWarnings("ReferenceEquality") // As above.
  private static boolean isAmong(List<Function> functions, Function wanted) {
    for (Function function : functions) {
      if (function == wanted) {
        return true;
      }
    }
    return false;
  }

  /** Those of {@code functions} that may have {@code arguments}, and perhaps others. */
  static List<Function> near(List<Function> functions, List<DataType> arguments) {
    if (!(functions instanceof Overloads many) || many.unsure > 0 || many.numbered > 0) {
      return functions;
    }
    if (arguments == null) {
      return functions;
    }
    for (DataType type : arguments) {
      if (type == null) {
        return functions;
      }
    }
    Function found = many.byArguments.get(Functions.arguments(arguments));
    return found == null ? List.of() : List.of(found);
  }

  @Override
  public Function get(int index) {
    Iterator<Function> functions = iterator();
    for (int i = 0; i < index; i++) {
      functions.next();
    }
    return functions.next();
  }

  @Override
  public Iterator<Function> iterator() {
    Slots.Walk walk = byArguments.walk();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return walk.hasNext();
      }

      @Override
      @SuppressWarnings("unchecked")
      public Function next() {
        return ((Map.Entry<String, Function>) walk.next()).getValue();
      }
    };
  }

  @Override
  public int size() {
    return byArguments.size();
  }
}
