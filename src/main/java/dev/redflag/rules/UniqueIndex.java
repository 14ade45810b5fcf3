package dev.redflag.rules;

import dev.redflag.rule.RuleContext;
import dev.redflag.sql.ast.ConstraintFlags;
import dev.redflag.sql.ast.Identifier;
import java.util.List;

/**
 * The index of a unique constraint or primary key, built before the constraint.
 *
 * @param table the table
 * @param name the name of both, as SQL must write it
 * @param columns the key
 * @param include the columns after INCLUDE
 * @param flags what stands after the constraint
 */
public record UniqueIndex(
    Subject table,
    String name,
    List<Identifier> columns,
    List<Identifier> include,
    ConstraintFlags flags) {

  /**
   * Tells to build the index while writes go on, and to make the constraint of it.
   *
   * @param kind {@code UNIQUE} or {@code PRIMARY KEY}
   * @param nullsNotDistinct whether two nulls are equal
   */
  public String steps(String kind, boolean nullsNotDistinct, RuleContext context) {
    if (table.table() != null && table.table().partitioned()) {
      return "PostgreSQL refuses both CONCURRENTLY and USING INDEX on a partitioned table. Build a"
          + " unique index on each partition with CONCURRENTLY, make a constraint of it there with"
          + " USING INDEX, and add the constraint to "
          + table
          + " last: it takes over those of the partitions.";
    }
    String deferrable =
        flags.initiallyDeferred()
            ? " DEFERRABLE INITIALLY DEFERRED"
            : flags.deferrable() ? " DEFERRABLE" : "";
    return "Build the index first, while reads and writes go on:\nCREATE UNIQUE INDEX CONCURRENTLY "
        + name
        + " ON "
        + table
        + " ("
        + list(columns)
        + ")"
        + (include.isEmpty() ? "" : " INCLUDE (" + list(include) + ")")
        + (nullsNotDistinct ? " NULLS NOT DISTINCT" : "")
        + ";\n"
        + context.tool().outsideTransaction()
        + "\n-- in a later migration:\nALTER TABLE "
        + table
        + " ADD CONSTRAINT "
        + name
        + " "
        + kind
        + " USING INDEX "
        + name
        + deferrable
        + ";";
  }

  private static String list(List<Identifier> columns) {
    StringBuilder text = new StringBuilder();
    for (Identifier column : columns) {
      text.append(text.length() == 0 ? "" : ", ").append(column);
    }
    return text.toString();
  }
}
