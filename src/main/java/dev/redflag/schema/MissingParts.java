package dev.redflag.schema;

import dev.redflag.sql.ast.Identifier;
import dev.redflag.sql.ast.ObjectType;

/** Says that a table has no trigger, policy or rule of a name. */
final class MissingParts {

  private MissingParts() {}

  static void trigger(Transition transition, Table table, Identifier name) {
    tell(transition, table, name, ObjectType.TRIGGER, table.triggers().keySet());
  }

  static void policy(Transition transition, Table table, Identifier name) {
    tell(transition, table, name, ObjectType.POLICY, table.policies().keySet());
  }

  private static void tell(
      Transition transition,
      Table table,
      Identifier name,
      ObjectType type,
      Iterable<String> names) {
    if (name.templated() || !table.closed() || table.perhaps() || !transition.schema.closed()) {
      return;
    }
    transition.conflict(
        new Conflict.MissingObject(
            name.span(),
            "42704",
            type,
            name.value(),
            table.name(),
            null,
            Lookup.similar(names, name.value())));
  }
}
