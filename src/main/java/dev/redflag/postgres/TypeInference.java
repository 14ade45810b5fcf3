package dev.redflag.postgres;

import dev.redflag.source.Span;
import dev.redflag.sql.ast.QualifiedName;
import dev.redflag.sql.ast.Term;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The type of an expression, and what PostgreSQL would refuse in it (manual, "Type Conversion").
 *
 * <p>It never guesses: what hangs on something that is not known has no type, and is not refused.
 */
public final class TypeInference {

  static final DataType BOOL = DataType.builtIn("bool");
  private static final DataType INT4 = DataType.builtIn("int4");
  private static final DataType INT8 = DataType.builtIn("int8");
  private static final DataType NUMERIC = DataType.builtIn("numeric");

  final Scope scope;
  final ExpressionPlace place;

  /** Who is told what PostgreSQL would refuse; null if only the type is wanted. */
  final Faults faults;

  final OperationInference operations = new OperationInference(this);
  private final CallInference calls = new CallInference(this);

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
    return CommonType.of(Arrays.asList(first, second), scope).state() != CommonType.State.NONE;
  }

  boolean judging() {
    return faults != null;
  }

  void refuse(Span span, String sqlState, String reason) {
    if (faults != null) {
      faults.found(span, sqlState, reason);
    }
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
      return calls.type(call);
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

  // ---- what is meant, for whoever prints it

  /** The function that a call means for sure, or null. */
  Signature functionMeant(QualifiedName function, boolean catalog, List<DataType> arguments) {
    return calls.find(function, catalog, arguments);
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
}
