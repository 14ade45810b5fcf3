package dev.redflag.schema;

import dev.redflag.postgres.DataType;
import dev.redflag.postgres.OperatorClasses;
import dev.redflag.sql.ast.ColumnConstraint;
import dev.redflag.sql.ast.CreateDomain;
import dev.redflag.sql.ast.Identifier;
import dev.redflag.sql.ast.ObjectType;
import dev.redflag.sql.ast.Option;
import dev.redflag.sql.ast.QualifiedName;
import dev.redflag.sql.ast.TypeName;
import java.util.ArrayList;
import java.util.List;

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

  /** Tells of the subtype of a range that is not there. */
  static void missingSubtype(Transition transition, Option option, String[] parts) {
    if (parts[0] == null && isSpelledOut(parts[1])) {
      return;
    }
    List<Identifier> names = new ArrayList<>(2);
    for (String part : parts) {
      if (part != null) {
        names.add(new Identifier(part, option.span(), false, false));
      }
    }
    transition.type(new TypeName(new QualifiedName(names), List.of(), 0, false, option.span()));
  }

  /** Whether it is a name of the grammar, not of the catalog: of several words, or a synonym. */
  private static boolean isSpelledOut(String type) {
    return switch (type) {
      case "int",
          "integer",
          "smallint",
          "bigint",
          "real",
          "float",
          "dec",
          "decimal",
          "boolean",
          "character",
          "nchar" ->
          true;
      default -> type.indexOf(' ') >= 0 || type.indexOf('(') >= 0;
    };
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
