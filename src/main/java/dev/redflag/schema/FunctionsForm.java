package dev.redflag.schema;

import dev.redflag.postgres.DataType;
import dev.redflag.sql.ast.FunctionBody;
import dev.redflag.sql.ast.Volatility;
import dev.redflag.sql.parse.BodyReader;
import java.util.ArrayList;
import java.util.List;

/** The form in which the functions of one name are kept. */
final class FunctionsForm implements Form<List<Function>> {

  static final FunctionsForm FORM = new FunctionsForm();

  private static final Volatility[] VOLATILITIES = Volatility.values();

  private FunctionsForm() {}

  @Override
  public void write(SchemaOutput out, List<Function> functions) {
    out.number(functions.size());
    for (Function function : functions) {
      write(out, function);
    }
  }

  @Override
  public List<Function> read(SchemaInput in) {
    int count = in.number();
    List<Function> functions = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      functions.add(
          new Function(
              in.name(),
              in.flag(),
              types(in),
              in.texts(),
              in.number(),
              in.flag(),
              in.type(),
              in.flag(),
              volatility(in),
              body(in),
              in.origin(),
              in.flag()));
    }
    return functions;
  }

  private static void write(SchemaOutput out, Function function) {
    out.name(function.name());
    out.flag(function.procedure());
    out.number(function.arguments().size());
    for (DataType argument : function.arguments()) {
      out.type(argument);
    }
    out.texts(function.names());
    out.number(function.defaults());
    out.flag(function.variadic());
    out.type(function.result());
    out.flag(function.set());
    write(out, function.volatility());
    write(out, function.body());
    out.origin(function.madeAt());
    out.flag(function.perhaps());
  }

  private static List<DataType> types(SchemaInput in) {
    int count = in.number();
    List<DataType> types = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      types.add(in.type());
    }
    return types;
  }

  @SuppressWarnings("EnumOrdinal") // Read by the same build that wrote it.
  private static void write(SchemaOutput out, Volatility volatility) {
    out.number(volatility == null ? 0 : volatility.ordinal() + 1);
  }

  private static Volatility volatility(SchemaInput in) {
    int number = in.number();
    return number == 0 ? null : VOLATILITIES[number - 1];
  }

  private static void write(SchemaOutput out, FunctionBody body) {
    out.flag(body != null);
    if (body != null) {
      out.span(body.span());
      // What stands in a string is read anew, and its places found by those of the file.
      out.ownExpression(body.text());
      out.text(body.language());
    }
  }

  private static FunctionBody body(SchemaInput in) {
    return in.flag() ? BodyReader.body(in.span(), in.expression(), in.text()) : null;
  }
}
