package dev.redflag.schema;

import dev.redflag.postgres.Casts;
import dev.redflag.postgres.DataType;
import dev.redflag.postgres.ExpressionPlace;
import dev.redflag.postgres.Literals;
import dev.redflag.postgres.Scope;
import dev.redflag.postgres.TypeInference;
import dev.redflag.source.Span;
import dev.redflag.sql.ast.Term;

/** Whether values can be stored in columns. */
final class Assignments {

  private Assignments() {}

  static void value(
      Transition transition,
      RelationName table,
      Column column,
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
    if (term instanceof Term.Constant constant) {
      if (constant(transition, table, column, constant, scope)) {
        return;
      }
    }
    type(transition, column, given, term.span(), scope);
  }

  /** Whether a value of the type can be stored in the column. */
  static void type(Transition transition, Column column, DataType given, Span span, Scope scope) {
    DataType to = column.type();
    if (to == null || given == null || column.perhaps()) {
      return;
    }
    Casts.Way way = Casts.find(given, to, scope);
    if (way == Casts.Way.EXPLICIT || way == Casts.Way.NONE) {
      transition.refuse(
          span,
          "42804",
          "column "
              + column.name()
              + " is of type "
              + to.plain()
              + " but the expression is of type "
              + given.plain());
    }
  }

  /** Judges a constant by its value; whether that is all there is to say. */
  static boolean constant(
      Transition transition,
      RelationName table,
      Column column,
      Term.Constant constant,
      Scope scope) {
    DataType to = column.type();
    String refusal = null;
    boolean text = constant.kind() == Term.Constant.Kind.STRING;
    if (text) {
      refusal = scope.refusal(constant.value(), to);
    }
    if (refusal == null) {
      refusal = Literals.overflow(constant, to);
    }
    if (refusal != null) {
      transition.conflict(
          new Conflict.InvalidLiteral(
              constant.span(), refusal, table, column.name(), to, constant.value()));
    }
    return text || refusal != null;
  }
}
