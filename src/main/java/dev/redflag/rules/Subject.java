package dev.redflag.rules;

import dev.redflag.rule.RuleContext;
import dev.redflag.rule.Step;
import dev.redflag.schema.Column;
import dev.redflag.schema.Presence;
import dev.redflag.schema.RelationName;
import dev.redflag.schema.Table;
import dev.redflag.sql.ast.Identifier;
import dev.redflag.sql.ast.ObjectType;
import dev.redflag.sql.ast.Persistence;
import dev.redflag.sql.ast.QualifiedName;

/**
 * The table that a statement names, as the history before the statement knows it.
 *
 * @param name the full name
 * @param table the table, or null if the history does not know it
 * @param temporary whether only the migration's own session sees it
 */
public record Subject(RelationName name, Table table, boolean temporary) {

  /** The table that {@code name} means in {@code step}. */
  public static Subject of(QualifiedName name, Step step) {
    Table table = step.before().table(name, step.session());
    String schema = name.schema();
    if (table != null) {
      return new Subject(table.name(), table, table.persistence() == Persistence.TEMPORARY);
    }
    RelationName full =
        new RelationName(schema == null ? step.session().creationSchema() : schema, name.name());
    return new Subject(full, null, schema != null && schema.startsWith("pg_temp"));
  }

  /** The table of that full name before {@code step}. */
  public static Subject of(RelationName name, Step step) {
    Table table = step.before().table(name);
    return new Subject(name, table, table != null && table.persistence() == Persistence.TEMPORARY);
  }

  /**
   * Whether it may hold rows that this deploy unit did not put there, and deployed code may use it:
   * it is neither temporary nor made in the unit of {@code step}.
   *
   * <p>A table that the unit made and filled is not in use, but its rows can still make a statement
   * fail: {@link RuleContext#isNew} is the question there.
   */
  public boolean inUse(Step step) {
    return !temporary
        && (table == null
            || table.madeAt() == null
            || table.perhaps()
            || !table.madeAt().inUnitOf(step.migration()));
  }

  /**
   * Whether sessions other than the migration's may use it, so that they wait for its locks: it is
   * neither temporary nor made in the unit of {@code step}, not even by IF NOT EXISTS or in a
   * condition.
   */
  public boolean live(Step step) {
    return !temporary
        && (table == null || table.madeAt() == null || !table.madeAt().inUnitOf(step.migration()));
  }

  /** Whether there is no such table, as a complete history shows: IF EXISTS passes it over. */
  public static boolean absent(QualifiedName name, Step step) {
    return step.before().presence(name, ObjectType.TABLE, step.session()) == Presence.ABSENT;
  }

  /** Whether the table is known whole and has no such column. */
  public boolean lacks(Identifier column, Step step) {
    return table != null && step.before().columnPresence(table, column.value()) == Presence.ABSENT;
  }

  /** The column of that name, or null if it is not known. */
  public Column column(Identifier column) {
    return table == null ? null : table.column(column.value());
  }

  /** Whether {@code column} was added in the deploy unit of {@code step}: nothing uses it yet. */
  public boolean hasNewColumn(Identifier column, Step step) {
    Column known = column(column);
    return known != null && known.madeAt() != null && known.madeAt().inUnitOf(step.migration());
  }

  @Override
  public String toString() {
    return name.toString();
  }
}
