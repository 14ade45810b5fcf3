package dev.redflag.schema;

import dev.redflag.postgres.ExpressionPlace;
import dev.redflag.sql.ast.CreatePolicy;
import dev.redflag.sql.ast.Expression;

/** Whether PostgreSQL takes the condition of a policy, which may hold queries. */
final class PolicyCheck {

  private PolicyCheck() {}

  /** Which conditions a policy for a command can have. */
  static void command(Transition transition, CreatePolicy statement) {
    String command = statement.command() == null ? "ALL" : statement.command();
    if (command.equals("INSERT") && statement.using() != null) {
      transition.refuse(
          statement.using().span(), "42601", "a policy for INSERT has WITH CHECK only");
    } else if ((command.equals("SELECT") || command.equals("DELETE"))
        && statement.check() != null) {
      transition.refuse(
          statement.check().span(), "42601", "a policy for " + command + " has no WITH CHECK");
    }
  }

  /**
   * @param condition or null
   */
  static void check(Transition transition, Table table, Expression condition) {
    if (condition == null || !transition.judging()) {
      return;
    }
    QueryAnalysis analysis = new QueryAnalysis(transition, condition.tokens());
    QueryScope scope = new QueryScope(analysis, null, OrderedMap.empty());
    scope.sources.add(RowScope.source(table, table.name().name()));
    analysis.condition(condition.first(), condition.end(), scope, ExpressionPlace.POLICY);
  }
}
