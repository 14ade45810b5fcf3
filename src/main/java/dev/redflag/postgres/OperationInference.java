package dev.redflag.postgres;

import dev.redflag.source.Span;
import dev.redflag.sql.ast.Term;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The types of operators and of the forms that are built on them. */
final class OperationInference {

  private static final DataType TEXT = DataType.builtIn("text");

  private final TypeInference inference;

  OperationInference(TypeInference inference) {
    this.inference = inference;
  }

  DataType type(Term.Operation operation) {
    List<Term> operands = operation.operands();
    String operator = operation.operator();
    switch (operator) {
      case "AND", "OR", "NOT" -> {
        for (Term operand : operands) {
          inference.condition(operand, operator);
        }
        return TypeInference.BOOL;
      }
      case "IS TRUE", "IS NOT TRUE", "IS FALSE", "IS NOT FALSE", "IS UNKNOWN", "IS NOT UNKNOWN" -> {
        inference.condition(operands.get(0), operator);
        return TypeInference.BOOL;
      }
      case "IS DISTINCT FROM", "IS NOT DISTINCT FROM" -> {
        compare(operation, "=");
        return TypeInference.BOOL;
      }
      case "IN", "NOT IN" -> {
        in(operation);
        return TypeInference.BOOL;
      }
      case "BETWEEN", "NOT BETWEEN" -> {
        between(operation);
        return TypeInference.BOOL;
      }
      case "LIKE" -> {
        return like(operation, "~~");
      }
      case "NOT LIKE" -> {
        return like(operation, "!~~");
      }
      case "ILIKE" -> {
        return like(operation, "~~*");
      }
      case "NOT ILIKE" -> {
        return like(operation, "!~~*");
      }
      case "SIMILAR TO", "NOT SIMILAR TO" -> {
        return like(operation, operator.startsWith("NOT") ? "!~" : "~");
      }
      case "CASE", "CASE OF" -> {
        return caseOf(operation, operator.equals("CASE OF"));
      }
      case "EXISTS" -> {
        if (operands.size() == 1 && operands.get(0) instanceof Term.Subquery query) {
          inference.columns(query);
        }
        return TypeInference.BOOL;
      }
      default -> {
        return other(operation);
      }
    }
  }

  private DataType other(Term.Operation operation) {
    List<Term> operands = operation.operands();
    String operator = operation.operator();
    switch (operator) {
      case "COLLATE" -> {
        return collate(operation);
      }
      case "AT TIME ZONE" -> {
        return atTimeZone(operands);
      }
      case "[]" -> {
        return element(operation);
      }
      case "ROW" -> {
        inference.types(operands);
        return null;
      }
      case "." -> {
        inference.types(operands);
        return null;
      }
      case "ARRAY" -> {
        List<DataType> columns =
            operands.size() == 1 && operands.get(0) instanceof Term.Subquery query
                ? inference.columns(query)
                : null;
        DataType only = columns != null && columns.size() == 1 ? columns.get(0) : null;
        return only == null || only.is("unknown") ? null : only.isArray() ? only : only.array();
      }
      case "OVERLAPS" -> {
        inference.types(operands);
        return TypeInference.BOOL;
      }
      default -> {
        if (operator.startsWith("IS ")) {
          inference.types(operands);
          return TypeInference.BOOL;
        }
        if (operator.endsWith(" ANY") || operator.endsWith(" ALL")) {
          return quantified(operation, operator.substring(0, operator.length() - 4));
        }
        return operator(operation);
      }
    }
  }

  private DataType operator(Term.Operation operation) {
    List<Term> operands = operation.operands();
    if (operands.isEmpty()) {
      return null;
    }
    if (operands.size() <= 2) {
      return resolve(operation.span(), operation.operator(), operands, inference.types(operands));
    }
    // A chain of ||: from the left.
    DataType type = inference.type(operands.get(0));
    for (int i = 1; i < operands.size(); i++) {
      Term next = operands.get(i);
      List<Term> pair = List.of(operands.get(i - 1), next);
      List<DataType> types = Arrays.asList(type, inference.type(next));
      type = resolve(operation.span(), operation.operator(), i == 1 ? pair : ends(pair), types);
    }
    return type;
  }

  /** The pair without its left one, which is no literal of its own. */
  private static List<Term> ends(List<Term> pair) {
    return List.of(new Term.Unknown(pair.get(0).span()), pair.get(1));
  }

  /**
   * The type of an operator's result; null if it is not known. Literals among {@code operands} are
   * judged as what the operator takes.
   */
  DataType resolve(Span span, String written, List<Term> operands, List<DataType> given) {
    String operator = written.equals("!=") ? "<>" : written;
    List<Signature> candidates = SignatureCatalog.OPERATORS.find(operator);
    if (Resolution.isPartial(given)) {
      Signature any = new Resolution(given, inference.scope).choose(candidates);
      return any == null ? null : Polymorphism.result(any, given, inference.scope);
    }
    Signature meant = new Resolution(sameIfUnknown(given), inference.scope).exactly(candidates);
    Resolution.State state = Resolution.State.FOUND;
    if (meant == null) {
      Resolution.Meaning meaning =
          new Resolution(given, inference.scope).resolve(ofArity(candidates, given.size()));
      meant = meaning.signature();
      state = meaning.state();
    }
    if (meant != null) {
      coerce(operands, given, meant);
      return Polymorphism.result(meant, given, inference.scope);
    }
    if (inference.judging() && followed(given) && inference.scope.knowsOperator(operator)) {
      if (state == Resolution.State.NONE) {
        inference.faults.missingOperator(span, operator, given);
      } else if (state == Resolution.State.AMBIGUOUS) {
        inference.refuse(span, "42725", "operator is not unique: " + words(operator, given));
      }
    }
    return null;
  }

