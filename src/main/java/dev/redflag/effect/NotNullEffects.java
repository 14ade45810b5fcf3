package dev.redflag.effect;

import dev.redflag.schema.Constraint;
import dev.redflag.schema.RelationName;
import dev.redflag.schema.Table;
import dev.redflag.sql.ast.AlterTableAction;
import dev.redflag.sql.ast.DropConstraint;
import dev.redflag.sql.ast.DropNotNull;
import dev.redflag.sql.ast.Expression;
import dev.redflag.sql.ast.Identifier;
import dev.redflag.sql.ast.Term;
import dev.redflag.sql.parse.ExpressionParser;
import java.util.List;

/**
 * What it costs to forbid nulls in a column that has rows: all of them are read, unless a validated
 * check proves that none is null (from PostgreSQL 12 on).
 */
final class NotNullEffects {

  private final EffectCollector collector;

  NotNullEffects(EffectCollector collector) {
    this.collector = collector;
  }

  /** SET NOT NULL, which goes no further from 18 on where a column refuses nulls already. */
  void collectSet(String column, AlteredTable table, List<AlterTableAction> drops) {
    if (collector.postgres() < 18 || mayHoldNull(column, table.known(), drops)) {
      table.lockDescendants(false);
      collect(column, table, drops);
    }
  }

  /**
   * Collects the scans of SET NOT NULL.
   *
   * @param drops the actions of the statement that drop constraints and NOT NULL: these are gone
   *     before
   */
  void collect(String column, AlteredTable table, List<AlterTableAction> drops) {
    for (RelationName each : table.withDescendants(false)) {
      Table known = collector.schema().table(each);
      if (mayHoldNull(column, known, drops) && !isProven(column, known, drops)) {
        collector.scan(each);
      }
    }
  }

  /** Whether the column is not known to refuse nulls already. */
  boolean mayHoldNull(String column, Table table) {
    return !ConstraintEffects.refusesNull(table, column);
  }

  /** The same where other actions of the statement may drop what lets it refuse them. */
  private boolean mayHoldNull(String column, Table table, List<AlterTableAction> drops) {
    if (mayHoldNull(column, table)) {
      return true;
    }
    Constraint own = table.notNull(column);
    for (AlterTableAction action : drops) {
      if (action instanceof DropNotNull drop && drop.column().value().equals(column)) {
        return true;
      }
      if (own != null
          && action instanceof DropConstraint drop
          && drop.name().value().equals(own.name())) {
        return true;
      }
    }
    return false;
  }

  private boolean isProven(String column, Table table, List<AlterTableAction> drops) {
    if (table == null || collector.postgres() < 12) {
      return false;
    }
    for (Constraint constraint : table.constraints().values()) {
      if (constraint.type() == Constraint.Type.CHECK
          && constraint.validated()
          && !constraint.perhaps()
          && !isDropped(constraint.name(), drops)
          && proves(constraint.condition(), column)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isDropped(String constraint, List<AlterTableAction> drops) {
    for (AlterTableAction action : drops) {
      if (action instanceof DropConstraint drop && drop.name().value().equals(constraint)) {
        return true;
      }
    }
    return false;
  }

  /** Whether rows that satisfy the check have no null in {@code column}. */
  static boolean proves(Expression check, String column) {
    return check != null && proves(ExpressionParser.parse(check), column);
  }

  private static boolean proves(Term term, String column) {
    if (!(term instanceof Term.Operation operation)) {
      return false;
    }
    List<Term> operands = operation.operands();
    return switch (operation.operator()) {
      case "AND" -> {
        boolean any = false;
        for (Term operand : operands) {
          any |= proves(operand, column);
        }
        yield any;
      }
      case "OR" -> {
        boolean all = true;
        for (Term operand : operands) {
          all &= proves(operand, column);
        }
        yield all;
      }
      case "IS NOT NULL" -> isColumn(operands.get(0), column);
      case "NOT" ->
          operands.get(0) instanceof Term.Operation inner
              && inner.operator().equals("IS NULL")
              && isColumn(inner.operands().get(0), column);
      default -> false;
    };
  }

  private static boolean isColumn(Term term, String column) {
    if (!(term instanceof Term.ColumnReference reference)) {
      return false;
    }
    List<Identifier> parts = reference.parts();
    return parts.get(parts.size() - 1).value().equals(column);
  }
}
