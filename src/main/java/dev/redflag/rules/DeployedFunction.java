package dev.redflag.rules;

import dev.redflag.postgres.DataType;
import dev.redflag.rule.RuleContext;
import dev.redflag.rule.Step;
import dev.redflag.schema.Function;
import dev.redflag.schema.Schema;
import dev.redflag.sql.ast.ObjectType;
import dev.redflag.sql.ast.QualifiedName;

/** Which functions the code that runs before a deployment calls. */
public final class DeployedFunction {

  private DeployedFunction() {}

  /**
   * Whether deployed code may call {@code function} by its name: it is none of a trigger, had that
   * name before the unit, and nothing in the database called it when the migration began.
   *
   * @param written the name in the statement
   * @param type what the statement takes it for
   */
  public static boolean is(
      Function function, QualifiedName written, ObjectType type, Step step, RuleContext context) {
    if (isOfTrigger(function.result()) || function.madeAt().inUnitOf(step.migration())) {
      return false;
    }
    Schema start = StartOfMigration.schema(step, context);
    return !start.functions(function.name()).isEmpty()
        && !BodyWords.contain(function.name().name(), step, context)
        && start.cascadeOf(written, type, step.session()).isEmpty();
  }

  /** Whether only a trigger can call what gives that. */
  private static boolean isOfTrigger(DataType result) {
    return result != null && (result.is("trigger") || result.is("event_trigger"));
  }
}
