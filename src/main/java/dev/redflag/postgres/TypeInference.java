package dev.redflag.postgres;

import dev.redflag.sql.ast.QualifiedName;
import dev.redflag.sql.ast.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The type of an expression (manual, "Type Conversion").
 *
 * <p>It never guesses: what hangs on something that is not known has no type.
 */
public final class TypeInference {

  private static final DataType BOOL = DataType.builtIn("bool");
  private static final DataType INT4 = DataType.builtIn("int4");
  private static final DataType INT8 = DataType.builtIn("int8");
  private static final DataType NAME = DataType.builtIn("name");
  private static final DataType NUMERIC = DataType.builtIn("numeric");
  private static final DataType TEXT = DataType.builtIn("text");
  private static final DataType TIMESTAMP = DataType.builtIn("timestamp");
  private static final DataType TIMESTAMPTZ = DataType.builtIn("timestamptz");
  private static final DataType UUID = DataType.builtIn("uuid");

  private final Scope scope;

  TypeInference(Scope scope) {
    this.scope = scope;
  }

  /**
   * The type of {@code term}; {@link DataType#UNKNOWN} for a string literal or NULL, which takes
   * the type its place wants; null if it is not known.
   */
  public static DataType typeOf(Term term, Scope scope) {
    return new TypeInference(scope).type(term);
  }

  /**
   * The type that values of all of {@code types} become in a CASE, UNION or ARRAY; null if it is
   * not known.
   */
  public static DataType common(List<DataType> types, Scope scope) {
    DataType common = null;
    for (DataType type : types) {
      if (type == null) {
        return null;
      }
      if (type.is("unknown") || (common != null && common.sameAs(type))) {
        continue;
      }
      if (common == null) {
        common = type;
        continue;
      }
      Casts.Way there = Casts.find(common, type, scope);
      Casts.Way back = Casts.find(type, common, scope);
      if (there == null || back == null) {
        return null;
      }
      if (there == Casts.Way.IMPLICIT
          && back != Casts.Way.IMPLICIT
          && !BuiltInTypes.preferred(common.name())) {
        common = type;
      } else if (back != Casts.Way.IMPLICIT && back != Casts.Way.SAME) {
        return null;
      }
    }
    return common == null ? TEXT : common.plain();
  }

  /** The same as {@link #typeOf}. */
  DataType type(Term term) {
    if (term instanceof Term.Constant constant) {
      return constant(constant);
    }
    if (term instanceof Term.TypeCast cast) {
      return scope.type(cast.type());
    }
    if (term instanceof Term.Call call) {
      return call(call);
    }
    if (term instanceof Term.ColumnReference column) {
      return scope.column(column.parts());
    }
    if (term instanceof Term.ArrayConstructor array) {
      return array(array);
    }
    if (term instanceof Term.Operation operation) {
      return operation(operation);
    }
    return null;
  }

  private static DataType constant(Term.Constant constant) {
    return switch (constant.kind()) {
      case STRING, NULL -> DataType.UNKNOWN;
      case BIT_STRING -> DataType.builtIn("bit");
      case BOOLEAN -> BOOL;
      case NUMBER -> number(constant.value());
    };
  }

