package dev.redflag.schema;

import dev.redflag.postgres.DataType;
import dev.redflag.source.SourceFile;
import dev.redflag.sql.ast.CreateFunction;
import dev.redflag.sql.ast.FunctionParameter;
import dev.redflag.sql.ast.Statement;
import dev.redflag.sql.parse.SqlParser;
import java.util.ArrayList;
import java.util.List;

/** The argument lists by which DROP and ALTER tell functions of one name apart. */
final class Signatures {

  private Signatures() {}

  /**
   * The types of the input arguments; null if they cannot be read.
   *
   * @param arguments with the parentheses
   */
  static List<DataType> read(Transition transition, String arguments) {
    // An argument list is read as CREATE FUNCTION has it: with names and modes, which do not count.
    String text = "CREATE FUNCTION f".concat(arguments).concat(" RETURNS int4");
    List<Statement> statements = SqlParser.parse(new SourceFile("", text)).statements();
    if (statements.size() != 1 || !(statements.get(0) instanceof CreateFunction function)) {
      return null;
    }
    List<DataType> types = new ArrayList<>(function.parameters().size());
    for (FunctionParameter parameter : function.parameters()) {
      if (!parameter.mode().equals("OUT")) {
        types.add(TypeNames.resolve(transition.schema, parameter.type(), transition.session));
      }
    }
    return types;
  }

  static boolean same(List<DataType> first, List<DataType> second) {
    if (first.size() != second.size()) {
      return false;
    }
    for (int i = 0; i < first.size(); i++) {
      DataType one = first.get(i);
      DataType other = second.get(i);
      if (one == null || other == null || !one.sameAs(other)) {
        return false;
      }
    }
    return true;
  }
}
