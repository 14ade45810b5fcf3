package dev.redflag.effect;

import dev.redflag.postgres.ConstantOrder;
import dev.redflag.schema.Column;
import dev.redflag.schema.Constraint;
import dev.redflag.schema.Table;
import dev.redflag.sql.ast.Expression;
import dev.redflag.sql.ast.Identifier;
import dev.redflag.sql.ast.PartitionBound;
import dev.redflag.sql.ast.Term;
import dev.redflag.sql.parse.ExpressionParser;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether what a table checks proves that its rows fit a partition's bound, or that none does, so
 * that PostgreSQL need not read them (manual, "Table Partitioning").
 *
 * <p>It covers keys of one column: lists, and ranges whose bounds are constants that can be
 * compared. What it does not cover is not proven.
 */
final class PartitionProof {

  private final String column;

  /** Whether the column is text, where other letters are another value. */
  private final boolean text;

  /** The values of a list; null for a range. */
  private final List<Term.Constant> list;

  /** The lower bound of a range, which belongs to it; null if it has none. */
  private final Term.Constant lower;

  /** The upper bound of a range, which does not belong to it; null if it has none. */
  private final Term.Constant upper;

  private PartitionProof(
      Column column, List<Term.Constant> list, Term.Constant lower, Term.Constant upper) {
    this.column = column.name();
    this.text = column.type() != null && (column.type().is("text") || column.type().is("varchar"));
    this.list = list;
    this.lower = lower;
    this.upper = upper;
  }

  /** What proves that rows fit {@code bound}; null if nothing can be said of it. */
  static PartitionProof of(Table parent, PartitionBound bound) {
    if (parent == null || bound == null || parent.partitionKey().size() != 1) {
      return null;
    }
    String key = parent.partitionKey().get(0);
    Column column = key == null ? null : parent.column(key);
    if (column == null) {
      return null;
    }
    if (!bound.in().isEmpty()) {
      List<Term.Constant> list = new ArrayList<>();
      for (Expression value : bound.in()) {
        Term.Constant constant = constant(ExpressionParser.parse(value));
        if (constant == null || constant.kind() == Term.Constant.Kind.NULL) {
          return null;
        }
        list.add(constant);
      }
      return new PartitionProof(column, list, null, null);
    }
    if (bound.from().size() != 1 || bound.to().size() != 1) {
      return null;
    }
    Term from = ExpressionParser.parse(bound.from().get(0));
    Term to = ExpressionParser.parse(bound.to().get(0));
    Term.Constant lower = constant(from);
    Term.Constant upper = constant(to);
    if ((lower == null && !isWord(from, "minvalue"))
        || (upper == null && !isWord(to, "maxvalue"))) {
      return null;
    }
    return new PartitionProof(column, null, lower, upper);
  }

  private static boolean isWord(Term term, String word) {
    return term instanceof Term.ColumnReference reference
        && reference.parts().size() == 1
        && reference.parts().get(0).value().equals(word);
  }

  private static Term.Constant constant(Term term) {
    return term.uncast() instanceof Term.Constant constant ? constant : null;
  }

  /** Whether every row of {@code table} fits. */
  boolean includes(Table table) {
    List<Term> facts = facts(table);
    if (!ConstraintEffects.refusesNull(table, column) && !isProvenNotNull(table)) {
      return false;
    }
    if (list != null) {
      return anyWithin(facts);
    }
    boolean above = lower == null;
    boolean below = upper == null;
    for (Term fact : facts) {
      above |= staysAbove(fact);
      below |= staysBelow(fact);
    }
    return above && below;
  }

  /** Whether no row of {@code table} fits; a null never does. */
  boolean excludes(Table table) {
    for (Term fact : facts(table)) {
      if (list == null ? isOutsideRange(fact) : isOutsideList(fact)) {
        return true;
      }
    }
    return false;
  }

  private boolean isProvenNotNull(Table table) {
    for (Constraint constraint : table.constraints().values()) {
      if (holds(constraint) && NotNullEffects.proves(constraint.condition(), column)) {
        return true;
      }
    }
    return false;
  }

  /** The conditions that all hold for each row, or are null. */
  private static List<Term> facts(Table table) {
    List<Term> facts = new ArrayList<>();
    for (Constraint constraint : table.constraints().values()) {
      if (holds(constraint)) {
        addConjuncts(ExpressionParser.parse(constraint.condition()), facts);
      }
    }
    return facts;
  }

  private static boolean holds(Constraint constraint) {
    return constraint.type() == Constraint.Type.CHECK
        && constraint.condition() != null
        && constraint.validated()
        && !constraint.perhaps();
  }

