package dev.redflag.postgres;

import dev.redflag.source.Span;
import dev.redflag.sql.ast.Identifier;
import dev.redflag.sql.ast.QualifiedName;
import dev.redflag.sql.ast.Quoting;
import dev.redflag.sql.ast.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Writes expressions as PostgreSQL keeps and prints them: {@code pg_get_expr()}, with {@code
 * public} on the search path (manual, "System Information Functions").
 *
 * <p>It never guesses: what hangs on something that is not known has no text.
 */
public final class Deparser {

  private static final DataType BOOL = DataType.builtIn("bool");
  private static final DataType TEXT = DataType.builtIn("text");

  /** Stands for a line break that takes away the blanks before it; no SQL has it. */
  private static final char LINE_BREAK = 0;

  private static final Span NOWHERE = new Span(0, 0);

  private static final String LINE_BREAK_TEXT = Character.toString(LINE_BREAK);

  private final Scope scope;
  private final TypeInference inference;
  private final Naming naming;

  /** What objects are called in the printed text. */
  public interface Naming {

    /** The column's name, unquoted; null if it is not known. */
    String nameOf(List<Identifier> parts);

    /** A label of an enum. */
    String label(DataType type, String label);

    /** The function as SQL must write it. */
    String function(QualifiedName function);

    /** The relation that a string in a regclass means, as SQL must write it; null if not known. */
    String relation(String text);
  }

  /** Writes expressions in which names mean what {@code scope} says. */
  public Deparser(Scope scope, Naming naming) {
    this.scope = scope;
    this.inference = new TypeInference(scope);
    this.naming = naming;
  }

  /**
   * An expression.
   *
   * @param type its type, {@link DataType#UNKNOWN} for a literal that is not yet coerced; or null
   * @param shown the text with the casts that PostgreSQL put in by itself
   * @param hidden the text without the outermost of them, as it stands where their place says it
   * @param literal the value of a literal that is not yet coerced; null also for NULL
   * @param constant whether it is a constant, which carries its type with it
   */
  private record Part(
      DataType type, String shown, String hidden, String literal, boolean constant) {

    static Part of(DataType type, String text) {
      return new Part(type, text, text, null, false);
    }

    boolean isLiteral() {
      return type != null && type.is("unknown");
    }
  }

  /** Breaks off where something is not known. */
  private static final class UnsureException extends RuntimeException {
    private static final long serialVersionUID = 1;

    UnsureException() {
      super(null, null, false, false);
    }
  }

  /**
   * The text of a default, or of what a generated column is filled with.
   *
   * @param type the type of the column or domain; null if it is not known
   * @return null if it is not known
   */
  public String stored(Term term, DataType type) {
    try {
      Part part = part(term);
      if (type == null) {
        return part.isLiteral() ? null : laidOut(part.hidden);
      }
      DataType wanted = domainBase(type);
      return laidOut(part.isLiteral() ? constant(part.literal, wanted).hidden : part.hidden);
    } catch (UnsureException e) {
      return null;
    }
  }

  /** The text of a condition or an index's key; null if it is not known. */
  public String expression(Term term) {
    try {
      return laidOut(settled(part(term)).hidden);
    } catch (UnsureException e) {
      return null;
    }
  }

  /**
   * The text of an index's key, in parentheses unless it is a call: {@code pg_get_indexdef()}; null
   * if it is not known.
   */
  public String key(Term written) {
    Term term = written;
    // The index keeps a collation beside the key.
    while (term instanceof Term.Operation operation && operation.operator().equals("COLLATE")) {
      term = operation.operands().get(0);
    }
    String text = expression(term);
    return text == null || term instanceof Term.Call ? text : "(" + text + ")";
  }

  /** The text with the line breaks that stand before the words of CASE. */
  private static String laidOut(String text) {
    int at = text.indexOf(LINE_BREAK);
    if (at < 0) {
      return text;
    }
    StringBuilder laid = new StringBuilder(text);
    for (; at >= 0; at = laid.indexOf(LINE_BREAK_TEXT, at)) {
      laid.setCharAt(at, '\n');
      while (at > 0 && laid.charAt(at - 1) == ' ') {
        laid.deleteCharAt(--at);
      }
    }
    return laid.toString();
  }

