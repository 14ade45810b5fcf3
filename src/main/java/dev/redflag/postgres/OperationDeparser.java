package dev.redflag.postgres;

import dev.redflag.sql.ast.QualifiedName;
import dev.redflag.sql.ast.Term;
import java.util.ArrayList;
import java.util.List;

/** Writes operators, and the forms that are built on them, as PostgreSQL prints them. */
final class OperationDeparser {

  private static final DataType BOOL = DataType.builtIn("bool");
  private static final DataType TEXT = DataType.builtIn("text");

  private final Deparser deparser;
  private final Scope scope;
  private final TypeInference inference;
  private final Coercion coercion;

  OperationDeparser(Deparser deparser, Scope scope, TypeInference inference, Coercion coercion) {
    this.deparser = deparser;
    this.scope = scope;
    this.inference = inference;
    this.coercion = coercion;
  }

  Printed print(Term.Operation operation) {
    List<Term> operands = operation.operands();
    String operator = operation.operator();
    return switch (operator) {
      case "AND", "OR" -> logic(operator, operands);
      case "NOT" -> Printed.of(BOOL, "(NOT " + condition(operands.get(0)) + ")");
      case "IS NULL", "IS NOT NULL" ->
          Printed.of(BOOL, "(" + settled(operands.get(0)).shown() + " " + operator + ")");
      case "IS TRUE", "IS NOT TRUE", "IS FALSE", "IS NOT FALSE", "IS UNKNOWN", "IS NOT UNKNOWN" ->
          Printed.of(BOOL, "(" + condition(operands.get(0)) + " " + operator + ")");
      case "IS DISTINCT FROM" -> Printed.of(BOOL, compared("=", " IS DISTINCT FROM ", operands));
      case "IS NOT DISTINCT FROM" ->
          Printed.of(BOOL, "(NOT " + compared("=", " IS DISTINCT FROM ", operands) + ")");
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
      case "ROW" ->
          Printed.of(null, "ROW" + Printed.list(coercion.settled(deparser.print(operands))));
      case "||" -> chain(operands);
      default -> operands.size() == 2 ? binary(operator, operands) : prefix(operator, operands);
    };
  }

  private Printed similar(String operator, List<Term> operands) {
    Printed pattern = coercion.implicit(deparser.print(operands.get(1)), TEXT);
    Printed escaped = Printed.of(TEXT, "similar_to_escape(" + pattern.shown() + ")");
    return binary(operator, null, deparser.print(operands.get(0)), escaped);
  }

  private Printed collated(List<Term> operands) {
    Printed part = settled(operands.get(0));
    if (!(operands.get(1) instanceof Term.ColumnReference name)) {
      throw new UnsureException();
    }
    String collation = new QualifiedName(name.parts()).toString();
    return Printed.of(part.type(), "(" + part.shown() + " COLLATE " + collation + ")");
  }

  private Printed subscript(List<Term> operands) {
    Printed array = deparser.print(operands.get(0));
    if (operands.size() != 2 || array.type() == null || !array.type().isArray()) {
      throw new UnsureException();
    }
    Printed index = coercion.implicit(deparser.print(operands.get(1)), DataType.builtIn("int4"));
    boolean plain = operands.get(0) instanceof Term.ColumnReference;
    String text = plain ? array.shown() : "(" + array.shown() + ")";
    return Printed.of(array.type().element(), text + "[" + index.shown() + "]");
  }

