package dev.redflag.schema;

import dev.redflag.postgres.DataType;
import dev.redflag.postgres.ExpressionPlace;
import dev.redflag.sql.ast.AlterDomain;
import dev.redflag.sql.ast.ColumnConstraint;
import dev.redflag.sql.ast.ColumnDefinition;
import dev.redflag.sql.ast.CreateCompositeType;
import dev.redflag.sql.ast.CreateDomain;
import dev.redflag.sql.ast.CreateEnum;
import dev.redflag.sql.ast.CreateRange;
import dev.redflag.sql.ast.Define;
import dev.redflag.sql.ast.Expression;
import dev.redflag.sql.ast.Identifier;
import dev.redflag.sql.ast.ObjectType;
import dev.redflag.sql.ast.Option;
import dev.redflag.sql.ast.QualifiedName;
import dev.redflag.sql.ast.StringConstant;
import dev.redflag.sql.ast.TableConstraint;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** CREATE TYPE, CREATE DOMAIN, and what changes their labels and checks. */
final class TypeChanges {

  private TypeChanges() {}

  /** The type that the statement names, an assumed one if the history does not know it; or null. */
  static UserType find(Transition transition, QualifiedName name) {
    UserType found = transition.schema.type(name, transition.session);
    if (found != null || transition.conditional) {
      return found;
    }
    if (name.templated()) {
      transition.open(name.span());
      return null;
    }
    transition.type(new dev.redflag.sql.ast.TypeName(name, List.of(), 0, false, name.span()));
    return transition.schema.type(name, transition.session);
  }

  private static RelationName begin(Transition transition, QualifiedName name) {
    RelationName full = transition.newName(name);
    return full != null && new Creation(transition).isFreeType(name.last(), full) ? full : null;
  }

  static void create(Transition transition, CreateEnum statement) {
    RelationName name = begin(transition, statement.name());
    if (name == null) {
      return;
    }
    List<String> labels = new ArrayList<>(statement.labels().size());
    Set<String> known = new HashSet<>();
    for (StringConstant label : statement.labels()) {
      if (!known.add(label.value())) {
        transition.conflict(
            new Conflict.DuplicateObject(label.span(), "23505", null, label.value(), name, null));
        continue;
      }
      checkLength(transition, label);
      labels.add(label.value());
    }
    transition.schema =
        transition.schema.with(
            new EnumType(
                name,
                labels,
                OrderedMap.empty(),
                OrderedMap.empty(),
                transition.at(statement.name().span()),
                transition.conditional));
  }

  static void checkLength(Transition transition, StringConstant label) {
    if (label.value().getBytes(java.nio.charset.StandardCharsets.UTF_8).length > 63) {
      transition.refuse(label.span(), "42602", "a label of an enum has 63 bytes at most");
    }
  }

  static void create(Transition transition, CreateCompositeType statement) {
    RelationName name = begin(transition, statement.name());
    if (name == null) {
      return;
    }
    OrderedMap<DataType> attributes = OrderedMap.empty();
    for (ColumnDefinition attribute : statement.attributes()) {
      if (attributes.containsKey(attribute.name().value())) {
        transition.conflict(
            new Conflict.DuplicateColumn(
                attribute.name().span(), name, attribute.name().value(), null));
      }
      attributes = attributes.with(attribute.name().value(), transition.type(attribute.type()));
    }
    transition.schema =
        transition.schema.with(
            new CompositeType(
                name, attributes, transition.at(statement.name().span()), transition.conditional));
  }