  private Part part(Term term) {
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
      DataType type = scope.column(column.parts());
      String name = naming.nameOf(column.parts());
      if (type == null || name == null) {
        throw new UnsureException();
      }
      return Part.of(type, Quoting.quoteIfNeeded(name));
    }
    if (term instanceof Term.ArrayConstructor array) {
      return array(array, null);
    }
    if (term instanceof Term.Operation operation) {
      return operation(operation);
    }
    throw new UnsureException();
  }

  private List<Part> parts(List<Term> terms) {
    List<Part> parts = new ArrayList<>(terms.size());
    for (Term term : terms) {
      parts.add(part(term));
    }
    return parts;
  }

  private static List<DataType> types(List<Part> parts) {
    List<DataType> types = new ArrayList<>(parts.size());
    for (Part part : parts) {
      types.add(part.type);
    }
    return types;
  }

  // ---- constants

  private Part constant(Term.Constant constant) {
    switch (constant.kind()) {
      case STRING -> {
        return new Part(DataType.UNKNOWN, null, null, constant.value(), true);
      }
      case NULL -> {
        return new Part(DataType.UNKNOWN, null, null, null, true);
      }
      case BOOLEAN -> {
        return new Part(BOOL, constant.value(), constant.value(), null, true);
      }
      case NUMBER -> {
        return number(constant.value());
      }
      case BIT_STRING -> {
        return constant(constant.value(), DataType.builtIn("bit"));
      }
      default -> throw new UnsureException();
    }
  }

  private Part number(String written) {
    DataType type = TypeInference.number(written);
    if (type == null) {
      throw new UnsureException();
    }
    return constant(written, type);
  }

  /**
   * A constant of a type.
   *
   * @param value as a literal would write it; null for NULL
   */
  private Part constant(String value, DataType type) {
    DataType plain = type.is("interval") ? type : type.plain();
    String bare = bare(value, plain);
    boolean labelled =
        switch (plain.isBuiltIn() && !plain.isArray() && value != null ? plain.name() : "") {
          case "bool" -> false;
          case "int4", "numeric" -> bare.startsWith("'");
          default -> true;
        };
    String text = labelled ? bare + "::" + plain.format() : bare;
    return new Part(type, text, text, value, true);
  }

  /** A constant without the name of its type. */
  private String bare(String value, DataType type) {
    if (value == null) {
      return "NULL";
    }
    if (type.isBuiltIn() && !type.isArray() && type.name().equals("regclass")) {
      String relation = naming.relation(value);
      if (relation == null) {
        throw new UnsureException();
      }
      return quote(relation);
    }
    if (!type.isBuiltIn() && !type.isArray()) {
      return quote(scope.kind(type) == TypeKind.ENUM ? naming.label(type, value) : value);
    }
    String text = ValueText.of(value, type);
    if (text == null) {
      throw new UnsureException();
    }
    if (type.is("bool")) {
      return text;
    }
    boolean digits = !text.isEmpty() && Character.isDigit(text.charAt(0));
    if (digits && (type.is("int4") || (type.is("numeric") && text.indexOf('.') > 0))) {
      return text;
    }
    return quote(text);
  }

  private static String quote(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  /** A literal that nothing gave a type is text. */
  private Part settled(Part part) {
    return part.isLiteral() ? constant(part.literal, TEXT) : part;
  }

  // ---- casts

  private Part cast(Term.TypeCast cast) {
    DataType type = scope.type(cast.type());
    if (type == null) {
      throw new UnsureException();
    }
    if (cast.operand() instanceof Term.ArrayConstructor array && type.isArray()) {
      return array(array, type);
    }
    return explicit(part(cast.operand()), type);
  }

  private Part explicit(Part part, DataType type) {
    boolean cut = !type.modifiers().isEmpty() && !type.is("interval");
    if (part.isLiteral()) {
      DataType base = domainBase(type);
      if (!base.equals(type)) {
        return wrapped("(" + constant(part.literal, base).hidden + ")::" + type.format(), type);
      }
      return cut
          ? wrapped(bare(part.literal, type.plain()) + "::" + type.format(), type)
          : constant(part.literal, type);
    }
    if (part.type == null) {
      throw new UnsureException();
    }
    if (part.type.sameAs(type)) {
      if (!cut) {
        return part;
      }
      // PostgreSQL does not write the type of a constant twice.
      String inner = part.constant ? bare(part.literal, type.plain()) : "(" + part.hidden + ")";
      return wrapped(inner + "::" + type.format(), type);
    }
    String plain = "(" + part.hidden + ")::" + type.plain().format();
    if (!cut || lengthOnTheWay(part.type, type)) {
      return wrapped("(" + part.hidden + ")::" + type.format(), type);
    }
    return wrapped("(" + plain + ")::" + type.format(), type);
  }

  /** Whether one step both converts and cuts, so that it is written once. */
  private static boolean lengthOnTheWay(DataType from, DataType to) {
    return from.isArray() || to.isArray();
  }

  private static Part wrapped(String text, DataType type) {
    return Part.of(type, text);
  }

  /** {@code part} where {@code wanted} stands, and nobody wrote a cast. */
  private Part implicit(Part part, DataType wanted) {
    if (wanted == null) {
      throw new UnsureException();
    }
    if (part.isLiteral()) {
      return constant(part.literal, domainBase(wanted));
    }
    if (part.type.sameAs(wanted)) {
      return part;
    }
    return new Part(
        wanted.plain(),
        "(" + part.hidden + ")::" + wanted.plain().format(),
        part.hidden,
        null,
        false);
  }

  private DataType domainBase(DataType type) {
    if (type.isBuiltIn() || type.isArray() || scope.kind(type) != TypeKind.DOMAIN) {
      return type;
    }
    DataType base = scope.base(type);
    if (base == null) {
      throw new UnsureException();
    }
    return base;
  }

  // ---- arrays

  private Part array(Term.ArrayConstructor array, DataType wanted) {
    if (array.elements().isEmpty()) {
      if (wanted == null) {
        throw new UnsureException();
      }
      return wrapped("ARRAY[]::" + wanted.plain().format(), wanted);
    }
    List<Part> elements = new ArrayList<>();
    boolean nested = false;
    for (Term element : array.elements()) {
      nested |= element instanceof Term.ArrayConstructor;
      elements.add(
          element instanceof Term.ArrayConstructor inner ? array(inner, wanted) : part(element));
    }
    DataType element;
    if (nested) {
      element = elements.get(0).type;
    } else if (wanted == null) {
      element = TypeInference.common(types(elements), scope);
    } else {
      element = wanted.element();
    }
    if (element == null) {
      throw new UnsureException();
    }
    StringBuilder text = new StringBuilder("ARRAY[");
    for (int i = 0; i < elements.size(); i++) {
      Part part = elements.get(i);
      if (!nested) {
        part = wanted == null ? implicit(part, element) : explicit(part, element);
      }
      text.append(i == 0 ? "" : ", ").append(part.shown);
    }
    return wrapped(text.append(']').toString(), nested ? element : element.array());
  }

  // ---- calls

  private Part call(Term.Call call) {
    QualifiedName function = call.function();
    String name = function.name();
    List<Term> written = call.arguments();
    if (function.schema() == null) {
      Part special = special(name.toLowerCase(Locale.ROOT), call);
      if (special != null) {
        return special;
      }
    }
    if (call.standard()) {
      throw new UnsureException();
    }
    List<Part> arguments = parts(written);
    boolean catalog = function.schema() == null || function.schema().equals(DataType.CATALOG);
    Signature meant = inference.functionMeant(function, catalog, types(arguments));
    if (meant == null) {
      return extensionCall(function, arguments);
    }
    DataType result = inference.result(meant, types(arguments));
    return Part.of(result, naming.function(function) + list(coerced(arguments, meant)));
  }

  private Part extensionCall(QualifiedName function, List<Part> arguments) {
    DataType result = ExtensionFunctions.result(function.name());
    if (result == null || !arguments.isEmpty()) {
      throw new UnsureException();
    }
    return Part.of(result, naming.function(function) + "()");
  }

  /** What the grammar knows by name; null if it is a function like others. */
  private Part special(String name, Term.Call call) {
    List<Term> written = call.arguments();
    switch (name) {
      case "current_timestamp",
          "localtimestamp",
          "current_time",
          "localtime",
          "current_date",
          "current_user",
          "session_user",
          "current_role",
          "current_catalog" -> {
        String text = name.toUpperCase(Locale.ROOT);
        if (!written.isEmpty()) {
          text += list(parts(written));
        }
        return Part.of(inference.type(call), text);
      }
      case "user" -> {
        return Part.of(DataType.builtIn("name"), "USER");
      }
      case "coalesce", "greatest", "least" -> {
        List<Part> parts = parts(written);
        DataType common = TypeInference.common(types(parts), scope);
        List<Part> same = new ArrayList<>();
        for (Part part : parts) {
          same.add(implicit(part, common));
        }
        return Part.of(common, name.toUpperCase(Locale.ROOT) + list(same));
      }
      case "extract" -> {
        return call.standard() ? extract(written) : null;
      }
      case "trim" -> {
        return trim(call);
      }
      case "substring" -> {
        return call.standard() ? substring(call) : null;
      }
      case "nullif" -> {
        List<Part> parts = parts(written);
        List<Part> operands = operands("=", parts);
        return Part.of(operands.get(0).type, "NULLIF" + list(operands));
      }
      default -> {
        return null;
      }
    }
  }

  private Part extract(List<Term> written) {
    String field;
    if (written.get(0) instanceof Term.ColumnReference column) {
      field = column.parts().get(0).value();
    } else if (written.get(0) instanceof Term.Constant constant && constant.value() != null) {
      field = constant.value();
    } else {
      throw new UnsureException();
    }
    Part from = part(written.get(1));
    Part named = constant(field, TEXT);
    List<Part> given = List.of(named, from);
    Signature meant = meant("extract", given);
    String text = "EXTRACT(" + field + " FROM " + coerced(given, meant).get(1).shown + ")";
    return Part.of(meant.result(), text);
  }

  private Part trim(Term.Call call) {
    List<Part> given = new ArrayList<>(parts(call.arguments()));
    if (given.size() == 2) {
      given.add(given.remove(0));
    }
    List<Part> taken = coerced(given, meant("btrim", given));
    String what = taken.size() == 2 ? taken.get(1).shown + " " : "";
    return Part.of(TEXT, "TRIM(BOTH " + what + "FROM " + taken.get(0).shown + ")");
  }

  private Part substring(Term.Call call) {
    List<Part> given = parts(call.arguments());
    Signature meant = meant("substring", given);
    List<Part> taken = coerced(given, meant);
    String length = taken.size() == 3 ? " FOR " + taken.get(2).shown : "";
    String text = "SUBSTRING(" + taken.get(0).shown + " FROM " + taken.get(1).shown + length + ")";
    return Part.of(meant.result(), text);
  }

  private Signature meant(String function, List<Part> given) {
    Signature meant =
        inference.functionMeant(
            new QualifiedName(List.of(new Identifier(function, NOWHERE, false, false))),
            true,
            types(given));
    if (meant == null) {
      throw new UnsureException();
    }
    return meant;
  }

  private static String list(List<Part> parts) {
    StringBuilder text = new StringBuilder("(");
    for (Part part : parts) {
      text.append(text.length() == 1 ? "" : ", ").append(part.shown);
    }
    return text.append(')').toString();
  }

  /** The arguments as the function or operator takes them. */
  private List<Part> coerced(List<Part> arguments, Signature meant) {
    DataType element = inference.element(meant, types(arguments));
    List<Part> coerced = new ArrayList<>(arguments.size());
    for (int i = 0; i < arguments.size(); i++) {
      Part argument = arguments.get(i);
      DataType wanted = meant.arguments().get(i);
      if (wanted == null) {
        throw new UnsureException();
      }
      if (!Polymorphism.isPolymorphic(wanted)) {
        coerced.add(implicit(argument, wanted));
      } else if (wanted.name().equals("any")) {
        coerced.add(argument.isLiteral() ? unsettled(argument) : argument);
      } else {
        coerced.add(polymorphic(argument, wanted, element));
      }
    }
    return coerced;
  }

  /** A literal that stays of unknown type, as for a function that takes any. */
  private static Part unsettled(Part literal) {
    String text = literal.literal == null ? "NULL" : quote(literal.literal);
    return new Part(DataType.UNKNOWN, text, text, literal.literal, true);
  }

  private Part polymorphic(Part argument, DataType wanted, DataType element) {
    if (!argument.isLiteral() && !wanted.name().startsWith("anycompatible")) {
      return argument;
    }
    if (element == null) {
      throw new UnsureException();
    }
    return switch (wanted.name()) {
      case "anyarray", "anycompatiblearray" -> implicit(argument, element.array());
      case "anyelement", "anycompatible", "anynonarray", "anycompatiblenonarray", "anyenum" ->
          implicit(argument, element);
      default -> throw new UnsureException();
    };
  }

  // ---- operators

  private Part operation(Term.Operation operation) {
    List<Term> operands = operation.operands();
    String operator = operation.operator();
    return switch (operator) {
      case "AND", "OR" -> logic(operator, operands);
      case "NOT" -> Part.of(BOOL, "(NOT " + condition(operands.get(0)) + ")");
      case "IS NULL", "IS NOT NULL" ->
          Part.of(BOOL, "(" + settled(part(operands.get(0))).shown + " " + operator + ")");
      case "IS TRUE", "IS NOT TRUE", "IS FALSE", "IS NOT FALSE", "IS UNKNOWN", "IS NOT UNKNOWN" ->
          Part.of(BOOL, "(" + condition(operands.get(0)) + " " + operator + ")");
      case "IS DISTINCT FROM" -> Part.of(BOOL, compared("=", " IS DISTINCT FROM ", operands));
      case "IS NOT DISTINCT FROM" ->
          Part.of(BOOL, "(NOT " + compared("=", " IS DISTINCT FROM ", operands) + ")");
      case "BETWEEN", "NOT BETWEEN" -> between(operator, operands);
      case "IN", "NOT IN" -> in(operator.equals("IN"), operands);
      case "= ANY", "<> ALL", "= ALL", "<> ANY" -> quantified(operator, operands);
      case "LIKE" -> binary("~~", operands);
      case "NOT LIKE" -> binary("!~~", operands);
      case "ILIKE" -> binary("~~*", operands);
      case "NOT ILIKE" -> binary("!~~*", operands);
      case "AT TIME ZONE" -> atTimeZone(operands);
      case "SIMILAR TO" -> similar("~", operands);
      case "NOT SIMILAR TO" -> similar("!~", operands);
      case "!=" -> binary("<>", operands);
      case "CASE" -> caseExpression(operands, false);
      case "CASE OF" -> caseExpression(operands, true);
      case "COLLATE" -> collated(operands);
      case "[]" -> subscript(operands);
      case "ROW" -> Part.of(null, "ROW" + list(settled(parts(operands))));
      case "||" -> chain(operands);
      default -> operands.size() == 2 ? binary(operator, operands) : prefix(operator, operands);
    };
  }

  private Part similar(String operator, List<Term> operands) {
    Part pattern = implicit(part(operands.get(1)), TEXT);
    Part escaped = Part.of(TEXT, "similar_to_escape(" + pattern.shown + ")");
    return binary(operator, null, part(operands.get(0)), escaped);
  }

  private Part collated(List<Term> operands) {
    Part part = settled(part(operands.get(0)));
    if (!(operands.get(1) instanceof Term.ColumnReference name)) {
      throw new UnsureException();
    }
    String collation = new QualifiedName(name.parts()).toString();
    return Part.of(part.type, "(" + part.shown + " COLLATE " + collation + ")");
  }

  private Part subscript(List<Term> operands) {
    Part array = part(operands.get(0));
    if (operands.size() != 2 || array.type == null || !array.type.isArray()) {
      throw new UnsureException();
    }
    Part index = implicit(part(operands.get(1)), DataType.builtIn("int4"));
    boolean plain = operands.get(0) instanceof Term.ColumnReference;
    String text = plain ? array.shown : "(" + array.shown + ")";
    return Part.of(array.type.element(), text + "[" + index.shown + "]");
  }

  private Part caseExpression(List<Term> operands, boolean hasValue) {
    int count = operands.size();
    boolean hasOtherwise = (count - (hasValue ? 1 : 0)) % 2 == 1;
    int first = hasValue ? 1 : 0;
    int end = hasOtherwise ? count - 1 : count;
    List<Part> results = new ArrayList<>();
    for (int i = first + 1; i < end; i += 2) {
      results.add(part(operands.get(i)));
    }
    if (hasOtherwise) {
      results.add(part(operands.get(count - 1)));
    }
    DataType common = TypeInference.common(types(results), scope);
    if (common == null) {
      throw new UnsureException();
    }
    StringBuilder text = new StringBuilder();
    text.append(LINE_BREAK).append("CASE");
    Part value = hasValue ? settled(part(operands.get(0))) : null;
    if (value != null) {
      text.append(' ').append(value.shown);
    }
    for (int i = first; i < end; i += 2) {
      text.append(LINE_BREAK).append("    WHEN ");
      text.append(
          indented(value == null ? condition(operands.get(i)) : label(value, operands.get(i))));
      text.append(" THEN ");
      text.append(indented(implicit(results.get((i - first) / 2), common).shown));
    }
    Part otherwise =
        hasOtherwise ? implicit(results.get(results.size() - 1), common) : constant(null, common);
    text.append(LINE_BREAK).append("    ELSE ").append(indented(otherwise.shown));
    return Part.of(common, text.append(LINE_BREAK).append("END").toString());
  }

  /** What stands after WHEN and is compared with {@code value}. */
  private String label(Part value, Term term) {
    List<Part> given = List.of(value, part(term));
    return operands("=", given).get(1).shown;
  }

  private static String indented(String text) {
    return text.replace(LINE_BREAK_TEXT, LINE_BREAK_TEXT + "    ");
  }

  private List<Part> settled(List<Part> parts) {
    List<Part> settled = new ArrayList<>(parts.size());
    for (Part part : parts) {
      settled.add(settled(part));
    }
    return settled;
  }

  private String condition(Term term) {
    Part part = part(term);
    return part.isLiteral() ? constant(part.literal, BOOL).hidden : part.hidden;
  }

  private Part logic(String operator, List<Term> operands) {
    StringBuilder text = new StringBuilder("(");
    for (Term operand : operands) {
      text.append(text.length() == 1 ? "" : " " + operator + " ").append(condition(operand));
    }
    return Part.of(BOOL, text.append(')').toString());
  }

  private Part between(String operator, List<Term> operands) {
    if (operands.size() != 3) {
      throw new UnsureException();
    }
    boolean not = operator.startsWith("NOT");
    String low = compared(not ? "<" : ">=", null, List.of(operands.get(0), operands.get(1)));
    String high = compared(not ? ">" : "<=", null, List.of(operands.get(0), operands.get(2)));
    return Part.of(BOOL, "(" + low + (not ? " OR " : " AND ") + high + ")");
  }

  private Part in(boolean positive, List<Term> operands) {
    List<Part> parts = parts(operands);
    if (parts.size() == 2) {
      return binary(positive ? "=" : "<>", operands);
    }
    for (int i = 1; i < operands.size(); i++) {
      if (!parts.get(i).constant && !(operands.get(i) instanceof Term.TypeCast)) {
        throw new UnsureException();
      }
    }
    DataType common = TypeInference.common(types(parts), scope);
    if (common == null) {
      throw new UnsureException();
    }
    StringBuilder text = new StringBuilder("ARRAY[");
    for (int i = 1; i < parts.size(); i++) {
      text.append(i == 1 ? "" : ", ").append(implicit(parts.get(i), common).shown);
    }
    Part array = Part.of(common.array(), text.append(']').toString());
    return quantified(positive ? "=" : "<>", positive ? " ANY " : " ALL ", parts.get(0), array);
  }

  private Part quantified(String operator, List<Term> operands) {
    if (operands.size() != 2 || operands.get(1) instanceof Term.Subquery) {
      throw new UnsureException();
    }
    int blank = operator.indexOf(' ');
    Part left = part(operands.get(0));
    Part right = part(operands.get(1));
    if (right.isLiteral()) {
      right = constant(right.literal, left.type.plain().array());
    }
    return quantified(operator.substring(0, blank), operator.substring(blank) + " ", left, right);
  }

  private Part quantified(String operator, String quantifier, Part left, Part array) {
    if (array.type == null || !array.type.isArray()) {
      throw new UnsureException();
    }
    Part element = Part.of(array.type.element(), "");
    List<Part> pair = List.of(left, element);
    Signature meant = inference.operatorMeant(operator, types(pair));
    if (meant == null) {
      throw new UnsureException();
    }
    List<Part> operands = coerced(pair, meant);
    Part whole = array;
    if (!Polymorphism.isPolymorphic(meant.arguments().get(1))) {
      whole = implicit(array, meant.arguments().get(1).array());
    }
    return Part.of(
        BOOL, "(" + operands.get(0).shown + " " + operator + quantifier + "(" + whole.shown + "))");
  }

  private Part atTimeZone(List<Term> operands) {
    Part moment = part(operands.get(0));
    Part zone = part(operands.get(1));
    DataType from = moment.isLiteral() ? DataType.builtIn("timestamptz") : moment.type;
    if (from.is("date")) {
      from = DataType.builtIn("timestamptz");
    }
    boolean zoned = from.is("timestamptz");
    if (!zoned && !from.is("timestamp")) {
      throw new UnsureException();
    }
    DataType zoneType = zone.type.is("interval") ? zone.type : TEXT;
    String text =
        "(" + implicit(moment, from).shown + " AT TIME ZONE " + implicit(zone, zoneType).shown;
    return Part.of(DataType.builtIn(zoned ? "timestamp" : "timestamptz"), text + ")");
  }

  private Part chain(List<Term> operands) {
    Part left = part(operands.get(0));
    for (int i = 1; i < operands.size(); i++) {
      left = binary("||", null, left, part(operands.get(i)));
    }
    return left;
  }

  private String compared(String operator, String shown, List<Term> operands) {
    Part left = part(operands.get(0));
    return binary(operator, shown, left, part(operands.get(1))).shown;
  }

  private Part binary(String operator, List<Term> operands) {
    if (operands.size() != 2) {
      throw new UnsureException();
    }
    return binary(operator, null, part(operands.get(0)), part(operands.get(1)));
  }

  /**
   * @param shown how it is written; null as {@code operator} between blanks
   */
  private Part binary(String operator, String shown, Part left, Part right) {
    List<Part> given = List.of(left, right);
    List<Part> operands = operands(operator, given);
    Signature meant = inference.operatorMeant(operator, types(given));
    String between = shown == null ? " " + operator + " " : shown;
    return Part.of(
        inference.result(meant, types(given)),
        "(" + operands.get(0).shown + between + operands.get(1).shown + ")");
  }

  private List<Part> operands(String operator, List<Part> given) {
    Signature meant = inference.operatorMeant(operator, types(given));
    if (meant == null) {
      throw new UnsureException();
    }
    return coerced(given, meant);
  }

  private Part prefix(String operator, List<Term> operands) {
    if (operands.size() != 1 || !isSymbol(operator)) {
      throw new UnsureException();
    }
    Part operand = part(operands.get(0));
    Signature meant = inference.operatorMeant(operator, types(List.of(operand)));
    if (meant == null) {
      throw new UnsureException();
    }
    Part taken = coerced(List.of(operand), meant).get(0);
    return Part.of(
        inference.result(meant, List.of(operand.type)), "(" + operator + " " + taken.shown + ")");
  }

  private static boolean isSymbol(String operator) {
    return !Character.isLetter(operator.charAt(0))
        && operator.charAt(0) != '['
        && operator.charAt(0) != '.';
  }
}
