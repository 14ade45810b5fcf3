package dev.redflag.schema;

import dev.redflag.sql.ast.Expression;
import java.util.List;

/**
 * A row security policy of a table as the history left it.
 *
 * @param name the name
 * @param permissive whether it is PERMISSIVE
 * @param command {@code ALL}, {@code SELECT}, {@code INSERT}, {@code UPDATE} or {@code DELETE}
 * @param roles the roles that it holds for; {@code public} for all
 * @param using the expression after USING, or null
 * @param check the expression after WITH CHECK, or null
 * @param columns the columns of its table that the expressions name, as far as known
 * @param madeAt where it was made
 * @param perhaps whether only a conditional statement made or changed it
 */
public record Policy(
    String name,
    boolean permissive,
    String command,
    List<String> roles,
    Expression using,
    Expression check,
    List<String> columns,
    Origin madeAt,
    boolean perhaps) {

  public Policy {
    roles = List.copyOf(roles);
    columns = List.copyOf(columns);
  }
}
