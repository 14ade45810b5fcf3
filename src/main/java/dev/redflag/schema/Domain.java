package dev.redflag.schema;

import dev.redflag.postgres.DataType;
import dev.redflag.sql.ast.Expression;
import java.util.Map;

/**
 * A domain as the history left it.
 *
 * @param name the full name
 * @param base the type beneath, perhaps another domain; null if it is not known
 * @param notNull whether it refuses nulls
 * @param notNullName the name of the constraint by which it does, from PostgreSQL 17 on; or null
 * @param defaultValue the expression after DEFAULT, or null
 * @param checks its CHECK constraints by name
 * @param madeAt where it was made; null if assumed
 * @param perhaps whether only a conditional statement made or changed it
 */
public record Domain(
    RelationName name,
    DataType base,
    boolean notNull,
    String notNullName,
    Expression defaultValue,
    Map<String, Constraint> checks,
    Origin madeAt,
    boolean perhaps)
    implements UserType {

  public Domain {
    checks = OrderedMap.copyOf(checks);
  }
}
