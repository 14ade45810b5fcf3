package dev.redflag.schema;

import dev.redflag.postgres.DataType;
import dev.redflag.postgres.TypeInference;
import dev.redflag.postgres.TypeKind;
import dev.redflag.source.Span;
import dev.redflag.sql.TokenKind;
import dev.redflag.sql.Tokens;
import dev.redflag.sql.ast.Expression;
import dev.redflag.sql.ast.Term;
import dev.redflag.sql.parse.ExpressionParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The enum labels that a transaction added: PostgreSQL makes no value of them before it is
 * committed (manual, ALTER TYPE, Notes).
 */
final class NewLabels {

  /** From this version on a type made in the same transaction is exempt. */
  private static final int OWN_TYPES_EXEMPT = 17;

  private final Transition transition;
  private final List<Span> told = new ArrayList<>(1);

  NewLabels(Transition transition) {
    this.transition = transition;
  }

  /** Notes that ALTER TYPE adds a label to {@code type}, if that is in a transaction. */
  static void add(Transition transition, EnumType type, Origin addedAt) {
    Session session = transition.session;
    if (transition.conditional || !session.mayBeInTransaction() || isExempt(transition, type)) {
      return;
    }
    boolean perhaps = !session.inTransaction();
    transition.session = session.withNewLabel(new Session.NewLabel(addedAt, perhaps));
  }

  private static boolean isExempt(Transition transition, EnumType type) {
    Session.Start start = transition.session.start();
    if (transition.postgres < OWN_TYPES_EXEMPT || start == null || start.savepoint() != null) {
      return false;
    }
    EnumType before = start.beginning().schema().enumType(type.name());
    return before == null ? type.madeAt() != null : !Objects.equals(before.madeAt(), type.madeAt());
  }

  /** Checks an expression whose value becomes {@code wanted}, which is null if not known. */
  void check(Expression expression, DataType wanted, ExpressionScope scope) {
    if (expression != null) {
      check(ExpressionParser.parse(expression), wanted, scope);
    }
  }

  private void check(Term term, DataType wanted, ExpressionScope scope) {
    if (term instanceof Term.Constant constant) {
      checkConstant(constant, wanted, scope);
    } else if (term instanceof Term.TypeCast cast) {
      check(cast.operand(), scope.type(cast.type()), scope);
    } else if (term instanceof Term.ArrayConstructor array) {
      checkAll(array.elements(), wanted == null ? null : element(wanted), scope);
    } else if (term instanceof Term.Call call) {
      boolean same = call.function().name().equals("coalesce");
      checkAll(call.arguments(), same ? wanted : null, scope);
    } else if (term instanceof Term.Operation operation) {
      checkOperation(operation, wanted, scope);
    }
  }

  private void checkOperation(Term.Operation operation, DataType wanted, ExpressionScope scope) {
    switch (operation.operator()) {
      case "=",
          "<>",
          "!=",
          "<",
          ">",
          "<=",
          ">=",
          "IN",
          "NOT IN",
          "BETWEEN",
          "NOT BETWEEN",
          "IS DISTINCT FROM",
          "IS NOT DISTINCT FROM" ->
          checkAll(operation.operands(), commonType(operation.operands(), scope), scope);
      case "CASE" -> checkAll(operation.operands(), isSearched(operation) ? wanted : null, scope);
      default -> checkAll(operation.operands(), null, scope);
    }
  }

  /** Whether conditions stand after WHEN, so that each literal is one of the results. */
  private static boolean isSearched(Term.Operation choice) {
    return !choice.operands().isEmpty() && choice.operands().get(0) instanceof Term.Operation;
  }

  /** The type of the first operand that has one; a literal takes it over. */
  private static DataType commonType(List<Term> operands, ExpressionScope scope) {
    for (Term operand : operands) {
      DataType type = TypeInference.typeOf(operand, scope);
      if (type != null && !type.is("unknown")) {
        return type;
      }
    }
    return null;
  }

  private void checkAll(List<Term> terms, DataType wanted, ExpressionScope scope) {
    for (Term term : terms) {
      check(term, wanted, scope);
    }
  }

  private static DataType element(DataType type) {
    return type.isArray() ? type.element() : type;
  }

  private void checkConstant(Term.Constant constant, DataType wanted, ExpressionScope scope) {
    if (wanted == null || constant.kind() != Term.Constant.Kind.STRING) {
      return;
    }
    DataType type = scope.kind(wanted) == TypeKind.DOMAIN ? scope.base(wanted) : wanted;
    if (type != null && !type.isArray()) {
      tell(transition.schema.enumType(type), constant.value(), constant.span());
    }
  }

  private void tell(EnumType type, String label, Span span) {
    Origin addedAt = type == null ? null : type.added().get(label);
    if (addedAt == null || told.contains(span)) {
      return;
    }
    for (Session.NewLabel added : transition.session.newLabels()) {
      if (added.addedAt().equals(addedAt)) {
        told.add(span);
        transition.conflict(
            new Conflict.NewLabelUsed(span, type.name(), label, addedAt, added.perhaps()));
        return;
      }
    }
  }

  /** Checks every literal with a cast, {@code 'label'::type}, wherever it stands. */
  void checkCasts(Tokens tokens, int first, int end, ExpressionScope scope) {
    for (int i = first; i + 2 < end; i++) {
      if (tokens.kind(i) == TokenKind.STRING && tokens.kind(i + 1) == TokenKind.TYPE_CAST) {
        int close = i + 3;
        while (close + 1 < end && tokens.kind(close) == TokenKind.DOT) {
          close += 2;
        }
        check(new Expression(tokens, i, close), null, scope);
      }
    }
  }
}
