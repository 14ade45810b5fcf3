package dev.redflag.schema;

import dev.redflag.postgres.DataType;
import dev.redflag.sql.ast.AlterFunction;
import dev.redflag.sql.ast.CreateFunction;
import dev.redflag.sql.ast.FunctionParameter;
import dev.redflag.sql.ast.Option;
import dev.redflag.sql.ast.Volatility;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** CREATE and ALTER FUNCTION. */
final class FunctionChanges {

  private FunctionChanges() {}

  static void create(Transition transition, CreateFunction statement) {
    RelationName name = transition.newName(statement.name());
    if (name == null) {
      return;
    }
    Function function = function(transition, name, statement);
    if (transition.judging()) {
      FunctionCheck.check(transition, statement);
    }
    List<Function> overloads = transition.schema.functions(name);
    Function existing = Overloads.same(overloads, function);
    if (existing == null) {
      transition.schema =
          transition.schema.withFunctions(name, Overloads.with(overloads, function));
      return;
    }
    if (!statement.orReplace() && !existing.perhaps() && !transition.conditional) {
      transition.conflict(
          new Conflict.DuplicateObject(
              statement.name().span(),
              "42723",
              statement.procedure()
                  ? dev.redflag.sql.ast.ObjectType.PROCEDURE
                  : dev.redflag.sql.ast.ObjectType.FUNCTION,
              name.name(),
              null,
              existing.madeAt()));
    }
    if (statement.orReplace() && transition.judging()) {
      FunctionCheck.replaced(transition, statement, existing, function);
    }
    transition.schema =
        transition.schema.withFunctions(name, Overloads.replaced(overloads, function));
  }

  private static Function function(
      Transition transition, RelationName name, CreateFunction statement) {
    List<DataType> arguments = new ArrayList<>(statement.parameters().size());
    List<String> names = new ArrayList<>(statement.parameters().size());
    DataType out = null;
    int outs = 0;
    int defaults = 0;
    boolean variadic = false;
    for (FunctionParameter parameter : statement.parameters()) {
      DataType type = transition.type(parameter.type());
      switch (parameter.mode()) {
        case "OUT" -> {
          out = type;
          outs++;
        }
        case "INOUT" -> {
          arguments.add(type);
          out = type;
          outs++;
        }
        case "VARIADIC" -> {
          arguments.add(type);
          variadic = true;
        }
        default -> arguments.add(type);
      }
      if (!parameter.mode().equals("OUT")) {
        names.add(parameter.name() == null ? null : parameter.name().value());
      }
      defaults += parameter.defaultValue() == null ? 0 : 1;
    }
    DataType result = null;
    if (statement.returns() != null) {
      result = transition.type(statement.returns());
    } else if (outs == 1 && !statement.procedure()) {
      result = out;
    }
    boolean set =
        !statement.returnsTable().isEmpty()
            || (statement.returns() != null && statement.returns().setOf());
    return new Function(
        name,
        statement.procedure(),
        arguments,
        names,
        defaults,
        variadic,
        result,
        set,
        statement.volatility(),
        statement.body(),
        transition.at(statement.name().span()),
        transition.conditional);
  }

  static void alter(Transition transition, AlterFunction statement) {
    Volatility volatility = null;
    for (Option option : statement.options()) {
      switch (option.name()) {
        case "immutable", "stable", "volatile" ->
            volatility = Volatility.valueOf(option.name().toUpperCase(Locale.ROOT));
        default -> {}
      }
    }
    FunctionLookup.find(
        transition,
        statement.name(),
        statement.signature() == null ? null : statement.signature().text(),
        statement.objectType(),
        statement.name().span());
    List<Function> named = transition.schema.functions(statement.name(), transition.session);
    if (volatility == null || named.size() != 1) {
      return;
    }
    Function function = named.get(0);
    Function changed =
        new Function(
            function.name(),
            function.procedure(),
            function.arguments(),
            function.names(),
            function.defaults(),
            function.variadic(),
            function.result(),
            function.set(),
            volatility,
            function.body(),
            function.madeAt(),
            function.perhaps() || transition.conditional);
    transition.schema = transition.schema.withFunctions(function.name(), List.of(changed));
  }
}
