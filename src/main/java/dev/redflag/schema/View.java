package dev.redflag.schema;

import dev.redflag.sql.ast.Expression;
import java.util.List;

/**
 * A view or materialized view as the history left it.
 *
 * @param name the full name
 * @param materialized whether it is a materialized view
 * @param columns its columns; null if they are not known
 * @param uses what its query reads
 * @param query the query
 * @param filledAt where a materialized view was last filled, or null
 * @param madeAt where it was made; null if assumed
 * @param perhaps whether only a conditional or IF NOT EXISTS statement made it
 */
public record View(
    RelationName name,
    boolean materialized,
    ViewColumns columns,
    List<Use> uses,
    Expression query,
    Origin filledAt,
    Origin madeAt,
    boolean perhaps)
    implements Relation {

  public View {
    uses = List.copyOf(uses);
  }

  /** {@code view} or {@code materialized view}. */
  public String words() {
    return materialized ? "materialized view" : "view";
  }

  /** What the query reads of {@code relation}, or null. */
  public Use useOf(RelationName relation) {
    for (Use use : uses) {
      if (use.relation().equals(relation)) {
        return use;
      }
    }
    return null;
  }

  /**
   * A relation that a query reads.
   *
   * @param relation the table or view
   * @param columns the columns of it that the query reads for sure
   * @param maybe further columns of it that the query may read
   */
  public record Use(RelationName relation, List<String> columns, List<String> maybe) {

    public Use {
      columns = List.copyOf(columns);
      maybe = List.copyOf(maybe);
    }
  }
}
