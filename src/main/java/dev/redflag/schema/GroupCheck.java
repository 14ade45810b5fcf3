package dev.redflag.schema;

import dev.redflag.postgres.OwnFunctions;
import dev.redflag.sql.ast.Identifier;
import dev.redflag.sql.ast.Term;
import java.util.ArrayList;
import java.util.List;

/** Whether the items of a SELECT are grouped or aggregated, if one of them is. */
final class GroupCheck {

  private final QueryAnalysis analysis;
  private final QueryScope scope;

  GroupCheck(QueryAnalysis analysis, QueryScope scope) {
    this.analysis = analysis;
    this.scope = scope;
  }

  /**
   * @param grouped the terms of GROUP BY, with null for what is not read; null if there is none
   */
  void check(List<Term> items, List<Term> grouped) {
    List<Term> plain = new ArrayList<>();
    boolean aggregates = false;
    for (Term item : items) {
      aggregates |= collect(item, plain);
    }
    if (grouped == null) {
      if (aggregates && !plain.isEmpty()) {
        refuse(plain.get(0));
      }
      return;
    }
    List<String> keys = new ArrayList<>();
    for (Term key : grouped) {
      String name = key == null ? null : identity(key);
      if (name == null) {
        // A number or an expression: what it stands for is not followed.
        return;
      }
      keys.add(name);
    }
    for (Term column : plain) {
      String name = identity(column);
      if (name != null && !keys.contains(name) && !hangsOn(name, keys)) {
        refuse(column);
        return;
      }
    }
  }

  private void refuse(Term column) {
    analysis.transition.refuse(
        column.span(),
        "42803",
        "a column beside aggregates stands in GROUP BY, or in an aggregate itself");
  }

  /** Adds the columns that stand in no aggregate; whether there is an aggregate. */
  private boolean collect(Term term, List<Term> plain) {
    if (term instanceof Term.ColumnReference column) {
      if (identity(column) != null) {
        plain.add(column);
      }
      return false;
    }
    if (term instanceof Term.Call call) {
      boolean aggregate =
          call.form() == Term.Call.Form.PLAIN
              && call.function().schema() == null
              && OwnFunctions.isAggregate(call.function().name());
      if (aggregate) {
        return true;
      }
      return call.form() == Term.Call.Form.PLAIN && collect(call.arguments(), plain);
    }
    if (term instanceof Term.Operation operation) {
      return collect(operation.operands(), plain);
    }
    if (term instanceof Term.ArrayConstructor array) {
      return collect(array.elements(), plain);
    }
    return term instanceof Term.TypeCast cast && collect(cast.operand(), plain);
  }

  private boolean collect(List<Term> terms, List<Term> plain) {
    boolean aggregates = false;
    for (Term term : terms) {
      aggregates |= collect(term, plain);
    }
    return aggregates;
  }

  /** What tells a column of this SELECT from others; null if it is none, or not known. */
  private String identity(Term term) {
    if (!(term instanceof Term.ColumnReference column)) {
      return null;
    }
    List<Identifier> parts = column.parts();
    String name = parts.get(parts.size() - 1).value();
    QuerySource found = null;
    for (QuerySource source : scope.sources) {
      boolean meant = parts.size() == 1 || source.alias.equals(parts.get(parts.size() - 2).value());
      if (meant && source.columns.containsKey(name)) {
        if (found != null) {
          return null;
        }
        found = source;
      }
    }
    return found == null || scope.natural || scope.merged.contains(name)
        ? null
        : found.alias.concat(".").concat(name);
  }

  /** Whether the primary key of the column's table is grouped, so that the column is settled. */
  private boolean hangsOn(String column, List<String> keys) {
    for (QuerySource source : scope.sources) {
      if (!column.startsWith(source.alias.concat("."))) {
        continue;
      }
      Table table =
          source.relation == null ? null : analysis.transition.schema.table(source.relation);
      Constraint key = table == null ? null : table.primaryKey();
      if (table == null) {
        return false;
      }
      if (key == null) {
        return !table.closed() || table.perhaps();
      }
      boolean all = true;
      for (String part : key.columns()) {
        all &= keys.contains(source.alias + "." + part);
      }
      return all;
    }
    return false;
  }
}
