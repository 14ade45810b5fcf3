package dev.redflag.postgres;

import dev.redflag.sql.ast.QualifiedName;
import dev.redflag.sql.ast.Term;
import dev.redflag.sql.ast.Volatility;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How often an expression may change its value (manual, "Function Volatility Categories"). */
public final class VolatilityInference {

  private VolatilityInference() {}

  /**
   * The volatility of {@code term}: that of the most volatile function in it; null if it is not
   * known.
   */
  public static Volatility of(Term term, Scope scope) {
    if (term instanceof Term.Constant || term instanceof Term.ColumnReference) {
      return Volatility.IMMUTABLE;
    }
    if (term instanceof Term.TypeCast cast) {
      Volatility own = CastVolatility.of(cast, scope);
      Volatility operand = of(cast.operand(), scope);
      return operand == null ? null : later(own, operand);
    }
    if (term instanceof Term.ArrayConstructor array) {
      return worst(array.elements(), scope);
    }
    if (term instanceof Term.Operation operation) {
      Volatility operands = worst(operation.operands(), scope);
      return operands == Volatility.IMMUTABLE
          ? CastVolatility.ofOperator(operation, scope)
          : operands;
    }
    if (term instanceof Term.Call call) {
      Volatility own = ofCall(call, scope);
      Volatility arguments = worst(call.arguments(), scope);
      if (own == Volatility.VOLATILE || arguments == Volatility.VOLATILE) {
        return Volatility.VOLATILE;
      }
      return own == null || arguments == null ? null : later(own, arguments);
    }
    return null;
  }

  private static Volatility worst(List<Term> terms, Scope scope) {
    Volatility worst = Volatility.IMMUTABLE;
    boolean known = true;
    for (Term term : terms) {
      Volatility volatility = of(term, scope);
      if (volatility == Volatility.VOLATILE) {
        return volatility;
      }
      known &= volatility != null;
      worst = volatility == null ? worst : later(worst, volatility);
    }
    return known ? worst : null;
  }

  private static Volatility later(Volatility first, Volatility second) {
    return first.compareTo(second) >= 0 ? first : second;
  }

  private static Volatility ofCall(Term.Call call, Scope scope) {
    QualifiedName function = call.function();
    String name = function.name();
    List<Signature> made = scope.functions(function);
    if (made == null) {
      return ExtensionFunctions.volatility(name);
    }
    boolean catalog = function.schema() == null || function.schema().equals(DataType.CATALOG);
    Volatility known = catalog ? wellKnown(name.toLowerCase(Locale.ROOT)) : null;
    if (known != null && made.isEmpty()) {
      return known;
    }
    List<Signature> all =
        new ArrayList<>(catalog ? SignatureCatalog.FUNCTIONS.find(name) : List.of());
    all.addAll(made);
    boolean cast = call.arguments().size() == 1 && BuiltInTypes.contains(name);
    if (cast && isNoCast(name, call.arguments().get(0), scope)) {
      return Volatility.IMMUTABLE;
    }
    Volatility agreed = agreed(all);
    if (agreed != null) {
      return agreed;
    }
    if (name.equalsIgnoreCase("extract")) {
      return ofExtract(call, scope);
    }
    if (all.isEmpty() || call.form() == Term.Call.Form.SPECIAL) {
      return ExtensionFunctions.volatility(name);
    }
    // Overloads differ, as those of timezone() do.
    List<DataType> given = new ArrayList<>(call.arguments().size());
    for (Term argument : call.arguments()) {
      given.add(TypeInference.typeOf(argument, scope));
    }
    if (Resolution.isPartial(given)) {
      return null;
    }
    Signature meant = new Resolution(given, scope).choose(all);
    return meant == null ? null : meant.volatility();
  }

  /** The parts of a moment hang on the time zone, unless it was brought to one. */
  private static Volatility ofExtract(Term.Call call, Scope scope) {
    List<Term> arguments = call.arguments();
    DataType from = arguments.size() == 2 ? TypeInference.typeOf(arguments.get(1), scope) : null;
    if (from == null) {
      return null;
    }
    return from.is("timestamptz") ? Volatility.STABLE : Volatility.IMMUTABLE;
  }

  /** Whether the type's name stands before a value of that type. */
  private static boolean isNoCast(String type, Term value, Scope scope) {
    DataType given = TypeInference.typeOf(value, scope);
    return given != null && given.is(type);
  }

  /** What all of them are, or null if they differ. */
  private static Volatility agreed(List<Signature> all) {
    Volatility agreed = null;
    for (Signature signature : all) {
      if (agreed != null && agreed != signature.volatility()) {
        return null;
      }
      agreed = signature.volatility();
    }
    return agreed;
  }

  private static Volatility wellKnown(String name) {
    return switch (name) {
      case "current_timestamp",
          "current_date",
          "current_time",
          "localtime",
          "localtimestamp",
          "current_user",
          "session_user",
          "user",
          "current_role",
          "current_catalog",
          "current_schema",
          "now",
          "statement_timestamp",
          "transaction_timestamp" ->
          Volatility.STABLE;
      case "gen_random_uuid", "clock_timestamp", "nextval" -> Volatility.VOLATILE;
      case "coalesce", "greatest", "least", "nullif" -> Volatility.IMMUTABLE;
      default -> null;
    };
  }
}