  private static void addConjuncts(Term term, List<Term> facts) {
    if (term instanceof Term.Operation operation && operation.operator().equals("AND")) {
      for (Term operand : operation.operands()) {
        addConjuncts(operand, facts);
      }
    } else if (term instanceof Term.Operation between
        && between.operator().equals("BETWEEN")
        && isMore(constant(between.operands().get(2)), constant(between.operands().get(1)))) {
      // In this order SYMMETRIC makes no difference.
      List<Term> operands = between.operands();
      facts.add(
          new Term.Operation(between.span(), ">=", List.of(operands.get(0), operands.get(1))));
      facts.add(
          new Term.Operation(between.span(), "<=", List.of(operands.get(0), operands.get(2))));
    } else {
      facts.add(term);
    }
  }

  // ---- one fact

  /** The constant that {@code fact} compares the column with by {@code operator}, or null. */
  private Term.Constant compared(Term fact, String operator) {
    if (!(fact instanceof Term.Operation operation) || operation.operands().size() != 2) {
      return null;
    }
    Term left = operation.operands().get(0);
    Term right = operation.operands().get(1);
    if (isColumn(left) && operation.operator().equals(operator)) {
      return constant(right);
    }
    return isColumn(right) && operation.operator().equals(mirrored(operator))
        ? constant(left)
        : null;
  }

  private static String mirrored(String operator) {
    return switch (operator) {
      case "<" -> ">";
      case "<=" -> ">=";
      case ">" -> "<";
      case ">=" -> "<=";
      default -> operator;
    };
  }

  private boolean isColumn(Term term) {
    if (!(term instanceof Term.ColumnReference reference)) {
      return false;
    }
    List<Identifier> parts = reference.parts();
    return parts.get(parts.size() - 1).value().equals(column);
  }

  private boolean staysAbove(Term fact) {
    return isAtLeast(compared(fact, ">="), lower)
        || isAtLeast(compared(fact, ">"), lower)
        || isAtLeast(compared(fact, "="), lower);
  }

  private boolean staysBelow(Term fact) {
    return isAtLeast(upper, compared(fact, "<"))
        || isMore(upper, compared(fact, "<="))
        || isMore(upper, compared(fact, "="));
  }

  private boolean isOutsideRange(Term fact) {
    return isAtLeast(lower, compared(fact, "<"))
        || isMore(lower, compared(fact, "<="))
        || isMore(lower, compared(fact, "="))
        || isAtLeast(compared(fact, ">="), upper)
        || isAtLeast(compared(fact, ">"), upper)
        || isAtLeast(compared(fact, "="), upper);
  }

  private boolean anyWithin(List<Term> facts) {
    for (Term fact : facts) {
      List<Term.Constant> values = values(fact);
      if (values != null && listHoldsAll(values)) {
        return true;
      }
    }
    return false;
  }

  private boolean isOutsideList(Term fact) {
    List<Term.Constant> values = values(fact);
    if (values == null) {
      return false;
    }
    for (Term.Constant value : values) {
      for (Term.Constant member : list) {
        if (!differ(value, member)) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean differ(Term.Constant value, Term.Constant member) {
    Integer order = ConstantOrder.compare(value, member);
    if (order != null) {
      return order != 0;
    }
    return text
        && value.kind() == Term.Constant.Kind.STRING
        && member.kind() == Term.Constant.Kind.STRING;
  }

  /**
   * The values that {@code fact} leaves to the column; null if it is no {@code =} or {@code IN}.
   */
  private List<Term.Constant> values(Term fact) {
    Term.Constant equal = compared(fact, "=");
    if (equal != null) {
      return List.of(equal);
    }
    if (!(fact instanceof Term.Operation operation)
        || !operation.operator().equals("IN")
        || !isColumn(operation.operands().get(0))) {
      return null;
    }
    List<Term.Constant> values = new ArrayList<>();
    for (Term operand : operation.operands().subList(1, operation.operands().size())) {
      Term.Constant value = constant(operand);
      if (value == null) {
        return null;
      }
      values.add(value);
    }
    return values;
  }

  private boolean listHoldsAll(List<Term.Constant> values) {
    for (Term.Constant value : values) {
      boolean held = false;
      for (Term.Constant member : list) {
        Integer order = ConstantOrder.compare(value, member);
        held |= order != null && order == 0;
      }
      if (!held) {
        return false;
      }
    }
    return true;
  }

  private static boolean isAtLeast(Term.Constant value, Term.Constant bound) {
    Integer order = value == null || bound == null ? null : ConstantOrder.compare(value, bound);
    return order != null && order >= 0;
  }

  private static boolean isMore(Term.Constant value, Term.Constant bound) {
    Integer order = value == null || bound == null ? null : ConstantOrder.compare(value, bound);
    return order != null && order > 0;
  }
}
