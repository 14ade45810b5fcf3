package dev.redflag.postgres;

import dev.redflag.source.Span;
import dev.redflag.sql.ast.QualifiedName;
import dev.redflag.sql.ast.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The type of an expression, and what PostgreSQL would refuse in it (manual, "Type Conversion").
 *
 * <p>It never guesses: what hangs on something that is not known has no type, and is not refused.
 */
public final class TypeInference {

  static final DataType BOOL = DataType.builtIn("bool");
  private static final DataType INT4 = DataType.builtIn("int4");
  private static final DataType INT8 = DataType.builtIn("int8");
  private static final DataType NAME = DataType.builtIn("name");
  private static final DataType NUMERIC = DataType.builtIn("numeric");
  private static final DataType TEXT = DataType.builtIn("text");
  private static final DataType TIMESTAMP = DataType.builtIn("timestamp");
  private static final DataType TIMESTAMPTZ = DataType.builtIn("timestamptz");
  private static final DataType UUID = DataType.builtIn("uuid");

  final Scope scope;
  private final ExpressionPlace place;
  private final Faults faults;
  private final OperationInference operations = new OperationInference(this);
  private boolean inAggregate;

  /** An inference that tells nothing but types. */
  TypeInference(Scope scope) {
    this(scope, ExpressionPlace.ANYWHERE, null);
  }

  private TypeInference(Scope scope, ExpressionPlace place, Faults faults) {
    this.scope = scope;
    this.place = place;
    this.faults = faults;
  }

  /**
   * The type of {@code term}; {@link DataType#UNKNOWN} for a string literal or NULL, which takes
   * the type its place wants; null if it is not known.
   */
  public static DataType typeOf(Term term, Scope scope) {
    return new TypeInference(scope).type(term);
  }

  /**
   * The same, telling {@code faults} what PostgreSQL would refuse in an expression in that place.
   */
  public static DataType check(Term term, Scope scope, ExpressionPlace place, Faults faults) {
    return new TypeInference(scope, place, faults).type(term);
  }

  /** Tells {@code faults} what PostgreSQL would refuse in a condition in that place. */
  public static void checkCondition(
      Term term, Scope scope, ExpressionPlace place, Faults faults, String what) {
    new TypeInference(scope, place, faults).condition(term, what);
  }

  /** Tells {@code faults} what PostgreSQL would refuse behind LIMIT or OFFSET. */
  public static void checkLimit(Term term, Scope scope, Faults faults) {
    TypeInference inference = new TypeInference(scope, ExpressionPlace.LIMIT, faults);
    DataType type = inference.type(term);
    inference.coerce(term, INT8);
    Casts.Way way = Casts.find(type, INT8, scope);
    if (way == Casts.Way.EXPLICIT || way == Casts.Way.NONE) {
      faults.found(
          term.span(), "42804", "LIMIT and OFFSET take bigint, and this is " + type.plain());
    }
  }

  /**
   * The type that values of all of {@code types} become in a CASE, UNION or ARRAY; null if it is
   * not known.
   */
  public static DataType common(List<DataType> types, Scope scope) {
    return CommonType.of(types, scope).type();
  }

  /** Whether values of both types can stand in one column of a UNION; true if that is not sure. */
  public static boolean mayMeet(DataType first, DataType second, Scope scope) {
    return CommonType.of(java.util.Arrays.asList(first, second), scope).state()
        != CommonType.State.NONE;
  }

  boolean judging() {
    return faults != null;
  }

  void refuse(Span span, String sqlState, String reason) {
    if (faults != null) {
      faults.found(span, sqlState, reason);
    }
  }

  void missingOperator(Span span, String operator, List<DataType> given) {
    faults.missingOperator(span, operator, given);
  }

  /** The same as {@link #typeOf}. */
  DataType type(Term term) {
    if (term instanceof Term.Constant constant) {
      return constant(constant);
    }
    if (term instanceof Term.TypeCast cast) {
      return cast(cast);
    }
    if (term instanceof Term.Call call) {
      return call(call);
    }
    if (term instanceof Term.ColumnReference column) {
      return column(column);
    }
    if (term instanceof Term.ArrayConstructor array) {
      return array(array);
    }
    if (term instanceof Term.Operation operation) {
      return operations.type(operation);
    }
    if (term instanceof Term.Subquery query) {
      List<DataType> columns = columns(query);
      if (columns != null && columns.size() > 1) {
        refuse(query.span(), "42601", "a query that stands for a value has one column only");
      }
      return columns == null || columns.size() != 1 ? null : columns.get(0);
    }
    return null;
  }