  static void create(Transition transition, CreateRange statement) {
    RelationName name = begin(transition, statement.name());
    if (name == null) {
      return;
    }
    DataType subtype = null;
    RelationName multirange = new RelationName(name.schema(), multirangeName(name.name()));
    for (Option option : statement.options()) {
      if (option.value() == null) {
        continue;
      }
      String[] parts = Mentions.parts(option.value());
      if (option.name().equals("subtype") && parts != null) {
        subtype = TypeNames.simple(transition.schema, parts, transition.session);
        if (subtype == null) {
          TypeKinds.missingSubtype(transition, option, parts);
        }
        TypeKinds.checkSubtype(transition, option, subtype);
      } else if (option.name().equals("multirange_type_name") && parts != null) {
        multirange = new RelationName(parts[0] == null ? name.schema() : parts[0], parts[1]);
      }
    }
    Origin origin = transition.at(statement.name().span());
    transition.schema =
        transition
            .schema
            .with(new RangeType(name, subtype, multirange, origin, transition.conditional))
            .with(new BaseType(multirange, null, origin, transition.conditional));
  }

  /** {@code multirange} in the place of {@code range}, or at the end. */
  private static String multirangeName(String range) {
    int at = range.indexOf("range");
    return at < 0
        ? GeneratedName.of(range, null, "multirange")
        : range.substring(0, at).concat("multi").concat(range.substring(at));
  }

  static void create(Transition transition, Define statement) {
    if (statement.objectType() == ObjectType.TYPE) {
      RelationName name = transition.newName(statement.name());
      if (name != null) {
        Origin origin = transition.at(statement.name().span());
        transition.schema =
            transition.schema.with(new BaseType(name, null, origin, transition.conditional));
      }
    }
  }

  static void create(Transition transition, CreateDomain statement) {
    RelationName name = begin(transition, statement.name());
    if (name == null) {
      return;
    }
    DataType base = transition.type(statement.type());
    if (transition.judging()) {
      TypeKinds.checkDomain(transition, statement);
      if (statement.collation() != null) {
        Collations.check(transition, statement.collation(), base);
      }
    }
    boolean notNull = false;
    Identifier notNullName = null;
    Expression defaultValue = null;
    OrderedMap<Constraint> checks = OrderedMap.empty();
    int number = 0;
    for (ColumnConstraint written : statement.constraints()) {
      if (written instanceof ColumnConstraint.NotNull) {
        notNull = true;
        notNullName = written.name();
      } else if (written instanceof ColumnConstraint.Default value) {
        boolean none = Expressions.isNoDefault(value.value(), base, transition.scope());
        defaultValue = none ? null : value.value();
      } else if (written instanceof ColumnConstraint.Check check) {
        checkDomain(transition, name, base, check.condition());
        String given;
        if (check.name() != null) {
          given = check.name().value();
        } else {
          number = freeNumber(transition, name, checks, "check", number);
          given = numbered(name, "check", number);
        }
        Constraint.Draft draft = check(transition, given, check.condition());
        checks = checks.with(draft.name, draft.constraint());
      }
    }
    if (defaultValue != null && base != null && transition.judging()) {
      DefaultCheck.check(transition, null, name.name(), base, defaultValue);
    }
    transition.schema =
        transition.schema.with(
            new Domain(
                name,
                base,
                notNull,
                notNull ? notNullName(transition, name, checks, notNullName) : null,
                defaultValue,
                checks,
                transition.at(statement.name().span()),
                transition.conditional));
  }

  private static void checkDomain(
      Transition transition, RelationName name, DataType base, Expression condition) {
    ExpressionCheck.condition(
        transition, name, condition, TableScope.ofDomain(transition, base), ExpressionPlace.CHECK);
  }

  private static Constraint.Draft check(Transition transition, String name, Expression condition) {
    Constraint.Draft draft = new Constraint.Draft(name, Constraint.Type.CHECK);
    draft.condition = condition;
    draft.madeAt = transition.at(condition.span());
    draft.perhaps = transition.conditional;
    return draft;
  }

