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

  /** The arguments that several take alike once those that are left out are gone. */
  private final List<List<DataType>> shared = new ArrayList<>(0);

  /**
   * @param given the types of the arguments; {@link DataType#UNKNOWN} for a string literal, null
   *     where it is not known
   */
  Resolution(List<DataType> given, Scope scope) {
    this.given = given;
    this.scope = scope;
  }

  /** What came of a resolution. */
  enum State {
    /** One is meant, or all that may be meant have one result. */
    FOUND,
    /** None takes these arguments. */
    NONE,
    /** Several do, and none is better. */
    AMBIGUOUS,
    /** That cannot be said. */
    UNSURE
  }

  /**
   * What a call means.
   *
   * @param signature with as many arguments as are given; null if not found
   * @param decided whether it is that one, and not only one with the same result
   */
  record Meaning(State state, Signature signature, boolean decided) {

    /** Several may be meant. */
    private static Meaning ofSeveral(Signature sameResult) {
      return new Meaning(sameResult == null ? State.UNSURE : State.FOUND, sameResult, false);
    }
  }

  private static final Meaning NONE = new Meaning(State.NONE, null, false);
  private static final Meaning AMBIGUOUS = new Meaning(State.AMBIGUOUS, null, false);

  /** Whether a type is not known. */
  static boolean isPartial(List<DataType> types) {
    for (DataType type : types) {
      if (type == null) {
        return true;
      }
    }
    return false;
  }

  /** What the call means; null if that is not sure. */
  Signature decide(List<Signature> all) {
    Meaning meaning = resolve(all);
    return meaning.decided() ? meaning.signature() : null;
  }

  /**
   * What the call means, or one of several with the same result that it may mean; null if not even
   * the result is sure.
   */
  Signature choose(List<Signature> all) {
    return resolve(all).signature();
  }

  /** What the call means. */
  Meaning resolve(List<Signature> all) {
    List<Signature> candidates = fitting(all);
    if (candidates.isEmpty()) {
      return NONE;
    }
    Signature exact = exactly(candidates);
    if (exact != null) {
      return meaning(exact);
    }
    List<Signature> possible = new ArrayList<>();
    boolean sure = true;
    for (Signature candidate : candidates) {
      Boolean accepts = accepts(candidate);
      sure &= accepts != null;
      if (!Boolean.FALSE.equals(accepts)) {
        possible.add(candidate);
      }
    }
    if (possible.isEmpty()) {
      return NONE;
    }
    if (!sure) {
      return possible.size() == 1 && candidates.size() == 1
          ? meaning(possible.get(0))
          : Meaning.ofSeveral(sameResult(possible));
    }
    if (possible.size() == 1) {
      return meaning(possible.get(0));
    }
    Signature best = best(possible);
    return best == null ? AMBIGUOUS : meaning(best);
  }

  private Meaning meaning(Signature signature) {
    for (List<DataType> arguments : shared) {
      if (areAlike(arguments, signature.arguments())) {
        return AMBIGUOUS;
      }
    }
    return new Meaning(State.FOUND, signature, true);
  }

  /**
   * Those that can be called with as many arguments. Of two that are alike then, the one in the
   * earlier schema is meant, then the one that is not VARIADIC, and else neither.
   */
  private List<Signature> fitting(List<Signature> all) {
    List<Signature> candidates = new ArrayList<>();
    List<Boolean> expanded = new ArrayList<>();
    boolean cut = false;
    for (Signature signature : all) {
      Signature fitted = fit(signature);
      if (fitted == null) {
        continue;
      }
      boolean expands = signature.variadic() && signature.arguments().size() <= given.size();
      cut |= expands || signature.arguments().size() > given.size();
      cut |= !candidates.isEmpty() && !candidates.get(0).schema().equals(fitted.schema());
      int at = cut ? alike(candidates, fitted.arguments()) : -1;
      if (at < 0) {
        candidates.add(fitted);
        expanded.add(expands);
      } else if (candidates.get(at).schema().equals(fitted.schema())) {
        if (expanded.get(at) && !expands) {
          candidates.set(at, fitted);
          expanded.set(at, false);
        } else if (expanded.get(at) == expands && !fitted.schema().equals(DataType.CATALOG)) {
          shared.add(fitted.arguments());
        }
      }
    }
    return candidates;
  }

  private static int alike(List<Signature> candidates, List<DataType> arguments) {
    for (int i = 0; i < candidates.size(); i++) {
      if (areAlike(candidates.get(i).arguments(), arguments)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean areAlike(List<DataType> one, List<DataType> other) {
    if (one.size() != other.size()) {
      return false;
    }
    for (int i = 0; i < one.size(); i++) {
      if (one.get(i) == null || other.get(i) == null || !one.get(i).sameAs(other.get(i))) {
        return false;
      }
    }
    return true;
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
    if (!signature.variadic() || count < arguments.size()) {
      return null;
    }
    List<DataType> expanded = new ArrayList<>(arguments.subList(0, arguments.size() - 1));
    DataType last = arguments.get(arguments.size() - 1);
    while (expanded.size() < count) {
      expanded.add(last == null ? null : Polymorphism.memberOf(last));
    }
    return with(signature, expanded);
  }

  private static Signature with(Signature signature, List<DataType> arguments) {
    return new Signature(
        signature.schema(),
        arguments,
        signature.result(),
        0,
        false,
        signature.kind(),
        signature.set(),
        signature.volatility());
  }

  /** Any of them if all have one result and it does not hang on the arguments. */
  private static Signature sameResult(List<Signature> candidates) {
    Signature first = null;
    for (Signature candidate : candidates) {
      if (candidate.result() == null || Polymorphism.isPolymorphic(candidate.result())) {
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
    int count = given.size();
    DataType[] exact = new DataType[count];
    for (int i = 0; i < count; i++) {
      if (given.get(i) == null) {
        return null;
      }
      exact[i] = beneath(given.get(i));
    }
    for (int i = 0; i < all.size(); i++) {
      List<DataType> arguments = all.get(i).arguments();
      if (arguments.size() == count && areSame(arguments, exact)) {
        return all.get(i);
      }
    }
    return null;
  }

  private static boolean areSame(List<DataType> wanted, DataType[] exact) {
    for (int i = 0; i < exact.length; i++) {
      if (wanted.get(i) == null || !wanted.get(i).sameAs(exact[i])) {
        return false;
      }
    }
    return true;
  }

  /** Whether the arguments become implicitly what it wants; null if not known. */
  private Boolean accepts(Signature candidate) {
    boolean sure = true;
    for (int i = 0; i < given.size(); i++) {
      DataType wanted = candidate.arguments().get(i);
      DataType type = given.get(i);
      if (wanted == null || type == null) {
        sure = false;
        continue;
      }
      if (Polymorphism.isPolymorphic(wanted)) {
        continue;
      }
      if (wanted.is("record") && scope.kind(type) == TypeKind.COMPOSITE) {
        continue;
      }
      Casts.Way way = Casts.find(type, wanted, scope);
      if (way == null) {
        sure = false;
      } else if (way != Casts.Way.SAME && way != Casts.Way.IMPLICIT) {
        return false;
      }
    }
    Boolean consistent = Polymorphism.consistent(candidate.arguments(), given, scope);
    if (Boolean.FALSE.equals(consistent)) {
      return false;
    }
    return (sure && consistent != null) ? Boolean.TRUE : null;
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
                || (orPreferred && category(wanted) == category(type) && preferred(wanted));
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

  private static boolean preferred(DataType type) {
    return type.isBuiltIn() && !type.isArray() && BuiltInTypes.preferred(type.name());
  }

  private DataType beneath(DataType type) {
    if (type.isBuiltIn() || type.isArray() || scope.kind(type) != TypeKind.DOMAIN) {
      return type;
    }
    DataType base = scope.base(type);
    return base == null ? type : base;
  }

  private char category(DataType type) {
    return CommonType.category(type, scope);
  }

  /** Settles each string literal on a category, strings first. */
  private List<Signature> byCategory(List<Signature> candidates) {
    char[] chosen = new char[given.size()];
    boolean[] wantPreferred = new boolean[given.size()];
    for (int i = 0; i < given.size(); i++) {
      if (!given.get(i).is("unknown")) {
        continue;
      }
      boolean conflict = false;
      for (Signature candidate : candidates) {
        DataType wanted = candidate.arguments().get(i);
        char category = category(wanted);
        if (chosen[i] == 0) {
          chosen[i] = category;
          wantPreferred[i] = preferred(wanted);
        } else if (chosen[i] == category) {
          wantPreferred[i] |= preferred(wanted);
        } else if (category == 'S') {
          chosen[i] = 'S';
          wantPreferred[i] = preferred(wanted);
        } else {
          conflict = true;
        }
      }
      if (conflict && chosen[i] != 'S') {
        return candidates;
      }
    }
    List<Signature> left = new ArrayList<>();
    for (Signature candidate : candidates) {
      boolean fits = true;
      for (int i = 0; i < given.size(); i++) {
        DataType wanted = candidate.arguments().get(i);
        fits &=
            chosen[i] == 0
                || (category(wanted) == chosen[i] && (!wantPreferred[i] || preferred(wanted)));
      }
      if (fits) {
        left.add(candidate);
      }
    }
    return left.isEmpty() ? candidates : left;
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
    List<DataType> all = new ArrayList<>(given.size());
    for (int i = 0; i < given.size(); i++) {
      all.add(known);
    }
    Resolution assumed = new Resolution(all, scope);
    Signature found = null;
    for (Signature candidate : candidates) {
      if (Boolean.TRUE.equals(assumed.accepts(candidate))) {
        if (found != null) {
          return null;
        }
        found = candidate;
      }
    }
    return found;
  }
}