  /** The operator that is meant, or null. */
  Signature find(String operator, List<DataType> given) {
    List<Signature> candidates = SignatureCatalog.OPERATORS.find(operator);
    if (Resolution.isPartial(given)) {
      return null;
    }
    Signature meant = new Resolution(sameIfUnknown(given), inference.scope).exactly(candidates);
    return meant == null
        ? new Resolution(given, inference.scope).decide(ofArity(candidates, given.size()))
        : meant;
  }

  private static List<Signature> ofArity(List<Signature> all, int count) {
    List<Signature> fitting = new ArrayList<>(all.size());
    for (Signature signature : all) {
      if (signature.arguments().size() == count) {
        fitting.add(signature);
      }
    }
    return fitting;
  }

  /** Whether all that is given is of types whose operators are known. */
  private boolean followed(List<DataType> given) {
    for (DataType type : given) {
      if (!type.isBuiltIn() && inference.scope.kind(type.element()) == TypeKind.UNKNOWN) {
        return false;
      }
    }
    return true;
  }

  private void coerce(List<Term> operands, List<DataType> given, Signature meant) {
    for (int i = 0; i < operands.size(); i++) {
      if (!given.get(i).is("unknown")) {
        continue;
      }
      DataType wanted = meant.arguments().get(i);
      if (wanted != null && Polymorphism.isPolymorphic(wanted)) {
        DataType other = given.size() == 2 ? given.get(1 - i) : null;
        boolean same =
            other != null && given.size() == 2 && wanted.equals(meant.arguments().get(1 - i));
        wanted = same && !other.is("unknown") ? other : null;
      }
      if (wanted != null
          && wanted.is("record")
          && operands.get(i) instanceof Term.Constant constant
          && constant.kind() == Term.Constant.Kind.STRING) {
        inference.refuse(
            constant.span(), "0A000", "a string becomes a row only if it is cast to its type");
        continue;
      }
      inference.coerce(operands.get(i), wanted);
    }
  }

