package dev.redflag.schema;

import dev.redflag.source.Span;
import dev.redflag.sql.ast.Identifier;
import dev.redflag.sql.ast.ObjectType;

/** Says that a table has no trigger, policy or constraint of a name. */
final class MissingParts {

  private MissingParts() {}

  static void trigger(Transition transition, Table table, Identifier name) {
    tell(transition, table, name, ObjectType.TRIGGER, table.triggers().keySet());
  }

  static void policy(Transition transition, Table table, Identifier name) {
    tell(transition, table, name, ObjectType.POLICY, table.policies().keySet());
  }

  static void constraint(Transition transition, Table table, String name, Span span) {
    if (transition.schema.constraintPresence(table, name) == Presence.ABSENT) {
      transition.conflict(
          new Conflict.MissingConstraint(
              span,
              table,
              name,
              table.lostConstraints().get(name),
              Lookup.similar(table.constraints().keySet(), name)));
    }
  }

  /**
   * The same of a constraint that ALTER TABLE wants to be there; one that a migration used that did
   * run was there.
   */
  static void constraintToAlter(Transition transition, Table table, Identifier name) {
    if (transition.conditional) {
      return;
    }
    constraint(transition, table, name.value(), name.span());
    if (!transition.judging()) {
      transition.touch(table.name(), name.span());
      transition.open(name.span());
    }
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