  List<DataType> types(List<Term> terms) {
    List<DataType> types = new ArrayList<>(terms.size());
    for (Term term : terms) {
      types.add(type(term));
    }
    return types;
  }

  List<DataType> columns(Term.Subquery query) {
    if (!place.takesQueries()) {
      refuse(query.span(), "0A000", "a query cannot stand in " + place.words());
      return null;
    }
    return scope.query(query);
  }

  private DataType column(Term.ColumnReference column) {
    if (!place.takesColumns()) {
      String sqlState = place == ExpressionPlace.LIMIT ? "42P10" : "0A000";
      if (place != ExpressionPlace.CALL) {
        refuse(column.span(), sqlState, "columns cannot stand in " + place.words());
      }
      return null;
    }
    return scope.column(column.parts());
  }

  // ---- constants

  private static DataType constant(Term.Constant constant) {
    return switch (constant.kind()) {
      case STRING, NULL -> DataType.UNKNOWN;
      case BIT_STRING -> DataType.builtIn("bit");
      case BOOLEAN -> BOOL;
      case NUMBER -> number(constant.value());
    };
  }

  /** The type of a number as written, perhaps with a sign; null if it is not known. */
  static DataType number(String text) {
    int start = text.startsWith("-") ? 1 : 0;
    if (text.length() > 19 + start) {
      return NUMERIC;
    }
    long value = 0;
    for (int i = start; i < text.length(); i++) {
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

  /** Tells of a literal that is no value of the type that its place gives it. */
  void coerce(Term term, DataType type) {
    if (faults == null
        || type == null
        || !(term instanceof Term.Constant constant)
        || constant.kind() != Term.Constant.Kind.STRING) {
      return;
    }
    String refusal = scope.refusal(constant.value(), type);
    if (refusal != null) {
      faults.literal(constant.span(), refusal, type, constant.value());
    }
  }

  void coerceAll(List<Term> terms, DataType type) {
    for (Term term : terms) {
      coerce(term, type);
    }
  }

  private DataType cast(Term.TypeCast cast) {
    DataType to = scope.type(cast.type());
    Term operand = cast.operand();
    if (operand instanceof Term.ArrayConstructor array && (to == null || to.isArray())) {
      for (Term element : array.elements()) {
        if (!(element instanceof Term.ArrayConstructor)) {
          type(element);
          coerce(element, to == null ? null : to.element());
        }
      }
      return to;
    }
    DataType from = type(operand);
    if (to == null) {
      return null;
    }
    coerce(operand, to);
    if (Casts.find(from, to, scope) == Casts.Way.NONE) {
      refuse(cast.span(), "42846", "there is no cast from " + from + " to " + to);
    }
    return to;
  }

  private DataType array(Term.ArrayConstructor array) {
    if (array.elements().isEmpty()) {
      refuse(array.span(), "42P18", "an empty array needs a type, as in ARRAY[]::integer[]");
      return null;
    }
    List<DataType> types = types(array.elements());
    DataType element = common(types, array.elements(), "ARRAY");
    return element == null ? null : element.isArray() ? element : element.array();
  }

  /** The type that the terms have together; null if it is not known, or there is none. */
  DataType common(List<DataType> types, List<Term> terms, String what) {
    CommonType common = CommonType.of(types, scope);
    if (common.state() == CommonType.State.NONE) {
      refuse(
          terms.get(0).span().cover(terms.get(terms.size() - 1).span()),
          "42804",
          what + " types " + common.type() + " and " + common.other() + " cannot be matched");
      return null;
    }
    coerceAll(terms, common.type());
    return common.type();
  }

  /** Judges a term that must be true or false. */
  void condition(Term term, String what) {
    DataType type = type(term);
    coerce(term, BOOL);
    Casts.Way way = Casts.find(type, BOOL, scope);
    if (way != null && way != Casts.Way.SAME && way != Casts.Way.IMPLICIT) {
      refuse(
          term.span(),
          "42804",
          "argument of " + what + " must be type boolean, not type " + type.plain());
    }
  }

  // ---- calls

  private DataType call(Term.Call call) {
    QualifiedName function = call.function();
    String name = function.name();
    boolean catalog = function.schema() == null || function.schema().equals(DataType.CATALOG);
    if (call.form() == Term.Call.Form.SPECIAL) {
      return special(call, catalog);
    }
    if (catalog) {
      DataType known = wellKnown(name.toLowerCase(Locale.ROOT), call);
      if (known != null) {
        return known;
      }
      if (isConstruct(name)) {
        return null;
      }
    }
    return resolved(call, catalog);
  }

  private DataType special(Term.Call call, boolean catalog) {
    String name = call.function().name().toLowerCase(Locale.ROOT);
    DataType last = null;
    for (int i = 0; i < call.arguments().size(); i++) {
      // The first one of EXTRACT is a field.
      if (i > 0 || !name.equals("extract")) {
        last = type(call.arguments().get(i));
      }
    }
    if (catalog && last != null && name.equals("extract")) {
      extract(call, last);
    }
    if (!catalog) {
      return null;
    }
    return switch (name) {
      case "extract" -> NUMERIC;
      case "trim", "overlay" -> TEXT;
      case "position" -> INT4;
      default -> null;
    };
  }

  private void extract(Term.Call call, DataType from) {
    List<DataType> given = List.of(DataType.UNKNOWN, from);
    List<Signature> candidates = SignatureCatalog.FUNCTIONS.find("extract");
    if (new Resolution(given, scope).resolve(candidates).state() == Resolution.State.NONE) {
      refuse(call.span(), "42883", "there is no EXTRACT from " + from.plain());
    }
  }

  /** Whether the name is no function's but a form of the grammar. */
  private static boolean isConstruct(String name) {
    return switch (name) {
      case "grouping",
          "xmlelement",
          "xmlconcat",
          "xmlforest",
          "xmlparse",
          "xmlpi",
          "xmlroot",
          "xmlserialize",
          "xmlexists",
          "xmltable",
          "normalize",
          "collation",
          "treat",
          "json_array",
          "json_object",
          "json_arrayagg",
          "json_objectagg",
          "json_scalar",
          "json_serialize",
          "json_exists",
          "json_query",
          "json_value",
          "json",
          "merge_action",
          "row" ->
          true;
      default -> false;
    };
  }

  /** The function that a call means for sure, or null. */
  Signature functionMeant(QualifiedName function, boolean catalog, List<DataType> arguments) {
    List<Signature> made = scope.functions(function);
    if (made == null) {
      return null;
    }
    List<Signature> candidates =
        new ArrayList<>(catalog ? SignatureCatalog.FUNCTIONS.find(function.name()) : List.of());
    candidates.addAll(made);
    return new Resolution(arguments, scope).decide(candidates);
  }

  /** The operator that is meant for sure between operands of these types, or null. */
  Signature operatorMeant(String operator, List<DataType> given) {
    return operations.find(operator, given);
  }

  /** The result, with a polymorphic one made definite. */
  DataType result(Signature meant, List<DataType> given) {
    return Polymorphism.result(meant, given, scope);
  }

  /** The type that the polymorphic arguments have in common; null if there is none. */
  DataType element(Signature meant, List<DataType> given) {
    return Polymorphism.element(meant, given);
  }

  private DataType resolved(Term.Call call, boolean catalog) {
    QualifiedName function = call.function();
    boolean star =
        call.arguments().size() == 1
            && call.arguments().get(0) instanceof Term.ColumnReference all
            && all.parts().get(all.parts().size() - 1).value().equals("*");
    List<Signature> own = catalog ? SignatureCatalog.FUNCTIONS.find(function.name()) : List.of();
    boolean outer = inAggregate;
    boolean aggregate = !own.isEmpty() && own.get(0).kind() == Signature.Kind.AGGREGATE;
    if (aggregate && outer && call.form() == Term.Call.Form.PLAIN) {
      refuse(call.span(), "42803", "calls of aggregates cannot be nested");
    }
    inAggregate |= aggregate && call.form() == Term.Call.Form.PLAIN;
    List<DataType> given = star ? List.of() : types(call.arguments());
    inAggregate = outer;
    List<Signature> made = scope.functions(function);
    List<Signature> candidates = new ArrayList<>(own);
    candidates.addAll(made == null ? List.of() : made);
    Resolution.Meaning meaning = new Resolution(given, scope).resolve(candidates);
    if (meaning.state() != Resolution.State.FOUND) {
      return unresolved(call, given, meaning, made != null, catalog);
    }
    Signature meant = meaning.signature();
    judge(call, meant);
    for (int i = 0; i < given.size(); i++) {
      DataType wanted = meant.arguments().get(i);
      if (wanted != null && !Polymorphism.isPolymorphic(wanted)) {
        coerce(call.arguments().get(i), wanted);
      }
    }
    if (judging() && catalog && function.name().equals("pg_get_serial_sequence")) {
      serialSequence(call.arguments());
    }
    if (made == null) {
      return ExtensionFunctions.result(function.name());
    }
    return Polymorphism.result(meant, given, scope);
  }

  /** Its arguments name a table, as SQL writes it, and a column as it is. */
  private void serialSequence(List<Term> arguments) {
    if (arguments.size() != 2
        || !(arguments.get(0) instanceof Term.Constant table)
        || !(arguments.get(1) instanceof Term.Constant column)
        || table.kind() != Term.Constant.Kind.STRING
        || column.kind() != Term.Constant.Kind.STRING) {
      return;
    }
    DataType regclass = DataType.builtIn("regclass");
    String refusal = scope.refusal(table.value(), regclass);
    if (refusal != null) {
      faults.literal(table.span(), refusal, regclass, table.value());
    } else if (scope.lacksColumn(table.value(), column.value())) {
      refuse(
          column.span(),
          "42703",
          "the table " + table.value() + " has no column that is written " + column.value());
    }
  }

  private DataType unresolved(
      Term.Call call,
      List<DataType> given,
      Resolution.Meaning meaning,
      boolean known,
      boolean catalog) {
    QualifiedName function = call.function();
    DataType result = ExtensionFunctions.result(function.name());
    if (result != null && !scope.knowsFunctions(function)) {
      return result;
    }
    if (!judging() || !known || Resolution.isPartial(given) || !scope.knowsFunctions(function)) {
      return result;
    }
    if (given.size() == 1 && catalog && BuiltInTypes.contains(function.name())) {
      // A type's name in the place of a function's is a cast, of some kinds.
      return null;
    }
    if (NewerFunctions.contains(function.name(), given.size())) {
      return null;
    }
    if (meaning.state() == Resolution.State.NONE) {
      faults.missingFunction(call.span(), function, given);
    } else if (meaning.state() == Resolution.State.AMBIGUOUS) {
      refuse(call.span(), "42725", "function " + words(function, given) + " is not unique");
    }
    return null;
  }

  private static String words(QualifiedName function, List<DataType> given) {
    StringBuilder words = new StringBuilder(function.toString()).append('(');
    for (int i = 0; i < given.size(); i++) {
      words.append(i == 0 ? "" : ", ").append(given.get(i).plain());
    }
    return words.append(')').toString();
  }

  /** Whether the function may be called in this place. */
  private void judge(Term.Call call, Signature meant) {
    String name = call.function().name();
    boolean over = call.form() == Term.Call.Form.WINDOW;
    switch (meant.kind()) {
      case PROCEDURE -> {
        if (place != ExpressionPlace.CALL) {
          refuse(call.span(), "42809", name + " is a procedure: it is called with CALL");
        }
      }
      case WINDOW, AGGREGATE -> {
        if (over && !place.takesWindows()) {
          refuse(call.span(), "42P20", "window functions cannot be called in " + place.words());
        } else if (meant.kind() == Signature.Kind.WINDOW && !over) {
          refuse(call.span(), "42809", "window function " + name + " needs an OVER clause");
        } else if (!over && !place.takesAggregates()) {
          refuse(call.span(), "42803", "aggregate functions cannot be called in " + place.words());
        }
      }
      case FUNCTION -> {
        if (over) {
          refuse(call.span(), "42809", name + " is neither a window function nor an aggregate");
        } else if (meant.set() && !place.takesSets()) {
          refuse(
              call.span(),
              "0A000",
              "functions that return sets cannot be called in " + place.words());
        }
      }
    }
  }

  /** The calls that most defaults are made of, without a look into the catalog. */
  private DataType wellKnown(String name, Term.Call call) {
    List<Term> arguments = call.arguments();
    boolean none = arguments.isEmpty();
    return switch (name) {
      case "current_timestamp", "clock_timestamp", "statement_timestamp", "transaction_timestamp" ->
          none || name.equals("current_timestamp") ? TIMESTAMPTZ : null;
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
      case "coalesce", "greatest", "least" ->
          none ? null : common(types(arguments), arguments, name.toUpperCase(Locale.ROOT));
      case "nullif" -> {
        if (arguments.size() != 2) {
          yield null;
        }
        DataType first = type(arguments.get(0));
        DataType second = type(arguments.get(1));
        operations.resolve(call.span(), "=", arguments, java.util.Arrays.asList(first, second));
        yield first == null || first.is("unknown") ? second == null ? null : TEXT : first;
      }
      default -> null;
    };
  }
}
