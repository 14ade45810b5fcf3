package dev.redflag.postgres;

import dev.redflag.sql.ast.QualifiedName;
import dev.redflag.sql.ast.Term;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The types of function calls, and of the forms of the grammar that look like calls. */
final class CallInference {

  private static final DataType INT4 = DataType.builtIn("int4");
  private static final DataType NAME = DataType.builtIn("name");
  private static final DataType NUMERIC = DataType.builtIn("numeric");
  private static final DataType TEXT = DataType.builtIn("text");
  private static final DataType TIMESTAMP = DataType.builtIn("timestamp");
  private static final DataType TIMESTAMPTZ = DataType.builtIn("timestamptz");
  private static final DataType UUID = DataType.builtIn("uuid");

  private final TypeInference inference;
  private boolean inAggregate;

  CallInference(TypeInference inference) {
    this.inference = inference;
  }

  DataType type(Term.Call call) {
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
        last = inference.type(call.arguments().get(i));
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
    if (new Resolution(given, inference.scope).resolve(candidates).state()
        == Resolution.State.NONE) {
      inference.refuse(call.span(), "42883", "there is no EXTRACT from " + from.plain());
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
  Signature find(QualifiedName function, boolean catalog, List<DataType> arguments) {
    List<Signature> made = inference.scope.functions(function);
    if (made == null) {
      return null;
    }
    List<Signature> candidates =
        new ArrayList<>(catalog ? SignatureCatalog.FUNCTIONS.find(function.name()) : List.of());
    candidates.addAll(made);
    return new Resolution(arguments, inference.scope).decide(candidates);
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
      inference.refuse(call.span(), "42803", "calls of aggregates cannot be nested");
    }
    inAggregate |= aggregate && call.form() == Term.Call.Form.PLAIN;
    List<DataType> given = star ? List.of() : inference.types(call.arguments());
    inAggregate = outer;
    List<Signature> made = inference.scope.functions(function);
    List<Signature> candidates = new ArrayList<>(own);
    candidates.addAll(made == null ? List.of() : made);
    Resolution.Meaning meaning = new Resolution(given, inference.scope).resolve(candidates);
    if (meaning.state() != Resolution.State.FOUND) {
      return unresolved(call, given, meaning, made != null, catalog);
    }
    Signature meant = meaning.signature();
    judge(call, meant);
    for (int i = 0; i < given.size(); i++) {
      DataType wanted = meant.arguments().get(i);
      if (wanted != null && !Polymorphism.isPolymorphic(wanted)) {
        inference.coerce(call.arguments().get(i), wanted);
      }
    }
    if (inference.judging() && catalog && function.name().equals("pg_get_serial_sequence")) {
      serialSequence(call.arguments());
    }
    if (made == null) {
      return ExtensionFunctions.result(function.name());
    }
    return Polymorphism.result(meant, given, inference.scope);
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
    String refusal = inference.scope.refusal(table.value(), regclass);
    if (refusal != null) {
      inference.faults.literal(table.span(), refusal, regclass, table.value());
    } else if (inference.scope.lacksColumn(table.value(), column.value())) {
      inference.refuse(
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
    if (result != null && !inference.scope.knowsFunctions(function)) {
      return result;
    }
    if (!inference.judging()
        || !known
        || Resolution.isPartial(given)
        || !inference.scope.knowsFunctions(function)) {
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
      inference.faults.missingFunction(call.span(), function, given);
    } else if (meaning.state() == Resolution.State.AMBIGUOUS) {
      inference.refuse(
          call.span(), "42725", "function " + words(function, given) + " is not unique");
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

  /** Whether the function may be called in this inference.place. */
  private void judge(Term.Call call, Signature meant) {
    String name = call.function().name();
    boolean over = call.form() == Term.Call.Form.WINDOW;
    switch (meant.kind()) {
      case PROCEDURE -> {
        if (inference.place != ExpressionPlace.CALL) {
          inference.refuse(call.span(), "42809", name + " is a procedure: it is called with CALL");
        }
      }
      case WINDOW, AGGREGATE -> {
        if (over && !inference.place.takesWindows()) {
          inference.refuse(
              call.span(),
              "42P20",
              "window functions cannot be called in " + inference.place.words());
        } else if (meant.kind() == Signature.Kind.WINDOW && !over) {
          inference.refuse(
              call.span(), "42809", "window function " + name + " needs an OVER clause");
        } else if (!over && !inference.place.takesAggregates()) {
          inference.refuse(
              call.span(),
              "42803",
              "aggregate functions cannot be called in " + inference.place.words());
        }
      }
      case FUNCTION -> {
        if (over) {
          inference.refuse(
              call.span(), "42809", name + " is neither a window function nor an aggregate");
        } else if (meant.set() && !inference.place.takesSets()) {
          inference.refuse(
              call.span(),
              "0A000",
              "functions that return sets cannot be called in " + inference.place.words());
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
          none
              ? null
              : inference.common(
                  inference.types(arguments), arguments, name.toUpperCase(Locale.ROOT));
      case "nullif" -> {
        if (arguments.size() != 2) {
          yield null;
        }
        DataType first = inference.type(arguments.get(0));
        DataType second = inference.type(arguments.get(1));
        inference.operations.resolve(call.span(), "=", arguments, Arrays.asList(first, second));
        yield first == null || first.is("unknown") ? second == null ? null : TEXT : first;
      }
      default -> null;
    };
  }
}
