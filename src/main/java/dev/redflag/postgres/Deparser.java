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

  private static final DataType TEXT = DataType.builtIn("text");
  private static final Span NOWHERE = new Span(0, 0);

  private final Scope scope;
  private final TypeInference inference;
  private final Naming naming;
  private final Coercion coercion;
  private final OperationDeparser operations;

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
    this.coercion = new Coercion(scope, naming);
    this.operations = new OperationDeparser(this, scope, inference, coercion);
  }

  /**
   * The text of a default, or of what a generated column is filled with.
   *
   * @param type the type of the column or domain; null if it is not known
   * @return null if it is not known
   */
  public String stored(Term term, DataType type) {
    try {
      Printed part = print(term);
      if (type == null) {
        return part.isLiteral() ? null : CaseLayout.laidOut(part.hidden());
      }
      DataType wanted = coercion.domainBase(type);
      return CaseLayout.laidOut(
          part.isLiteral() ? coercion.constant(part.literal(), wanted).hidden() : part.hidden());
    } catch (UnsureException e) {
      return null;
    }
  }

  /** The text of a condition or an index's key; null if it is not known. */
  public String expression(Term term) {
    try {
      return CaseLayout.laidOut(coercion.settled(print(term)).hidden());
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

  /** Prints a part of an expression, or breaks off. */
  Printed print(Term term) {
    if (term instanceof Term.Constant constant) {
      return coercion.constant(constant);
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
      return Printed.of(type, Quoting.quoteIfNeeded(name));
    }
    if (term instanceof Term.ArrayConstructor array) {
      return array(array, null);
    }
    if (term instanceof Term.Operation operation) {
      return operations.print(operation);
    }
    throw new UnsureException();
  }

  List<Printed> print(List<Term> terms) {
    List<Printed> parts = new ArrayList<>(terms.size());
    for (Term term : terms) {
      parts.add(print(term));
    }
    return parts;
  }

  // ---- casts and arrays

  private Printed cast(Term.TypeCast cast) {
    DataType type = scope.type(cast.type());
    if (type == null) {
      throw new UnsureException();
    }
    if (cast.operand() instanceof Term.ArrayConstructor array && type.isArray()) {
      return array(array, type);
    }
    return coercion.explicit(print(cast.operand()), type);
  }

  private Printed array(Term.ArrayConstructor array, DataType wanted) {
    if (array.elements().isEmpty()) {
      if (wanted == null) {
        throw new UnsureException();
      }
      return Printed.of(wanted, "ARRAY[]::" + wanted.plain().format());
    }
    List<Printed> elements = new ArrayList<>();
    boolean nested = false;
    for (Term element : array.elements()) {
      nested |= element instanceof Term.ArrayConstructor;
      elements.add(
          element instanceof Term.ArrayConstructor inner ? array(inner, wanted) : print(element));
    }
    DataType element;
    if (nested) {
      element = elements.get(0).type();
    } else if (wanted == null) {
      element = TypeInference.common(Printed.types(elements), scope);
    } else {
      element = wanted.element();
    }
    if (element == null) {
      throw new UnsureException();
    }
    StringBuilder text = new StringBuilder("ARRAY[");
    for (int i = 0; i < elements.size(); i++) {
      Printed part = elements.get(i);
      if (!nested) {
        part = wanted == null ? coercion.implicit(part, element) : coercion.explicit(part, element);
      }
      text.append(i == 0 ? "" : ", ").append(part.shown());
    }
    return Printed.of(nested ? element : element.array(), text.append(']').toString());
  }

  // ---- calls

  private Printed call(Term.Call call) {
    QualifiedName function = call.function();
    String name = function.name();
    List<Term> written = call.arguments();
    if (function.schema() == null) {
      Printed special = special(name.toLowerCase(Locale.ROOT), call);
      if (special != null) {
        return special;
      }
    }
    if (call.standard()) {
      throw new UnsureException();
    }
    List<Printed> arguments = print(written);
    boolean catalog = function.schema() == null || function.schema().equals(DataType.CATALOG);
    Signature meant = inference.functionMeant(function, catalog, Printed.types(arguments));
    if (meant == null) {
      return extensionCall(function, arguments);
    }
    DataType result = inference.result(meant, Printed.types(arguments));
    return Printed.of(
        result, naming.function(function) + Printed.list(coercion.arguments(arguments, meant)));
  }

  private Printed extensionCall(QualifiedName function, List<Printed> arguments) {
    DataType result = ExtensionFunctions.result(function.name());
    if (result == null || !arguments.isEmpty()) {
      throw new UnsureException();
    }
    return Printed.of(result, naming.function(function) + "()");
  }

  /** What the grammar knows by name; null if it is a function like others. */
  private Printed special(String name, Term.Call call) {
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
          text += Printed.list(print(written));
        }
        return Printed.of(inference.type(call), text);
      }
      case "user" -> {
        return Printed.of(DataType.builtIn("name"), "USER");
      }
      case "coalesce", "greatest", "least" -> {
        List<Printed> parts = print(written);
        DataType common = TypeInference.common(Printed.types(parts), scope);
        List<Printed> same = new ArrayList<>();
        for (Printed part : parts) {
          same.add(coercion.implicit(part, common));
        }
        return Printed.of(common, name.toUpperCase(Locale.ROOT) + Printed.list(same));
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
        List<Printed> parts = print(written);
        List<Printed> operands = operations.operands("=", parts);
        return Printed.of(operands.get(0).type(), "NULLIF" + Printed.list(operands));
      }
      default -> {
        return null;
      }
    }
  }

  private Printed extract(List<Term> written) {
    String field;
    if (written.get(0) instanceof Term.ColumnReference column) {
      field = column.parts().get(0).value();
    } else if (written.get(0) instanceof Term.Constant constant && constant.value() != null) {
      field = constant.value();
    } else {
      throw new UnsureException();
    }
    Printed from = print(written.get(1));
    Printed named = coercion.constant(field, TEXT);
    List<Printed> given = List.of(named, from);
    Signature meant = meant("extract", given);
    String text =
        "EXTRACT(" + field + " FROM " + coercion.arguments(given, meant).get(1).shown() + ")";
    return Printed.of(meant.result(), text);
  }

  private Printed trim(Term.Call call) {
    List<Printed> given = new ArrayList<>(print(call.arguments()));
    if (given.size() == 2) {
      given.add(given.remove(0));
    }
    List<Printed> taken = coercion.arguments(given, meant("btrim", given));
    String what = taken.size() == 2 ? taken.get(1).shown() + " " : "";
    return Printed.of(TEXT, "TRIM(BOTH " + what + "FROM " + taken.get(0).shown() + ")");
  }

  private Printed substring(Term.Call call) {
    List<Printed> given = print(call.arguments());
    Signature meant = meant("substring", given);
    List<Printed> taken = coercion.arguments(given, meant);
    String length = taken.size() == 3 ? " FOR " + taken.get(2).shown() : "";
    String text =
        "SUBSTRING(" + taken.get(0).shown() + " FROM " + taken.get(1).shown() + length + ")";
    return Printed.of(meant.result(), text);
  }

  private Signature meant(String function, List<Printed> given) {
    Signature meant =
        inference.functionMeant(
            new QualifiedName(List.of(new Identifier(function, NOWHERE, false, false))),
            true,
            Printed.types(given));
    if (meant == null) {
      throw new UnsureException();
    }
    return meant;
  }
}