  static void alter(Transition transition, AlterDomain statement) {
    UserType found = find(transition, statement.name());
    if (!(found instanceof Domain domain)) {
      TypeKinds.demandDomain(transition, statement.name(), found);
      return;
    }
    boolean names =
        switch (statement.action().kind()) {
          case DROP_CONSTRAINT, VALIDATE_CONSTRAINT -> true;
          default -> false;
        };
    boolean namesNotNull = names && statement.action().name().value().equals(domain.notNullName());
    if (names
        && !namesNotNull
        && !statement.action().ifExists()
        && !domain.checks().containsKey(statement.action().name().value())) {
      TypeKinds.missingConstraint(transition, domain, statement.action().name());
    }
    if (statement.action().defaultValue() != null
        && domain.base() != null
        && transition.judging()) {
      DefaultCheck.check(
          transition, null, domain.name().name(), domain.base(), statement.action().defaultValue());
    }
    boolean notNull = domain.notNull();
    Identifier notNullName = null;
    Expression defaultValue = domain.defaultValue();
    OrderedMap<Constraint> checks = OrderedMap.copyOf(domain.checks());
    switch (statement.action().kind()) {
      case SET_DEFAULT -> {
        Expression value = statement.action().defaultValue();
        boolean none = Expressions.isNoDefault(value, domain.base(), transition.scope());
        defaultValue = none ? null : value;
      }
      case DROP_DEFAULT -> defaultValue = null;
      case SET_NOT_NULL -> notNull = true;
      case DROP_NOT_NULL -> notNull = false;
      case ADD_CONSTRAINT -> {
        TableConstraint added = statement.action().constraint();
        if (added instanceof TableConstraint.Check check) {
          checkDomain(transition, domain.name(), domain.base(), check.condition());
          String given =
              check.name() == null
                  ? GeneratedName.forConstraint(
                      transition.schema,
                      domain.name().schema(),
                      domain.name().name(),
                      null,
                      "check")
                  : check.name().value();
          Constraint.Draft draft = check(transition, given, check.condition());
          draft.validated = !check.flags().notValid();
          checks = checks.with(draft.name, draft.constraint());
        } else if (added instanceof TableConstraint.NotNull) {
          notNull = true;
          notNullName = added.name();
        }
      }
      case DROP_CONSTRAINT -> {
        checks = checks.without(statement.action().name().value());
        notNull &= !namesNotNull;
      }
      case VALIDATE_CONSTRAINT -> {
        Constraint check = checks.get(statement.action().name().value());
        if (check != null) {
          Constraint.Draft draft = new Constraint.Draft(check);
          draft.validated = true;
          checks = checks.with(check.name(), draft.constraint());
        }
      }
    }
    String name = notNull ? domain.notNullName() : null;
    if (notNull && !domain.notNull()) {
      name = notNullName(transition, domain.name(), checks, notNullName);
    }
    transition.schema =
        transition.schema.with(
            new Domain(
                domain.name(),
                domain.base(),
                notNull,
                name,
                defaultValue,
                checks,
                domain.madeAt(),
                domain.perhaps() || transition.conditional));
  }

  /** The name of NOT NULL, which has one from PostgreSQL 17 on; else null. */
  private static String notNullName(
      Transition transition, RelationName domain, OrderedMap<Constraint> checks, Identifier given) {
    if (transition.postgres < 17) {
      return null;
    }
    return given == null
        ? numbered(domain, "not_null", freeNumber(transition, domain, checks, "not_null", 0))
        : given.value();
  }

  /** The first number, from {@code first} on, whose name is free. */
  private static int freeNumber(
      Transition transition,
      RelationName domain,
      OrderedMap<Constraint> checks,
      String label,
      int first) {
    for (int number = first; ; number++) {
      String name = numbered(domain, label, number);
      if (!checks.containsKey(name)
          && !transition.schema.hasConstraintNamed(new RelationName(domain.schema(), name))) {
        return number;
      }
    }
  }

  private static String numbered(RelationName domain, String label, int number) {
    String end = number == 0 ? label : label.concat(Integer.toString(number));
    return GeneratedName.of(domain.name(), null, end);
  }
}