  private Printed caseExpression(List<Term> operands, boolean hasValue) {
    int count = operands.size();
    boolean hasOtherwise = (count - (hasValue ? 1 : 0)) % 2 == 1;
    int first = hasValue ? 1 : 0;
    int end = hasOtherwise ? count - 1 : count;
    List<Printed> results = new ArrayList<>();
    for (int i = first + 1; i < end; i += 2) {
      results.add(deparser.print(operands.get(i)));
    }
    if (hasOtherwise) {
      results.add(deparser.print(operands.get(count - 1)));
    }
    DataType common = TypeInference.common(Printed.types(results), scope);
    if (common == null) {
      throw new UnsureException();
    }
    StringBuilder text = new StringBuilder();
    text.append(CaseLayout.LINE_BREAK).append("CASE");
    Printed value = hasValue ? settled(operands.get(0)) : null;
    if (value != null) {
      text.append(' ').append(value.shown());
    }
    for (int i = first; i < end; i += 2) {
      text.append(CaseLayout.LINE_BREAK).append("    WHEN ");
      text.append(
          CaseLayout.indented(
              value == null ? condition(operands.get(i)) : label(value, operands.get(i))));
      text.append(" THEN ");
      text.append(
          CaseLayout.indented(coercion.implicit(results.get((i - first) / 2), common).shown()));
    }
    Printed otherwise =
        hasOtherwise
            ? coercion.implicit(results.get(results.size() - 1), common)
            : coercion.constant(null, common);
    text.append(CaseLayout.LINE_BREAK)
        .append("    ELSE ")
        .append(CaseLayout.indented(otherwise.shown()));
    return Printed.of(common, text.append(CaseLayout.LINE_BREAK).append("END").toString());
  }

  /** What stands after WHEN and is compared with {@code value}. */
  private String label(Printed value, Term term) {
    List<Printed> given = List.of(value, deparser.print(term));
    return operands("=", given).get(1).shown();
  }

  private Printed settled(Term term) {
    return coercion.settled(deparser.print(term));
  }

  private String condition(Term term) {
    Printed part = deparser.print(term);
    return part.isLiteral() ? coercion.constant(part.literal(), BOOL).hidden() : part.hidden();
  }

  private Printed logic(String operator, List<Term> operands) {
    StringBuilder text = new StringBuilder("(");
    for (Term operand : operands) {
      text.append(text.length() == 1 ? "" : " " + operator + " ").append(condition(operand));
    }
    return Printed.of(BOOL, text.append(')').toString());
  }

  private Printed between(String operator, List<Term> operands) {
    if (operands.size() != 3) {
      throw new UnsureException();
    }
    boolean not = operator.startsWith("NOT");
    String low = compared(not ? "<" : ">=", null, List.of(operands.get(0), operands.get(1)));
    String high = compared(not ? ">" : "<=", null, List.of(operands.get(0), operands.get(2)));
    return Printed.of(BOOL, "(" + low + (not ? " OR " : " AND ") + high + ")");
  }

  private Printed in(boolean positive, List<Term> operands) {
    List<Printed> parts = deparser.print(operands);
    if (parts.size() == 2) {
      return binary(positive ? "=" : "<>", operands);
    }
    for (int i = 1; i < operands.size(); i++) {
      if (!parts.get(i).constant() && !(operands.get(i) instanceof Term.TypeCast)) {
        throw new UnsureException();
      }
    }
    DataType common = TypeInference.common(Printed.types(parts), scope);
    if (common == null) {
      throw new UnsureException();
    }
    StringBuilder text = new StringBuilder("ARRAY[");
    for (int i = 1; i < parts.size(); i++) {
      text.append(i == 1 ? "" : ", ").append(coercion.implicit(parts.get(i), common).shown());
    }
    Printed array = Printed.of(common.array(), text.append(']').toString());
    return quantified(positive ? "=" : "<>", positive ? " ANY " : " ALL ", parts.get(0), array);
  }

  private Printed quantified(String operator, List<Term> operands) {
    if (operands.size() != 2 || operands.get(1) instanceof Term.Subquery) {
      throw new UnsureException();
    }
    int blank = operator.indexOf(' ');
    Printed left = deparser.print(operands.get(0));
    Printed right = deparser.print(operands.get(1));
    if (right.isLiteral()) {
      right = coercion.constant(right.literal(), left.type().plain().array());
    }
    return quantified(operator.substring(0, blank), operator.substring(blank) + " ", left, right);
  }

