package dev.redflag.schema;

import dev.redflag.postgres.DataType;
import dev.redflag.postgres.OwnFunctions;
import dev.redflag.source.Span;
import dev.redflag.sql.ast.ObjectType;
import dev.redflag.sql.ast.QualifiedName;
import java.util.ArrayList;
import java.util.List;

/** Which function a statement names, and what is to be said if there is none. */
final class FunctionLookup {

  private FunctionLookup() {}

  /**
   * The functions that a statement may mean; empty if there is none, or that is not known.
   *
   * @param arguments the argument list as written, or null
   * @param type what the statement takes it for
   */
  static List<Function> find(
      Transition transition, QualifiedName name, String arguments, ObjectType type, Span span) {
    List<Function> named = transition.schema.functions(name, transition.session);
    List<Function> found = new ArrayList<>();
    boolean sure = true;
    List<DataType> types = arguments == null ? null : Signatures.read(transition, arguments);
    for (Function function : Overloads.near(named, types)) {
      if (function.perhaps()) {
        sure = false;
      }
      if (arguments == null) {
        found.add(function);
      } else if (types == null || types.contains(null) || function.arguments().contains(null)) {
        sure = false;
        found.add(function);
      } else if (Signatures.same(function.arguments(), types)) {
        found.add(function);
      }
    }
    if (!transition.judging() || !sure || name.templated()) {
      return found;
    }
    if (found.isEmpty()) {
      missing(transition, name, type, span);
    } else if (arguments == null && found.size() > 1) {
      transition.refuse(span, "42725", "function name " + name + " is not unique");
    } else if (!isOf(found.get(0), type)) {
      transition.refuse(
          span, "42809", name + (found.get(0).procedure() ? " is a procedure" : " is a function"));
    }
    return found;
  }

  private static boolean isOf(Function function, ObjectType type) {
    return switch (type) {
      case FUNCTION, AGGREGATE -> !function.procedure();
      case PROCEDURE -> function.procedure();
      default -> true;
    };
  }

  /** Tells of a function that is not there, if that is sure. */
  static void missing(Transition transition, QualifiedName name, ObjectType type, Span span) {
    ExpressionScope scope = transition.scope();
    if (!scope.knowsFunctions(name) || OwnFunctions.contains(name.name())) {
      return;
    }
    transition.conflict(
        new Conflict.MissingObject(
            span, "42883", type, name.name(), null, null, similar(transition, name)));
  }

  private static List<String> similar(Transition transition, QualifiedName name) {
    List<String> similar = new ArrayList<>();
    for (List<Function> overloads : transition.schema.allFunctions()) {
      for (Function function : overloads) {
        String other = function.name().name();
        if (other.equalsIgnoreCase(name.name()) && !other.equals(name.name())) {
          similar.add(function.name().toString());
        }
      }
    }
    return similar;
  }

  /** The function of a trigger: it takes no arguments and returns trigger. */
  static void trigger(Transition transition, QualifiedName name) {
    if (!transition.judging() || name.templated()) {
      return;
    }
    List<Function> named = transition.schema.functions(name, transition.session);
    boolean sure = true;
    for (Function function : named) {
      sure &= !function.perhaps();
      if (function.arguments().isEmpty()) {
        DataType result = function.result();
        if (result != null && !result.is("trigger") && sure) {
          transition.refuse(name.span(), "42P17", "function " + name + " must return type trigger");
        }
        return;
      }
    }
    if (!sure) {
      return;
    }
    if (named.isEmpty()) {
      String result = OwnFunctions.resultWithoutArguments(name.name());
      if (result != null && !result.equals("trigger")) {
        transition.refuse(name.span(), "42P17", "function " + name + " must return type trigger");
        return;
      }
    }
    missing(transition, name, ObjectType.FUNCTION, name.span());
  }
}
