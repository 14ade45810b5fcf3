package dev.redflag.postgres;

import dev.redflag.sql.ast.QualifiedName;
import dev.redflag.sql.ast.Term;
import dev.redflag.sql.ast.Volatility;
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
      // Of the casts that call a function the worst is stable; which one it is does not matter
      // here.
      return of(cast.operand(), scope);
    }
    if (term instanceof Term.ArrayConstructor array) {
      return worst(array.elements(), scope);
    }
    if (term instanceof Term.Operation operation) {
      return worst(operation.operands(), scope);
    }
    if (term instanceof Term.Call call) {
      Volatility own = ofFunction(call.function(), scope);
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

  private static Volatility ofFunction(QualifiedName function, Scope scope) {
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
    Volatility all = null;
    for (Signature signature : made) {
      all = all == null || all == signature.volatility() ? signature.volatility() : null;
      if (all == null) {
        return null;
      }
    }
    List<Signature> own = catalog ? SignatureCatalog.FUNCTIONS.find(name) : List.of();
    for (Signature signature : own) {
      if (all != null && all != signature.volatility()) {
        // Overloads differ, as those of timezone() do: none of PostgreSQL's own is volatile then.
        all = later(all, signature.volatility());
        continue;
      }
      all = signature.volatility();
    }
    return all != null ? all : ExtensionFunctions.volatility(name);
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
