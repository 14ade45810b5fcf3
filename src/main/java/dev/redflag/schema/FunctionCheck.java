package dev.redflag.schema;

import dev.redflag.postgres.DataType;
import dev.redflag.source.Span;
import dev.redflag.sql.ast.CreateFunction;
import dev.redflag.sql.ast.FunctionParameter;
import dev.redflag.sql.ast.ObjectType;
import dev.redflag.sql.ast.Quoting;
import java.util.ArrayList;
import java.util.List;

/** Whether what is written in CREATE FUNCTION goes together. */
final class FunctionCheck {

  private FunctionCheck() {}

  static void check(Transition transition, CreateFunction statement) {
    parameters(transition, statement);
    boolean outs = !statement.returnsTable().isEmpty();
    for (FunctionParameter parameter : statement.parameters()) {
      outs |= parameter.mode().equals("OUT") || parameter.mode().equals("INOUT");
    }
    if (!statement.procedure() && statement.returns() == null && !outs) {
      transition.refuse(statement.name().span(), "42P13", "a function says what it returns");
    }
    language(transition, statement);
    boolean trigger =
        statement.returns() != null && statement.returns().name().name().equals("trigger");
    if (trigger && !statement.parameters().isEmpty()) {
      transition.refuse(
          statement.name().span(), "42P13", "a trigger function declares no arguments");
    }
    boolean sql = statement.language() != null && isSql(statement.language().value());
    if (trigger && sql) {
      transition.refuse(
          statement.name().span(), "42P13", "a function in SQL cannot return type trigger");
    } else if (sql && statement.body() != null && checksBodies(transition)) {
      FunctionBodyCheck.check(transition, statement);
    }
  }

  private static boolean isSql(String language) {
    return language.equalsIgnoreCase("sql");
  }

  /** Whether nothing in the file turns the check of bodies off. */
  private static boolean checksBodies(Transition transition) {
    return !transition.script.source().contains("check_function_bodies");
  }

  private static void parameters(Transition transition, CreateFunction statement) {
    List<String> names = new ArrayList<>(statement.parameters().size());
    boolean defaults = false;
    for (FunctionParameter parameter : statement.parameters()) {
      boolean input = !parameter.mode().equals("OUT");
      if (parameter.name() != null && input) {
        if (names.contains(parameter.name().value())) {
          transition.refuse(
              parameter.name().span(),
              "42P13",
              "parameter name " + parameter.name() + " is used more than once");
        }
        names.add(parameter.name().value());
      }
      if (parameter.defaultValue() != null) {
        defaults = true;
        DataType type = TypeNames.resolve(transition.schema, parameter.type(), transition.session);
        if (type != null) {
          DefaultCheck.check(
              transition,
              null,
              parameter.name() == null ? "" : parameter.name().value(),
              type,
              parameter.defaultValue());
        }
      } else if (defaults && parameter.mode().startsWith("IN")) {
        transition.refuse(
            parameter.type().span(),
            "42P13",
            "parameters after one with a default have defaults too");
        return;
      }
    }
  }

  private static void language(Transition transition, CreateFunction statement) {
    if (statement.language() == null) {
      boolean quoted =
          statement.body() != null && isQuoted(transition, statement.body().span().start());
      if (quoted) {
        transition.refuse(statement.name().span(), "42P13", "no language is given");
      }
      return;
    }
    String name = statement.language().value();
    boolean known =
        isSql(name)
            || name.equals("plpgsql")
            || name.equals("c")
            || name.equals("internal")
            || name.startsWith("pl");
    if (!known
        && !statement.language().templated()
        && transition.schema.closed()
        && transition.schema.extensions().isEmpty()) {
      transition.conflict(
          new Conflict.MissingObject(
              statement.language().span(),
              "42704",
              ObjectType.LANGUAGE,
              name,
              null,
              null,
              List.of()));
    }
  }

  private static boolean isQuoted(Transition transition, int start) {
    char before = start == 0 ? ' ' : transition.script.source().text().charAt(start - 1);
    return before == '$' || before == '\'';
  }

  /** OR REPLACE keeps what a function is, returns and calls its parameters. */
  static void replaced(
      Transition transition, CreateFunction statement, Function old, Function now) {
    if (old.perhaps()) {
      return;
    }
    Span span = statement.name().span();
    if (old.procedure() != now.procedure()) {
      transition.refuse(
          span, "42809", old.name() + (old.procedure() ? " is a procedure" : " is a function"));
      return;
    }
    String renamed = renamedParameter(old, now);
    if (old.result() != null && now.result() != null && !old.result().sameAs(now.result())) {
      transition.refuse(
          span,
          "42P13",
          "OR REPLACE keeps the type that a function returns, which is " + old.result().plain());
    } else if (old.set() != now.set()) {
      transition.refuse(
          span,
          "42P13",
          old.set()
              ? "OR REPLACE keeps a function that returns rows one that returns rows"
              : "OR REPLACE does not make a function of one value return rows");
    } else if (renamed != null) {
      transition.refuse(
          span,
          "42P13",
          "OR REPLACE keeps the names of parameters, and there is one called " + renamed);
    } else if (now.defaults() < old.defaults()) {
      transition.refuse(span, "42P13", "OR REPLACE keeps the defaults of parameters");
    }
  }

  /** The first parameter that had another name, or null; one without a name may get one. */
  private static String renamedParameter(Function old, Function now) {
    for (int i = 0; i < old.names().size(); i++) {
      String name = old.names().get(i);
      if (name != null && !name.equals(now.names().get(i))) {
        return Quoting.quoteIfNeeded(name);
      }
    }
    return null;
  }
}
