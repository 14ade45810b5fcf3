package dev.redflag.schema;

import dev.redflag.sql.ast.Expression;
import java.util.List;

/** Policies with one thing changed. */
final class Policies {

  private Policies() {}

  static Policy withColumns(
      Policy policy, List<String> columns, Expression using, Expression check) {
    return new Policy(
        policy.name(),
        policy.permissive(),
        policy.command(),
        policy.roles(),
        using,
        check,
        columns,
        policy.madeAt(),
        policy.perhaps());
  }

  static Policy named(Policy policy, String name, boolean perhaps) {
    return new Policy(
        name,
        policy.permissive(),
        policy.command(),
        policy.roles(),
        policy.using(),
        policy.check(),
        policy.columns(),
        policy.madeAt(),
        policy.perhaps() || perhaps);
  }
}