  private Printed quantified(String operator, String quantifier, Printed left, Printed array) {
    if (array.type() == null || !array.type().isArray()) {
      throw new UnsureException();
    }
    Printed element = Printed.of(array.type().element(), "");
    List<Printed> pair = List.of(left, element);
    Signature meant = inference.operatorMeant(operator, Printed.types(pair));
    if (meant == null) {
      throw new UnsureException();
    }
    List<Printed> operands = coercion.arguments(pair, meant);
    Printed whole = array;
    if (!Polymorphism.isPolymorphic(meant.arguments().get(1))) {
      whole = coercion.implicit(array, meant.arguments().get(1).array());
    }
    return Printed.of(
        BOOL,
        "(" + operands.get(0).shown() + " " + operator + quantifier + "(" + whole.shown() + "))");
  }

  private Printed atTimeZone(List<Term> operands) {
    Printed moment = deparser.print(operands.get(0));
    Printed zone = deparser.print(operands.get(1));
    DataType from = moment.isLiteral() ? DataType.builtIn("timestamptz") : moment.type();
    if (from.is("date")) {
      from = DataType.builtIn("timestamptz");
    }
    boolean zoned = from.is("timestamptz");
    if (!zoned && !from.is("timestamp")) {
      throw new UnsureException();
    }
    DataType zoneType = zone.type().is("interval") ? zone.type() : TEXT;
    String text =
        "("
            + coercion.implicit(moment, from).shown()
            + " AT TIME ZONE "
            + coercion.implicit(zone, zoneType).shown();
    return Printed.of(DataType.builtIn(zoned ? "timestamp" : "timestamptz"), text + ")");
  }

  private Printed chain(List<Term> operands) {
    Printed left = deparser.print(operands.get(0));
    for (int i = 1; i < operands.size(); i++) {
      left = binary("||", null, left, deparser.print(operands.get(i)));
    }
    return left;
  }

  private String compared(String operator, String shown, List<Term> operands) {
    Printed left = deparser.print(operands.get(0));
    return binary(operator, shown, left, deparser.print(operands.get(1))).shown();
  }

  private Printed binary(String operator, List<Term> operands) {
    if (operands.size() != 2) {
      throw new UnsureException();
    }
    return binary(operator, null, deparser.print(operands.get(0)), deparser.print(operands.get(1)));
  }

  /**
   * @param shown how it is written; null as {@code operator} between blanks
   */
  private Printed binary(String operator, String shown, Printed left, Printed right) {
    List<Printed> given = List.of(left, right);
    List<Printed> operands = operands(operator, given);
    Signature meant = inference.operatorMeant(operator, Printed.types(given));
    String between = shown == null ? " " + operator + " " : shown;
    return Printed.of(
        inference.result(meant, Printed.types(given)),
        "(" + operands.get(0).shown() + between + operands.get(1).shown() + ")");
  }

  List<Printed> operands(String operator, List<Printed> given) {
    Signature meant = inference.operatorMeant(operator, Printed.types(given));
    if (meant == null) {
      throw new UnsureException();
    }
    return coercion.arguments(given, meant);
  }

  private Printed prefix(String operator, List<Term> operands) {
    if (operands.size() != 1 || !isSymbol(operator)) {
      throw new UnsureException();
    }
    Printed operand = deparser.print(operands.get(0));
    Signature meant = inference.operatorMeant(operator, Printed.types(List.of(operand)));
    if (meant == null) {
      throw new UnsureException();
    }
    Printed taken = coercion.arguments(List.of(operand), meant).get(0);
    return Printed.of(
        inference.result(meant, List.of(operand.type())),
        "(" + operator + " " + taken.shown() + ")");
  }

  private static boolean isSymbol(String operator) {
    return !Character.isLetter(operator.charAt(0))
        && operator.charAt(0) != '['
        && operator.charAt(0) != '.';
  }
}
