package dev.redflag.schema;

import dev.redflag.sql.ast.CreateTrigger;
import dev.redflag.sql.ast.Expression;
import dev.redflag.sql.ast.ObjectType;

/** Whether a trigger of that sort can be on that relation (manual, "CREATE TRIGGER"). */
final class TriggerCheck {

  private TriggerCheck() {}

  static void check(Transition transition, Table table, CreateTrigger statement) {
    if (!transition.judging() || table.perhaps() || table.madeAt() == null) {
      return;
    }
    if (statement.timing().equals("INSTEAD OF")) {
      transition.refuse(
          statement.name().span(), "42809", "a table has no INSTEAD OF triggers, only views have");
    } else if (statement.forEachRow() && statement.events().contains("TRUNCATE")) {
      transition.refuse(statement.name().span(), "0A000", "a TRUNCATE trigger is not FOR EACH ROW");
    } else if (statement.constraint() && !statement.forEachRow()) {
      transition.refuse(statement.name().span(), "0A000", "a constraint trigger is FOR EACH ROW");
    }
    if (statement.forEachRow() && !statement.transitions().isEmpty()) {
      if (table.partitioned()) {
        transition.refuse(
            statement.name().span(),
            "0A000",
            "a row trigger with transition tables cannot be on a partitioned table");
      } else if (table.partition()) {
        transition.refuse(
            statement.name().span(),
            "0A000",
            "a row trigger with transition tables cannot be on a partition");
      }
    }
    Expression when = statement.when();
    if (when == null) {
      return;
    }
    boolean inserts = statement.events().contains("INSERT");
    boolean deletes = statement.events().contains("DELETE");
    if (!statement.forEachRow() && (names(when, "new") || names(when, "old"))) {
      transition.refuse(
          when.span(), "42P17", "the condition of a statement trigger names no columns");
    } else if (inserts && names(when, "old")) {
      transition.refuse(when.span(), "42P17", "an INSERT trigger has no OLD row");
    } else if (deletes && names(when, "new")) {
      transition.refuse(when.span(), "42P17", "a DELETE trigger has no NEW row");
    }
  }

  private static boolean names(Expression when, String row) {
    return Expressions.names(when, row);
  }

  static void checkView(Transition transition, Relation relation, CreateTrigger statement) {
    if (!(relation instanceof View view) || view.perhaps() || !transition.judging()) {
      if (relation != null && !relation.perhaps() && !(relation instanceof View)) {
        transition.conflict(
            new Conflict.WrongRelation(statement.table().span(), ObjectType.TABLE, relation));
      }
      return;
    }
    if (view.materialized()) {
      transition.conflict(
          new Conflict.WrongRelation(statement.table().span(), ObjectType.TABLE, relation));
    } else if (statement.forEachRow() && !statement.timing().equals("INSTEAD OF")) {
      transition.refuse(
          statement.name().span(), "42809", "a view has no row triggers but INSTEAD OF");
    }
  }
}