  private static String words(String operator, List<DataType> given) {
    String last = given.get(given.size() - 1).plain().format();
    return given.size() == 1
        ? operator + " " + last
        : given.get(0).plain() + " " + operator + " " + last;
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

  // ---- comparisons

  private void compare(Term.Operation operation, String operator) {
    List<Term> operands = operation.operands();
    resolve(operation.span(), operator, operands, inference.types(operands));
  }

  private void in(Term.Operation operation) {
    List<Term> operands = operation.operands();
    Term left = operands.get(0);
    if (operands.size() == 2 && operands.get(1) instanceof Term.Subquery query) {
      inQuery(operation.span(), left, query, "=");
      return;
    }
    List<DataType> types = inference.types(operands);
    DataType own = types.get(0);
    // As PostgreSQL does: against what the list has in common, and else one by one.
    CommonType common = CommonType.of(types, inference.scope);
    if (operands.size() > 2 && common.state() == CommonType.State.FOUND) {
      List<DataType> pair = Arrays.asList(own, common.type());
      DataType found =
          resolve(operation.span(), "=", List.of(left, new Term.Unknown(operation.span())), pair);
      if (found != null) {
        inference.coerceAll(operands.subList(1, operands.size()), common.type());
      }
      return;
    }
    for (int i = 1; i < operands.size(); i++) {
      resolve(
          operation.span(), "=", List.of(left, operands.get(i)), Arrays.asList(own, types.get(i)));
    }
  }

  private void inQuery(Span span, Term left, Term.Subquery query, String operator) {
    List<DataType> columns = inference.columns(query);
    boolean row = left instanceof Term.Operation form && form.operator().equals("ROW");
    int width = row ? ((Term.Operation) left).operands().size() : 1;
    List<DataType> own =
        row
            ? inference.types(((Term.Operation) left).operands())
            : Arrays.asList(inference.type(left));
    if (columns == null) {
      return;
    }
    if (columns.size() != width) {
      inference.refuse(
          query.span(),
          "42601",
          "the query has too " + (columns.size() > width ? "many" : "few") + " columns");
      return;
    }
    for (int i = 0; i < width; i++) {
      DataType type = columns.get(i);
      List<Term> pair = List.of(row ? query : left, query);
      resolve(span, operator, pair, Arrays.asList(own.get(i), type));
    }
  }

  private void between(Term.Operation operation) {
    List<Term> operands = operation.operands();
    List<DataType> types = inference.types(operands);
    for (int i = 1; i < operands.size(); i++) {
      String operator = i == 1 ? ">=" : "<=";
      List<Term> pair = List.of(operands.get(0), operands.get(i));
      if (resolve(operation.span(), operator, pair, Arrays.asList(types.get(0), types.get(i)))
          == null) {
        return;
      }
    }
  }

  private DataType like(Term.Operation operation, String operator) {
    List<Term> operands = operation.operands();
    List<DataType> types = new ArrayList<>(inference.types(operands));
    if (operands.size() == 3) {
      // The pattern with its ESCAPE is text.
      types = Arrays.asList(types.get(0), TEXT);
      operands = List.of(operands.get(0), operands.get(1));
    } else if (operands.size() == 2 && operation.operator().endsWith("SIMILAR TO")) {
      types = Arrays.asList(types.get(0), TEXT);
    }
    if (operands.size() == 2
        && types.get(1) != null
        && types.get(0) != null
        && !types.get(1).isArray()) {
      resolve(operation.span(), operator, operands, types);
    }
    return TypeInference.BOOL;
  }

  /** An operator with ANY or ALL behind it: over an array, or the column of a query. */
  private DataType quantified(Term.Operation operation, String operator) {
    List<Term> operands = operation.operands();
    Term left = operands.get(0);
    if (operands.size() == 2 && operands.get(1) instanceof Term.Subquery query) {
      inQuery(operation.span(), left, query, operator);
      return TypeInference.BOOL;
    }
    List<DataType> types = inference.types(operands);
    if (types.size() != 2 || Resolution.isPartial(types)) {
      return TypeInference.BOOL;
    }
    DataType array = types.get(1);
    if (array.is("unknown")) {
      if (!types.get(0).is("unknown") && !types.get(0).isArray()) {
        inference.coerce(operands.get(1), types.get(0).array());
      }
      array = types.get(0).isArray() ? null : types.get(0).array();
    } else if (!array.isArray()) {
      boolean sure =
          array.isBuiltIn()
              || inference.scope.kind(array) == TypeKind.ENUM
              || inference.scope.kind(array) == TypeKind.RANGE;
      if (sure && !array.is("int2vector") && !array.is("oidvector")) {
        inference.refuse(
            operands.get(1).span(), "42809", "ANY and ALL need an array, and this is " + array);
      }
      return TypeInference.BOOL;
    }
    if (array != null) {
      resolve(
          operation.span(),
          operator,
          List.of(left, new Term.Unknown(operation.span())),
          Arrays.asList(types.get(0), array.is("unknown") ? array : array.element()));
    }
    return TypeInference.BOOL;
  }

  // ---- other forms

  private DataType caseOf(Term.Operation operation, boolean of) {
    List<Term> operands = operation.operands();
    int at = of ? 1 : 0;
    DataType value = of ? inference.type(operands.get(0)) : null;
    if (value != null && value.is("unknown")) {
      value = TEXT;
    }
    List<Term> results = new ArrayList<>();
    List<DataType> types = new ArrayList<>();
    Term otherwise = (operands.size() - at) % 2 == 1 ? operands.get(operands.size() - 1) : null;
    for (; at + 1 < operands.size(); at += 2) {
      Term when = operands.get(at);
      if (of) {
        resolve(
            when.span(),
            "=",
            List.of(operands.get(0), when),
            Arrays.asList(value, inference.type(when)));
      } else {
        inference.condition(when, "CASE/WHEN");
      }
      results.add(operands.get(at + 1));
      types.add(inference.type(operands.get(at + 1)));
    }
    if (otherwise != null) {
      results.add(otherwise);
      types.add(inference.type(otherwise));
    }
    return results.isEmpty() ? null : inference.common(types, results, "CASE");
  }

  private DataType collate(Term.Operation operation) {
    DataType type = inference.type(operation.operands().get(0));
    if (type != null && type.isBuiltIn() && !type.is("unknown") && !isCollatable(type)) {
      inference.refuse(operation.span(), "42804", "collations are not supported by type " + type);
    }
    return type;
  }

  private static boolean isCollatable(DataType type) {
    return BuiltInTypes.category(type.name()) == 'S' || BuiltInTypes.category(type.name()) == 'P';
  }

  private DataType atTimeZone(List<Term> operands) {
    DataType moment = inference.type(operands.get(0));
    for (int i = 1; i < operands.size(); i++) {
      inference.type(operands.get(i));
    }
    if (moment == null) {
      return null;
    }
    return switch (moment.isBuiltIn() && !moment.isArray() ? moment.name() : "") {
      case "timestamp" -> DataType.builtIn("timestamptz");
      case "timestamptz", "date", "unknown" -> DataType.builtIn("timestamp");
      case "time", "timetz" -> DataType.builtIn("timetz");
      default -> null;
    };
  }

  private DataType element(Term.Operation operation) {
    DataType type = inference.type(operation.operands().get(0));
    if (operation.operands().size() != 2) {
      // A slice, or more than one index.
      return null;
    }
    inference.type(operation.operands().get(1));
    if (type == null) {
      return null;
    }
    return type.isArray() ? type.element() : type.is("jsonb") ? type : null;
  }
}
