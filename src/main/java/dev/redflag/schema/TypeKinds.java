package dev.redflag.schema;

import dev.redflag.postgres.DataType;
import dev.redflag.postgres.OperatorClasses;
import dev.redflag.sql.ast.ColumnConstraint;
import dev.redflag.sql.ast.CreateDomain;
import dev.redflag.sql.ast.Identifier;
import dev.redflag.sql.ast.ObjectType;
import dev.redflag.sql.ast.Option;
import dev.redflag.sql.ast.QualifiedName;

/** Whether a statement is about the sort of type that it names. */
final class TypeKinds {

  private TypeKinds() {}

  static void demandDomain(Transition transition, QualifiedName name, UserType type) {
    demand(transition, name, type, type instanceof Domain, "domain");
  }

  static void demandEnum(Transition transition, QualifiedName name, UserType type) {
    demand(transition, name, type, type instanceof EnumType, "enum");
  }

  static void demandComposite(Transition transition, QualifiedName name, UserType type) {
    demand(transition, name, type, type instanceof CompositeType, "composite type");
  }

  static void missingAttribute(Transition transition, CompositeType type, Identifier name) {
    if (type.madeAt() != null && !type.perhaps() && !name.templated()) {
      transition.refuse(
          name.span(), "42703", "the type " + type.name() + " has no attribute " + name);
    }
  }

  static void missingConstraint(Transition transition, Domain domain, Identifier name) {
    if (domain.madeAt() != null && !domain.perhaps() && !name.templated()) {
      transition.conflict(
          new Conflict.MissingObject(
              name.span(),
              "42704",
              ObjectType.DOMAIN_CONSTRAINT,
              name.value(),
              domain.name(),
              null,
              Lookup.similar(domain.checks().keySet(), name.value())));
    }
  }

  private static void demand(
      Transition transition, QualifiedName name, UserType type, boolean fits, String what) {
    if (type != null && !fits && type.madeAt() != null && !type.perhaps()) {
      transition.refuse(
          name.span(), what.equals("composite type") ? "42P01" : "42809", name + " is no " + what);
    }
  }

  /** The properties of a domain that go together. */
  static void checkDomain(Transition transition, CreateDomain statement) {
    Boolean refusesNull = null;
    for (ColumnConstraint constraint : statement.constraints()) {
      boolean yes = constraint instanceof ColumnConstraint.NotNull;
      if (yes || constraint instanceof ColumnConstraint.Null) {
        if (refusesNull != null && refusesNull != yes) {
          transition.refuse(constraint.span(), "42601", "a domain refuses nulls or takes them");
        }
        refusesNull = yes;
      } else if (constraint instanceof ColumnConstraint.Unique
          || constraint instanceof ColumnConstraint.PrimaryKey
          || constraint instanceof ColumnConstraint.References) {
        transition.refuse(constraint.span(), "42601", "a domain has no keys");
      }
    }
  }

  /** A range needs an order of its elements. */
  static void checkSubtype(Transition transition, Option option, DataType subtype) {
    if (subtype == null || !transition.judging()) {
      return;
    }
    Boolean ordered = OperatorClasses.hasDefault("btree", subtype, transition.scope());
    if (Boolean.FALSE.equals(ordered)) {
      transition.refuse(option.span(), "42704", "the type " + subtype + " has no order");
    }
  }
}
