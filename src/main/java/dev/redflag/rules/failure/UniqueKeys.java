package dev.redflag.rules.failure;

import dev.redflag.rule.Step;
import dev.redflag.rules.AlterActions;
import dev.redflag.rules.Subject;
import dev.redflag.schema.Column;
import dev.redflag.schema.Conflict;
import dev.redflag.schema.Constraint;
import dev.redflag.sql.ast.AddColumn;
import dev.redflag.sql.ast.AddConstraint;
import dev.redflag.sql.ast.ColumnConstraint;
import dev.redflag.sql.ast.CreateIndex;
import dev.redflag.sql.ast.IndexElement;
import dev.redflag.sql.ast.Quoting;
import dev.redflag.sql.ast.TableConstraint;
import java.util.ArrayList;
import java.util.List;

/** What a unique index or constraint that is added makes unique, as the statement writes it. */
final class UniqueKeys {

  /** The keys as SQL writes them. */
  private final List<String> keys;

  /** The keys that may be null, which are no duplicates then. */
  private final List<String> nullable = new ArrayList<>();

  private final String predicate;

  private UniqueKeys(List<String> keys, String predicate) {
    this.keys = keys;
    this.predicate = predicate;
  }

  static UniqueKeys of(Conflict.RowsMayViolate violation, Subject table, Step step) {
    UniqueKeys found;
    boolean nullsAreEqual = violation.type() == Constraint.Type.PRIMARY_KEY;
    if (step.statement() instanceof CreateIndex create) {
      List<String> keys = new ArrayList<>(create.keys().size());
      for (IndexElement key : create.keys()) {
        keys.add(key.column() == null ? key.expression().text() : key.column().toString());
      }
      found = new UniqueKeys(keys, create.predicate() == null ? null : create.predicate().text());
      nullsAreEqual = create.nullsNotDistinct();
    } else {
      List<String> keys = new ArrayList<>(violation.columns().size());
      for (String column : violation.columns()) {
        keys.add(Quoting.quoteIfNeeded(column));
      }
      found = new UniqueKeys(keys, null);
      nullsAreEqual |= nullsNotDistinct(violation, step);
    }
    if (!nullsAreEqual) {
      found.addNullable(violation.columns(), table);
    }
    return found;
  }

  private static boolean nullsNotDistinct(Conflict.RowsMayViolate violation, Step step) {
    Object action = AlterActions.at(violation.span(), step.statement());
    if (action instanceof AddConstraint add) {
      return add.constraint() instanceof TableConstraint.Unique unique && unique.nullsNotDistinct();
    }
    if (action instanceof AddColumn add) {
      for (ColumnConstraint constraint : add.column().constraints()) {
        if (constraint instanceof ColumnConstraint.Unique unique && unique.nullsNotDistinct()) {
          return true;
        }
      }
    }
    return false;
  }

  private void addNullable(List<String> columns, Subject table) {
    for (int i = 0; i < keys.size(); i++) {
      String name = i < columns.size() ? columns.get(i) : null;
      Column column = name == null || table.table() == null ? null : table.table().column(name);
      if (column == null || !column.notNull()) {
        nullable.add(keys.get(i));
      }
    }
  }

  /** Whether a column of it may hold null. */
  static boolean mayHoldNull(Conflict.RowsMayViolate violation, Subject table) {
    for (String name : violation.columns()) {
      Column column = name == null || table.table() == null ? null : table.table().column(name);
      if (column == null || !column.notNull()) {
        return true;
      }
    }
    return false;
  }

  List<String> keys() {
    return keys;
  }

  /** The query that finds what is there more than once. */
  String query(Subject table) {
    StringBuilder sql = new StringBuilder("SELECT ");
    for (String key : keys) {
      sql.append(key).append(", ");
    }
    sql.append("count(*) FROM ").append(table);
    String word = " WHERE ";
    if (predicate != null) {
      sql.append(word).append('(').append(predicate).append(')');
      word = " AND ";
    }
    for (String key : nullable) {
      sql.append(word).append(key).append(" IS NOT NULL");
      word = " AND ";
    }
    sql.append(" GROUP BY ");
    for (int i = 1; i <= keys.size(); i++) {
      sql.append(i == 1 ? "" : ", ").append(i);
    }
    return sql.append(" HAVING count(*) > 1;").toString();
  }
}