  /** The type of a number as written, perhaps with a sign; null if it is not known. */
  static DataType number(String written) {
    String text = written.startsWith("-") ? written.substring(1) : written;
    if (text.length() > 19) {
      return NUMERIC;
    }
    long value = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        // With a point or an exponent; PostgreSQL 16 has 0x1F and 1_000 too.
        return c == '.' || c == 'e' || c == 'E' ? NUMERIC : null;
      }
      value = value * 10 + (c - '0');
    }
    if (value < 0) {
      return NUMERIC;
    }
    return value == (int) value ? INT4 : INT8;
  }

  private DataType array(Term.ArrayConstructor array) {
    if (array.elements().isEmpty()) {
      return null;
    }
    DataType element = common(types(array.elements()), scope);
    return element == null ? null : element.array();
  }

  private List<DataType> types(List<Term> terms) {
    List<DataType> types = new ArrayList<>(terms.size());
    for (Term term : terms) {
      types.add(type(term));
    }
    return types;
  }

  private DataType call(Term.Call call) {
    QualifiedName function = call.function();
    String name = function.name();
    boolean catalog = function.schema() == null || function.schema().equals(DataType.CATALOG);
    if (catalog) {
      DataType known = wellKnown(name.toLowerCase(Locale.ROOT), call.arguments());
      if (known != null) {
        return known;
      }
    }
    Signature meant = function(function, catalog, types(call.arguments()));
    if (meant == null) {
      return ExtensionFunctions.result(name);
    }
    return result(meant, types(call.arguments()));
  }

  /** The function that a call means, or one with the same result; or null. */
  private Signature function(QualifiedName function, boolean catalog, List<DataType> arguments) {
    List<Signature> candidates = candidates(function, catalog);
    return candidates == null ? null : new Resolution(arguments, scope).choose(candidates);
  }

  /** The function that a call means for sure, or null. */
  Signature functionMeant(QualifiedName function, boolean catalog, List<DataType> arguments) {
    List<Signature> candidates = candidates(function, catalog);
    return candidates == null ? null : new Resolution(arguments, scope).decide(candidates);
  }

  private List<Signature> candidates(QualifiedName function, boolean catalog) {
    List<Signature> candidates = new ArrayList<>();
    if (catalog) {
      candidates.addAll(SignatureCatalog.FUNCTIONS.find(function.name()));
    }
    List<Signature> made = scope.functions(function);
    if (made == null) {
      return null;
    }
    candidates.addAll(made);
    return candidates;
  }

  /** The calls that most defaults are made of, without a look into the catalog. */
  private DataType wellKnown(String name, List<Term> arguments) {
    boolean none = arguments.isEmpty();
    return switch (name) {
      case "current_timestamp", "clock_timestamp", "statement_timestamp", "transaction_timestamp" ->
          TIMESTAMPTZ;
      case "localtimestamp" -> TIMESTAMP;
      case "current_date" -> DataType.builtIn("date");
      case "current_time" -> DataType.builtIn("timetz");
      case "localtime" -> DataType.builtIn("time");
      case "current_user",
          "session_user",
          "user",
          "current_role",
          "current_catalog",
          "current_schema" ->
          none ? NAME : null;
      case "now" -> none ? TIMESTAMPTZ : null;
      case "gen_random_uuid" -> none ? UUID : null;
      case "coalesce", "greatest", "least" -> common(types(arguments), scope);
      case "nullif" -> none ? null : type(arguments.get(0));
      default -> null;
    };
  }

  private DataType operation(Term.Operation operation) {
    List<Term> operands = operation.operands();
    return switch (operation.operator()) {
      case "AND",
          "OR",
          "NOT",
          "IS NULL",
          "IS NOT NULL",
          "IS TRUE",
          "IS NOT TRUE",
          "IS FALSE",
          "IS NOT FALSE",
          "IS UNKNOWN",
          "IS NOT UNKNOWN",
          "IS DISTINCT FROM",
          "IS NOT DISTINCT FROM",
          "IN",
          "NOT IN",
          "BETWEEN",
          "NOT BETWEEN",
          "BETWEEN SYMMETRIC",
          "LIKE",
          "NOT LIKE",
          "ILIKE",
          "NOT ILIKE",
          "SIMILAR TO",
          "NOT SIMILAR TO",
          "EXISTS" ->
          BOOL;
      case "COLLATE" -> operands.isEmpty() ? null : type(operands.get(0));
      case "AT TIME ZONE" -> atTimeZone(operands);
      default -> operator(operation.operator(), operands);
    };
  }

  private DataType atTimeZone(List<Term> operands) {
    DataType moment = operands.isEmpty() ? null : type(operands.get(0));
    if (moment == null) {
      return null;
    }
    return switch (moment.isBuiltIn() ? moment.name() : "") {
      case "timestamp" -> TIMESTAMPTZ;
      case "timestamptz", "date" -> TIMESTAMP;
      default -> null;
    };
  }

  private DataType operator(String operator, List<Term> operands) {
    if (operands.isEmpty() || operands.size() > 2) {
      return null;
    }
    List<DataType> given = types(operands);
    Signature meant = operatorOf(operator, given);
    return meant == null ? null : result(meant, given);
  }

  /** The operator that is meant between operands of these types, or null. */
  private Signature operatorOf(String operator, List<DataType> given) {
    Signature decided = operatorMeant(operator, given);
    return decided != null
        ? decided
        : new Resolution(given, scope).choose(SignatureCatalog.OPERATORS.find(operator));
  }

  /** The operator that is meant for sure between operands of these types, or null. */
  Signature operatorMeant(String operator, List<DataType> given) {
    List<Signature> candidates = SignatureCatalog.OPERATORS.find(operator);
    if (candidates.isEmpty() || given.contains(null)) {
      return null;
    }
    Signature meant = new Resolution(sameIfUnknown(given), scope).exactly(candidates);
    return meant == null ? new Resolution(given, scope).decide(candidates) : meant;
  }

  /** A string literal beside another operand is first taken to be of its type. */
  private static List<DataType> sameIfUnknown(List<DataType> given) {
    if (given.size() != 2) {
      return given;
    }
    DataType left = given.get(0);
    DataType right = given.get(1);
    return List.of(left.is("unknown") ? right : left, right.is("unknown") ? left : right);
  }

  /** The result, with a polymorphic one made definite. */
  DataType result(Signature meant, List<DataType> given) {
    DataType result = meant.result();
    if (result == null || !Resolution.isPolymorphic(result)) {
      return result == null || result.is("record") ? null : result;
    }
    DataType element = element(meant, given);
    if (element == null) {
      return null;
    }
    return switch (result.name()) {
      case "anyarray", "anycompatiblearray" -> element.isArray() ? null : element.array();
      case "anyelement", "anycompatible", "anynonarray" -> element;
      default -> null;
    };
  }

  /** The type that the polymorphic arguments have in common; null if there is none. */
  DataType element(Signature meant, List<DataType> given) {
    DataType element = null;
    for (int i = 0; i < given.size() && i < meant.arguments().size(); i++) {
      DataType wanted = meant.arguments().get(i);
      DataType type = given.get(i);
      if (wanted == null || type == null || !Resolution.isPolymorphic(wanted)) {
        continue;
      }
      boolean range = wanted.name().endsWith("range");
      boolean array = wanted.name().endsWith("array") && !wanted.name().endsWith("nonarray");
      if (type.is("unknown") || range || (array && !type.isArray())) {
        continue;
      }
      DataType found = array && !type.name().startsWith("any") ? type.element() : type;
      if (element != null && !element.sameAs(found)) {
        return null;
      }
      element = found.plain();
    }
    return element;
  }
}
