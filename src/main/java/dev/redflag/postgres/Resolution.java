package dev.redflag.postgres;

import java.util.ArrayList;
import java.util.List;

/**
 * Which of several functions or operators of one name a call means (manual, "Type Conversion":
 * Operators, Functions).
 */
final class Resolution {

  private final Scope scope;
  private final List<DataType> given;

  /**
   * @param given the types of the arguments; {@link DataType#UNKNOWN} for a string literal
   */
  Resolution(List<DataType> given, Scope scope) {
    this.given = given;
    this.scope = scope;
  }

  /**
   * What the call means, or one of several with the same result that it may mean; null if not even
   * the result is sure.
   */
  Signature choose(List<Signature> all) {
    List<Signature> candidates = fitting(all);
    Signature decided = decided(candidates);
    return decided != null ? decided : sameResult(possible(candidates));
  }

  /** What the call means; null if that is not sure. */
  Signature decide(List<Signature> all) {
    return decided(fitting(all));
  }

  private List<Signature> fitting(List<Signature> all) {
    List<Signature> candidates = new ArrayList<>();
    for (Signature signature : all) {
      Signature fitted = fit(signature);
      if (fitted != null) {
        candidates.add(fitted);
      }
    }
    return candidates;
  }

  private Signature decided(List<Signature> candidates) {
    if (candidates.size() == 1) {
      return candidates.get(0);
    }
    if (given.contains(null) || candidates.isEmpty()) {
      return null;
    }
    Signature exact = exact(candidates);
    if (exact != null) {
      return exact;
    }
    for (Signature candidate : candidates) {
      if (accepts(candidate) == null) {
        return null;
      }
    }
    List<Signature> possible = possible(candidates);
    return possible.size() == 1 ? possible.get(0) : best(possible);
  }

  /** Those that take what is given, as far as known. */
  private List<Signature> possible(List<Signature> candidates) {
    if (given.contains(null)) {
      return candidates;
    }
    List<Signature> possible = new ArrayList<>();
    for (Signature candidate : candidates) {
      Boolean accepts = accepts(candidate);
      if (accepts == null) {
        return candidates;
      }
      if (accepts) {
        possible.add(candidate);
      }
    }
    return possible;
  }

  /** The signature with as many arguments as are given, or null if it cannot be. */
  private Signature fit(Signature signature) {
    List<DataType> arguments = signature.arguments();
    int count = given.size();
    if (arguments.size() == count && !signature.variadic()) {
      return signature;
    }
    if (count < arguments.size() && count >= arguments.size() - signature.defaults()) {
      return with(signature, arguments.subList(0, count));
    }
    if (!signature.variadic() || count < arguments.size() - 1 || count == 0) {
      return null;
    }
    List<DataType> expanded = new ArrayList<>(arguments.subList(0, arguments.size() - 1));
    DataType last = arguments.get(arguments.size() - 1);
    while (expanded.size() < count) {
      expanded.add(last == null ? null : last.element());
    }
    return with(signature, expanded);
  }

  private static Signature with(Signature signature, List<DataType> arguments) {
    return new Signature(arguments, signature.result(), 0, false, signature.volatility());
  }

  /** Any of them if all have one result and it does not hang on the arguments. */
  private static Signature sameResult(List<Signature> candidates) {
    Signature first = null;
    for (Signature candidate : candidates) {
      if (candidate.result() == null || isPolymorphic(candidate.result())) {
        return null;
      }
      if (first == null) {
        first = candidate;
      } else if (!first.result().sameAs(candidate.result())) {
        return null;
      }
    }
    return first;
  }

  /** The one that takes exactly what is given, or null. */
  Signature exactly(List<Signature> all) {
    List<Signature> candidates = new ArrayList<>();
    for (Signature signature : all) {
      if (signature.arguments().size() == given.size()) {
        candidates.add(signature);
      }
    }
    return exact(candidates);
  }

  private Signature exact(List<Signature> candidates) {
    for (Signature candidate : candidates) {
      boolean same = true;
      for (int i = 0; same && i < given.size(); i++) {
        DataType wanted = candidate.arguments().get(i);
        same = wanted != null && wanted.sameAs(beneath(given.get(i)));
      }
      if (same) {
        return candidate;
      }
    }
    return null;
  }

  /** Whether the arguments become implicitly what it wants; null if not known. */
  private Boolean accepts(Signature candidate) {
    for (int i = 0; i < given.size(); i++) {
      DataType wanted = candidate.arguments().get(i);
      DataType type = given.get(i);
      if (wanted == null) {
        return null;
      }
      if (isPolymorphic(wanted)) {
        if (!polymorphicAccepts(wanted, type)) {
          return false;
        }
        continue;
      }
      Casts.Way way = Casts.find(type, wanted, scope);
      if (way == null && isRowless(wanted, type)) {
        return false;
      }
      if (way == null) {
        return null;
      }
      if (way != Casts.Way.SAME && way != Casts.Way.IMPLICIT) {
        return false;
      }
    }
    return true;
  }

