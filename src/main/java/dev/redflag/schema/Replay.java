package dev.redflag.schema;

import dev.redflag.migration.Migration;
import dev.redflag.sql.Script;
import dev.redflag.sql.ast.Statement;
import java.util.List;

/** Applies statements to a schema as PostgreSQL would. */
public final class Replay {

  /**
   * A replay for one major version.
   *
   * @param postgres the major version of PostgreSQL
   */
  public Replay(int postgres) {}

  /**
   * What {@code statement} makes of {@code schema}.
   *
   * <p>A statement that conflicts is applied as far as it can be.
   *
   * @param conditional whether the statement may not run; what it does is then only perhaps there
   */
  public Outcome apply(
      Schema schema,
      Session session,
      Statement statement,
      boolean conditional,
      Migration migration,
      Script script) {
    return new Outcome(schema, session, List.of());
  }

  /**
   * The world after a statement.
   *
   * @param conflicts why PostgreSQL would refuse the statement, empty if it would not
   */
  public record Outcome(Schema schema, Session session, List<Conflict> conflicts) {}
}
