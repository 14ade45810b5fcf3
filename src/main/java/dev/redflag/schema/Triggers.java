package dev.redflag.schema;

import java.util.List;

/** Triggers with one thing changed, and what those of a table may do. */
final class Triggers {

  private Triggers() {}

  /** Whether a trigger of the table may fill what a row leaves out. */
  static boolean mayFill(Table table) {
    for (Trigger trigger : table.triggers().values()) {
      if (trigger.forEachRow() && !trigger.constraint()) {
        return true;
      }
    }
    return false;
  }

  static Trigger withColumns(Trigger trigger, List<String> columns) {
    return new Trigger(
        trigger.name(),
        columns,
        trigger.function(),
        trigger.forEachRow(),
        trigger.constraint(),
        trigger.enabled(),
        trigger.inherited(),
        trigger.madeAt(),
        trigger.perhaps());
  }

  static Trigger named(Trigger trigger, String name, boolean perhaps) {
    return new Trigger(
        name,
        trigger.columns(),
        trigger.function(),
        trigger.forEachRow(),
        trigger.constraint(),
        trigger.enabled(),
        trigger.inherited(),
        trigger.madeAt(),
        trigger.perhaps() || perhaps);
  }

  static Trigger switched(Trigger trigger, boolean enabled) {
    return new Trigger(
        trigger.name(),
        trigger.columns(),
        trigger.function(),
        trigger.forEachRow(),
        trigger.constraint(),
        enabled,
        trigger.inherited(),
        trigger.madeAt(),
        trigger.perhaps());
  }

  /** The copy that a partition gets. */
  static Trigger inherited(Trigger trigger) {
    return new Trigger(
        trigger.name(),
        trigger.columns(),
        trigger.function(),
        trigger.forEachRow(),
        trigger.constraint(),
        trigger.enabled(),
        true,
        trigger.madeAt(),
        trigger.perhaps());
  }
}