  /** Whether a row is wanted and something else is given. */
  private boolean isRowless(DataType wanted, DataType type) {
    TypeKind kind = type.isBuiltIn() || type.isArray() ? TypeKind.BASE : scope.kind(type);
    return wanted.is("record") && kind != TypeKind.COMPOSITE && kind != TypeKind.UNKNOWN;
  }

  static boolean isPolymorphic(DataType type) {
    return type.isBuiltIn() && type.name().startsWith("any");
  }

  private boolean polymorphicAccepts(DataType wanted, DataType type) {
    if (type.is("unknown")) {
      return true;
    }
    return switch (wanted.name()) {
      case "any", "anyelement", "anycompatible" -> true;
      case "anyarray", "anycompatiblearray" -> type.isArray();
      case "anynonarray", "anycompatiblenonarray" -> !type.isArray();
      case "anyenum" -> !type.isArray() && scope.kind(type) == TypeKind.ENUM;
      case "anyrange", "anycompatiblerange" ->
          !type.isArray() && (type.name().endsWith("range") || scope.kind(type) == TypeKind.RANGE);
      default -> !type.isArray() && type.name().endsWith("multirange");
    };
  }

  /** The steps that PostgreSQL takes among several that are possible. */
  private Signature best(List<Signature> possible) {
    List<Signature> left = most(possible, false);
    if (left.size() == 1) {
      return left.get(0);
    }
    left = most(left, true);
    if (left.size() == 1) {
      return left.get(0);
    }
    if (!hasUnknown()) {
      return null;
    }
    List<Signature> byCategory = byCategory(left);
    if (byCategory.size() == 1) {
      return byCategory.get(0);
    }
    return asTheKnown(byCategory);
  }

  private boolean hasUnknown() {
    for (DataType type : given) {
      if (type.is("unknown")) {
        return true;
      }
    }
    return false;
  }

  /** Those with the most arguments that fit exactly, or, if not, are preferred types. */
  private List<Signature> most(List<Signature> candidates, boolean orPreferred) {
    List<Signature> best = new ArrayList<>();
    int most = -1;
    for (Signature candidate : candidates) {
      int matches = 0;
      for (int i = 0; i < given.size(); i++) {
        DataType type = beneath(given.get(i));
        if (type.is("unknown")) {
          continue;
        }
        DataType wanted = candidate.arguments().get(i);
        boolean matching =
            wanted.sameAs(type)
                || (orPreferred
                    && category(wanted) == category(type)
                    && BuiltInTypes.preferred(wanted.name()));
        matches += matching ? 1 : 0;
      }
      if (matches > most) {
        most = matches;
        best.clear();
      }
      if (matches == most) {
        best.add(candidate);
      }
    }
    return best;
  }

  private DataType beneath(DataType type) {
    if (type.isBuiltIn() || type.isArray() || scope.kind(type) != TypeKind.DOMAIN) {
      return type;
    }
    DataType base = scope.base(type);
    return base == null ? type : base;
  }

  private static char category(DataType type) {
    if (type.isArray()) {
      return 'A';
    }
    return type.isBuiltIn() ? BuiltInTypes.category(type.name()) : 'U';
  }

  /** Settles each string literal on a category, strings first. */
  private List<Signature> byCategory(List<Signature> candidates) {
    List<Signature> left = candidates;
    for (int i = 0; i < given.size(); i++) {
      if (!given.get(i).is("unknown")) {
        continue;
      }
      char chosen = 0;
      boolean agreed = true;
      for (Signature candidate : candidates) {
        char category = category(candidate.arguments().get(i));
        if (category == 'S') {
          chosen = 'S';
          agreed = true;
          break;
        }
        agreed &= chosen == 0 || chosen == category;
        chosen = category;
      }
      if (!agreed) {
        return candidates;
      }
      left = ofCategory(left, i, chosen);
    }
    return left.isEmpty() ? candidates : left;
  }

  private static List<Signature> ofCategory(List<Signature> candidates, int at, char category) {
    List<Signature> left = new ArrayList<>();
    boolean preferred = false;
    for (Signature candidate : candidates) {
      DataType wanted = candidate.arguments().get(at);
      if (category(wanted) != category) {
        continue;
      }
      boolean isPreferred = BuiltInTypes.preferred(wanted.name()) && !wanted.isArray();
      if (isPreferred && !preferred) {
        left.clear();
        preferred = true;
      }
      if (isPreferred == preferred) {
        left.add(candidate);
      }
    }
    return left;
  }

  /** The one that is left if every string literal is of the type of the other arguments. */
  private Signature asTheKnown(List<Signature> candidates) {
    DataType known = null;
    for (DataType type : given) {
      if (type.is("unknown")) {
        continue;
      }
      DataType base = beneath(type);
      if (known != null && !known.sameAs(base)) {
        return null;
      }
      known = base;
    }
    if (known == null) {
      return null;
    }
    Signature found = null;
    for (Signature candidate : candidates) {
      boolean accepts = true;
      for (DataType wanted : candidate.arguments()) {
        Casts.Way way = isPolymorphic(wanted) ? null : Casts.find(known, wanted, scope);
        accepts &= way == Casts.Way.SAME || way == Casts.Way.IMPLICIT;
      }
      if (accepts) {
        if (found != null) {
          return null;
        }
        found = candidate;
      }
    }
    return found;
  }
}
