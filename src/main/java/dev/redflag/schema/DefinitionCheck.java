package dev.redflag.schema;

import dev.redflag.postgres.DataType;
import dev.redflag.sql.ast.ColumnConstraint;
import dev.redflag.sql.ast.ColumnDefinition;
import dev.redflag.sql.ast.Identifier;
import dev.redflag.sql.ast.TypeName;
import java.util.List;

/** Whether what is written in the definition of a column goes together. */
final class DefinitionCheck {

  private static final int LONGEST_STRING = 10_485_760;
  private static final int MOST_DIGITS = 1000;

  private DefinitionCheck() {}

  static void column(
      Transition transition, RelationName table, ColumnDefinition definition, DataType type) {
    if (!transition.judging()) {
      return;
    }
    name(transition, definition.name());
    if (definition.type() != null) {
      type(transition, definition.type());
    }
    if (definition.collation() != null) {
      Collations.check(transition, definition.collation(), type);
    }
    properties(transition, definition);
  }

  /** A name that PostgreSQL keeps for itself. */
  static void name(Transition transition, Identifier name) {
    switch (name.value()) {
      case "ctid", "xmin", "xmax", "cmin", "cmax", "tableoid" ->
          transition.refuse(
              name.span(), "42701", "column name " + name + " conflicts with a system column name");
      default -> {}
    }
  }

  private static void properties(Transition transition, ColumnDefinition definition) {
    boolean filled = definition.type() != null && TypeNames.serial(definition.type()) != null;
    String by = filled ? "serial" : null;
    Boolean refusesNull = filled ? Boolean.TRUE : null;
    int keys = 0;
    for (ColumnConstraint constraint : definition.constraints()) {
      String fills = null;
      if (constraint instanceof ColumnConstraint.Default) {
        fills = "DEFAULT";
      } else if (constraint instanceof ColumnConstraint.Identity) {
        fills = "identity";
        if (definition.type() != null) {
          identity(transition, definition);
        }
      } else if (constraint instanceof ColumnConstraint.Generated) {
        fills = "GENERATED";
      }
      if (fills != null && by != null) {
        transition.refuse(
            constraint.span(),
            "42601",
            "column "
                + definition.name()
                + " has "
                + by
                + " and "
                + fills
                + ", but only one can be");
        return;
      }
      by = fills == null ? by : fills;
      Boolean nulls =
          constraint instanceof ColumnConstraint.NotNull
              ? Boolean.TRUE
              : constraint instanceof ColumnConstraint.Null ? Boolean.FALSE : null;
      if (nulls != null && refusesNull != null && !nulls.equals(refusesNull)) {
        transition.refuse(
            constraint.span(),
            "42601",
            "column " + definition.name() + " is declared both NULL and NOT NULL");
        return;
      }
      refusesNull = nulls == null ? refusesNull : nulls;
      keys += constraint instanceof ColumnConstraint.PrimaryKey ? 1 : 0;
      if (keys > 1) {
        transition.refuse(constraint.span(), "42P16", "a table has one primary key");
        return;
      }
    }
  }

  private static void identity(Transition transition, ColumnDefinition definition) {
    DataType type = TypeNames.resolve(transition.schema, definition.type(), transition.session);
    if (type != null && !type.is("int2") && !type.is("int4") && !type.is("int8")) {
      transition.refuse(
          definition.type().span(), "22023", "an identity column is smallint, integer or bigint");
    }
  }

  /** The modifiers of a type, such as a length. */
  static void type(Transition transition, TypeName name) {
    List<String> modifiers = name.modifiers();
    String type = name.name().name();
    String schema = name.name().schema();
    boolean own = schema == null || schema.equals(DataType.CATALOG);
    if (own
        && name.arrayDimensions() > 0
        && TypeNames.serial(new TypeName(name.name(), List.of(), 0, false, name.span())) != null
        && transition.schema.closed()) {
      transition.refuse(name.span(), "0A000", "there are no arrays of serial");
      return;
    }
    if (!own || modifiers.isEmpty()) {
      return;
    }
    switch (type) {
      case "varchar", "bpchar", "bit", "varbit" -> length(transition, name, modifiers.get(0));
      case "numeric" -> precision(transition, name, modifiers);
      case "int2",
          "int4",
          "int8",
          "text",
          "uuid",
          "bool",
          "json",
          "jsonb",
          "date",
          "bytea",
          "inet",
          "float8" ->
          transition.refuse(name.span(), "42601", "the type " + type + " takes no modifier");
      default -> {}
    }
  }

  private static void length(Transition transition, TypeName name, String written) {
    Integer length = number(written);
    boolean string = name.name().name().endsWith("char");
    if (length != null && (length < 1 || (string && length > LONGEST_STRING))) {
      transition.refuse(
          name.span(),
          "22023",
          "the length of a string is at least 1" + (string ? " and at most 10485760" : ""));
    }
  }

  private static void precision(Transition transition, TypeName name, List<String> modifiers) {
    Integer precision = number(modifiers.get(0));
    Integer scale = modifiers.size() < 2 ? null : number(modifiers.get(1));
    if (precision == null) {
      return;
    }
    if (precision < 1 || precision > MOST_DIGITS) {
      transition.refuse(name.span(), "22023", "the precision of numeric lies between 1 and 1000");
    } else if (scale != null && transition.postgres < 15 && (scale < 0 || scale > precision)) {
      transition.refuse(
          name.span(), "22023", "the scale of numeric lies between 0 and its precision");
    } else if (scale != null && (scale < -MOST_DIGITS || scale > MOST_DIGITS)) {
      transition.refuse(name.span(), "22023", "the scale of numeric lies between -1000 and 1000");
    }
  }

  private static Integer number(String text) {
    try {
      return Integer.valueOf(text);
    } catch (NumberFormatException e) {
      return null;
    }
  }
}
