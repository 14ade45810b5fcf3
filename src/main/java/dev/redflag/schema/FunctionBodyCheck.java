package dev.redflag.schema;

import dev.redflag.postgres.Casts;
import dev.redflag.postgres.DataType;
import dev.redflag.postgres.TypeKind;
import dev.redflag.sql.Keyword;
import dev.redflag.sql.TokenKind;
import dev.redflag.sql.Tokens;
import dev.redflag.sql.ast.BodyStatement;
import dev.redflag.sql.ast.ColumnDefinition;
import dev.redflag.sql.ast.CreateFunction;
import dev.redflag.sql.ast.Delete;
import dev.redflag.sql.ast.Expression;
import dev.redflag.sql.ast.FunctionParameter;
import dev.redflag.sql.ast.Insert;
import dev.redflag.sql.ast.Select;
import dev.redflag.sql.ast.Statement;
import dev.redflag.sql.ast.Update;
import java.util.ArrayList;
import java.util.List;

/** Whether the body of a function in SQL finds what it reads, and gives what it says. */
final class FunctionBodyCheck {

  private final Transition transition;
  private final CreateFunction function;

  private FunctionBodyCheck(Transition transition, CreateFunction function) {
    this.transition = transition;
    this.function = function;
  }

  static void check(Transition transition, CreateFunction function) {
    Statement outer = transition.statement;
    transition.inFunction = true;
    new FunctionBodyCheck(transition, function).check();
    transition.inFunction = false;
    transition.statement = outer;
  }

  private void check() {
    List<BodyStatement> statements = function.body().statements();
    QuerySource parameters = parameters();
    for (int i = 0; i < statements.size(); i++) {
      Statement inner = statements.get(i).statement();
      boolean last = i == statements.size() - 1;
      if (inner instanceof Select select && select.into() == null) {
        transition.statement = select;
        select(select, parameters, last);
      } else if (last) {
        change(inner);
      }
    }
  }

  private QuerySource parameters() {
    OrderedMap<DataType> columns = OrderedMap.empty();
    for (FunctionParameter parameter : function.parameters()) {
      if (parameter.name() != null && !parameter.mode().equals("OUT")) {
        DataType type = transition.type(parameter.type());
        if (type != null && parameter.mode().equals("VARIADIC") && !type.isArray()) {
          type = null;
        }
        columns = columns.with(parameter.name().value(), type);
      }
    }
    QuerySource source = new QuerySource(function.name().name(), null, columns, null, true);
    source.parameters = true;
    return source;
  }

  private void select(Select select, QuerySource parameters, boolean last) {
    Expression query = select.query();
    QueryAnalysis analysis = new QueryAnalysis(transition, query.tokens());
    QueryScope around = new QueryScope(analysis, null, OrderedMap.empty());
    around.sources.add(parameters);
    OrderedMap<DataType> columns =
        analysis.query(query.first(), query.end(), around, OrderedMap.empty());
    if (!last || columns == null || function.procedure() || analysis.perhaps) {
      return;
    }
    List<DataType> wanted = wanted();
    if (wanted == null) {
      return;
    }
    List<DataType> given = new ArrayList<>(columns.values());
    if (given.size() != wanted.size()) {
      // One column may be a whole row.
      if (given.size() != 1 || isPlain(given.get(0))) {
        transition.refuse(
            select.span(),
            "42P13",
            "the function returns "
                + counted(wanted.size())
                + ", and its last statement gives "
                + given.size());
      }
      return;
    }
    for (int i = 0; i < given.size(); i++) {
      // A literal is text here, whatever is wanted.
      DataType type = given.get(i);
      if (type == null || !isPlain(wanted.get(i))) {
        continue;
      }
      Casts.Way way = Casts.find(type, wanted.get(i), transition.scope());
      if (way == Casts.Way.EXPLICIT || way == Casts.Way.NONE) {
        transition.refuse(
            select.span(),
            "42P13",
            "the function returns "
                + wanted.get(i).plain()
                + ", and its last statement gives "
                + type.plain());
        return;
      }
    }
  }

  private static String counted(int columns) {
    return columns == 1 ? "one column" : columns + " columns";
  }

  /** Whether a value of the type stands in one column, and what it takes is known. */
  private boolean isPlain(DataType type) {
    if (type == null) {
      return false;
    }
    TypeKind kind = transition.scope().kind(type.element());
    return type.isBuiltIn() ? !isPseudo(type) : kind == TypeKind.ENUM || kind == TypeKind.RANGE;
  }

  private static boolean isPseudo(DataType type) {
    return type.name().startsWith("any")
        || type.is("record")
        || type.is("void")
        || type.is("trigger")
        || type.is("unknown")
        || type.is("refcursor");
  }

  /** The columns of the result; null if they are not known, or none is wanted. */
  private List<DataType> wanted() {
    List<DataType> wanted = new ArrayList<>(2);
    for (ColumnDefinition column : function.returnsTable()) {
      wanted.add(transition.type(column.type()));
    }
    for (FunctionParameter parameter : function.parameters()) {
      if (parameter.mode().equals("OUT") || parameter.mode().equals("INOUT")) {
        wanted.add(transition.type(parameter.type()));
      }
    }
    if (!wanted.isEmpty()) {
      return wanted;
    }
    DataType type = function.returns() == null ? null : transition.type(function.returns());
    return isPlain(type) ? List.of(type) : null;
  }

  /** The last statement gives what the function returns, so one that changes rows has RETURNING. */
  private void change(Statement last) {
    Expression whole = null;
    if (last instanceof Insert insert) {
      whole = insert.whole();
    } else if (last instanceof Update update) {
      whole = update.whole();
    } else if (last instanceof Delete delete) {
      whole = delete.whole();
    }
    DataType type = function.returns() == null ? null : transition.type(function.returns());
    if (whole == null || function.procedure() || type == null || type.is("void")) {
      return;
    }
    Tokens tokens = whole.tokens();
    for (int i = whole.first(); i < whole.end(); i++) {
      if (tokens.kind(i) == TokenKind.WORD && tokens.keyword(i) == Keyword.RETURNING) {
        return;
      }
    }
    transition.refuse(
        last.span(),
        "42P13",
        "the function returns "
            + type.plain()
            + ", and its last statement is no SELECT and has no RETURNING");
  }
}
