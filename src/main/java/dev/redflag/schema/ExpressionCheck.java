package dev.redflag.schema;

import dev.redflag.postgres.Casts;
import dev.redflag.postgres.DataType;
import dev.redflag.postgres.ExpressionPlace;
import dev.redflag.postgres.OwnFunctions;
import dev.redflag.postgres.Scope;
import dev.redflag.postgres.Signature;
import dev.redflag.postgres.TypeInference;
import dev.redflag.postgres.VolatilityInference;
import dev.redflag.sql.ast.Expression;
import dev.redflag.sql.ast.Term;
import dev.redflag.sql.ast.Volatility;
import dev.redflag.sql.parse.ExpressionParser;
import java.util.List;

/** Whether PostgreSQL takes the expressions of definitions. */
final class ExpressionCheck {

  private ExpressionCheck() {}

  /** A condition, such as that of a check or a partial index. */
  static void condition(
      Transition transition, Table table, Expression expression, ExpressionPlace place) {
    if (expression == null || !transition.judging()) {
      return;
    }
    condition(transition, table.name(), expression, TableScope.of(transition, table), place);
  }

  static void condition(
      Transition transition,
      RelationName about,
      Expression expression,
      Scope scope,
      ExpressionPlace place) {
    if (expression == null || !transition.judging()) {
      return;
    }
    Term term = ExpressionParser.parse(expression);
    String what =
        switch (place) {
          case CHECK -> "CHECK";
          case TRIGGER -> "WHEN";
          case POLICY -> "POLICY";
          default -> "WHERE";
        };
    ExpressionFaults faults = new ExpressionFaults(transition, about, null);
    TypeInference.checkCondition(term, scope, place, faults, what);
    if (place == ExpressionPlace.INDEX_PREDICATE) {
      immutable(transition, term, expression, scope, "an index predicate");
    }
  }

  /** A key of an index. */
  static DataType indexKey(Transition transition, Table table, Expression expression) {
    TableScope scope = TableScope.of(transition, table);
    Term term = ExpressionParser.parse(expression);
    DataType type =
        TypeInference.check(
            term,
            scope,
            ExpressionPlace.INDEX,
            new ExpressionFaults(transition, table.name(), null));
    immutable(transition, term, expression, scope, "an index expression");
    return type != null && type.is("unknown") ? DataType.builtIn("text") : type;
  }

  /** A key of PARTITION BY. */
  static void partitionKey(Transition transition, Table table, Expression expression) {
    TableScope scope = TableScope.of(transition, table);
    Term term = ExpressionParser.parse(expression);
    TypeInference.check(
        term,
        scope,
        ExpressionPlace.PARTITION_KEY,
        new ExpressionFaults(transition, table.name(), null));
    immutable(transition, term, expression, scope, "a partition key");
  }

  /** What a generated column is computed from. */
  static void generated(Transition transition, Table table, Column column) {
    TableScope scope = TableScope.generating(transition, table);
    Term term = ExpressionParser.parse(column.generated());
    value(
        transition,
        table.name(),
        column,
        column.generated(),
        term,
        scope,
        ExpressionPlace.GENERATED);
    immutable(transition, term, column.generated(), scope, "a generated column");
    if (column.kind() == Column.Kind.GENERATED_VIRTUAL && callsOnlyOwn(term, scope)) {
      transition.refuse(
          column.generated().span(),
          "0A000",
          "a virtual generated column calls functions of PostgreSQL's own only");
    }
  }

  /** Whether the history's own functions are called: of those in SQL it is the body that counts. */
  private static boolean callsOwn(Term term, Scope scope) {
    if (term instanceof Term.Call call) {
      List<Signature> own = scope.functions(call.function());
      return own == null || !own.isEmpty() || anyCallsOwn(call.arguments(), scope);
    }
    if (term instanceof Term.Operation operation) {
      return anyCallsOwn(operation.operands(), scope);
    }
    if (term instanceof Term.ArrayConstructor array) {
      return anyCallsOwn(array.elements(), scope);
    }
    return term instanceof Term.TypeCast cast && callsOwn(cast.operand(), scope);
  }

  /** Whether the whole is a call that can only mean a function of the history's own. */
  private static boolean callsOnlyOwn(Term term, Scope scope) {
    if (!(term instanceof Term.Call call) || OwnFunctions.contains(call.function().name())) {
      return false;
    }
    List<Signature> own = scope.functions(call.function());
    return own != null && !own.isEmpty();
  }

  private static boolean anyCallsOwn(List<Term> terms, Scope scope) {
    for (Term term : terms) {
      if (callsOwn(term, scope)) {
        return true;
      }
    }
    return false;
  }

  private static void immutable(
      Transition transition, Term term, Expression expression, Scope scope, String what) {
    Volatility volatility = callsOwn(term, scope) ? null : VolatilityInference.of(term, scope);
    if (volatility != null && volatility != Volatility.IMMUTABLE) {
      transition.refuse(
          expression.span(),
          "42P17",
          what + " calls IMMUTABLE functions only, and this one is not");
    }
  }

  /** A value that is stored in a column. */
  static void value(
      Transition transition,
      RelationName table,
      Column column,
      Expression expression,
      Term term,
      Scope scope,
      ExpressionPlace place) {
    DataType given =
        TypeInference.check(
            term, scope, place, new ExpressionFaults(transition, table, column.name()));
    DataType to = column.type();
    if (to == null || column.perhaps() || given == null) {
      return;
    }
    if (term instanceof Term.Constant constant && constant.kind() == Term.Constant.Kind.STRING) {
      String refusal = scope.refusal(constant.value(), to);
      if (refusal != null) {
        transition.conflict(
            new Conflict.InvalidLiteral(
                constant.span(), refusal, table, column.name(), to, constant.value()));
      }
      return;
    }
    Casts.Way way = Casts.find(given, to, scope);
    if (way == Casts.Way.EXPLICIT || way == Casts.Way.NONE) {
      transition.conflict(
          place == ExpressionPlace.DEFAULT
              ? new Conflict.DefaultTypeMismatch(expression.span(), table, column.name(), to, given)
              : new Conflict.Refused(
                  expression.span(),
                  "42804",
                  "column "
                      + column.name()
                      + " is of type "
                      + to.plain()
                      + " but this is of type "
                      + given.plain()));
    }
  }
}
