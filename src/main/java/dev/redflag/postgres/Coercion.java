package dev.redflag.postgres;

import dev.redflag.sql.ast.Term;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes constants with their types, and the casts that PostgreSQL puts between an expression and
 * the type that its place wants.
 */
final class Coercion {

  private static final DataType BOOL = DataType.builtIn("bool");
  private static final DataType TEXT = DataType.builtIn("text");

  private final Scope scope;
  private final Deparser.Naming naming;

  Coercion(Scope scope, Deparser.Naming naming) {
    this.scope = scope;
    this.naming = naming;
  }

  /** A constant as written: a literal waits for the type that its place gives it. */
  Printed constant(Term.Constant constant) {
    switch (constant.kind()) {
      case STRING -> {
        return new Printed(DataType.UNKNOWN, null, null, constant.value(), true);
      }
      case NULL -> {
        return new Printed(DataType.UNKNOWN, null, null, null, true);
      }
      case BOOLEAN -> {
        return new Printed(BOOL, constant.value(), constant.value(), null, true);
      }
      case NUMBER -> {
        return number(constant.value());
      }
      case BIT_STRING -> {
        return constant(constant.value(), DataType.builtIn("bit"));
      }
      default -> throw new UnsureException();
    }
  }

  private Printed number(String written) {
    DataType type = TypeInference.number(written);
    if (type == null) {
      throw new UnsureException();
    }
    return constant(written, type);
  }

  /**
   * A constant of a type.
   *
   * @param value as a literal would write it; null for NULL
   */
  Printed constant(String value, DataType type) {
    DataType plain = type.is("interval") ? type : type.plain();
    String bare = bare(value, plain);
    boolean labelled =
        switch (plain.isBuiltIn() && !plain.isArray() && value != null ? plain.name() : "") {
          case "bool" -> false;
          case "int4", "numeric" -> bare.startsWith("'");
          default -> true;
        };
    String text = labelled ? bare + "::" + plain.format() : bare;
    return new Printed(type, text, text, value, true);
  }

  /** A constant without the name of its type. */
  private String bare(String value, DataType type) {
    if (value == null) {
      return "NULL";
    }
    if (type.isBuiltIn() && !type.isArray() && type.name().equals("regclass")) {
      String relation = naming.relation(value);
      if (relation == null) {
        throw new UnsureException();
      }
      return quote(relation);
    }
    if (!type.isBuiltIn() && !type.isArray()) {
      return quote(scope.kind(type) == TypeKind.ENUM ? naming.label(type, value) : value);
    }
    String text = ValueText.of(value, type);
    if (text == null) {
      throw new UnsureException();
    }
    if (type.is("bool")) {
      return text;
    }
    boolean digits = !text.isEmpty() && Character.isDigit(text.charAt(0));
    if (digits && (type.is("int4") || (type.is("numeric") && text.indexOf('.') > 0))) {
      return text;
    }
    return quote(text);
  }

  private static String quote(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  /** A literal that nothing gave a type is text. */
  Printed settled(Printed part) {
    return part.isLiteral() ? constant(part.literal(), TEXT) : part;
  }

  List<Printed> settled(List<Printed> parts) {
    List<Printed> settled = new ArrayList<>(parts.size());
    for (Printed part : parts) {
      settled.add(settled(part));
    }
    return settled;
  }

  /** {@code part} under a cast that somebody wrote. */
  Printed explicit(Printed part, DataType type) {
    boolean cut = !type.modifiers().isEmpty() && !type.is("interval");
    if (part.isLiteral()) {
      DataType base = domainBase(type);
      if (!base.equals(type)) {
        return Printed.of(
            type, "(" + constant(part.literal(), base).hidden() + ")::" + type.format());
      }
      return cut
          ? Printed.of(type, bare(part.literal(), type.plain()) + "::" + type.format())
          : constant(part.literal(), type);
    }
    if (part.type() == null) {
      throw new UnsureException();
    }
    if (part.type().sameAs(type)) {
      if (!cut) {
        return part;
      }
      // PostgreSQL does not write the type of a constant twice.
      String inner =
          part.constant() ? bare(part.literal(), type.plain()) : "(" + part.hidden() + ")";
      return Printed.of(type, inner + "::" + type.format());
    }
    String plain = "(" + part.hidden() + ")::" + type.plain().format();
    if (!cut || lengthOnTheWay(part.type(), type)) {
      return Printed.of(type, "(" + part.hidden() + ")::" + type.format());
    }
    return Printed.of(type, "(" + plain + ")::" + type.format());
  }

  /** Whether one step both converts and cuts, so that it is written once. */
  private static boolean lengthOnTheWay(DataType from, DataType to) {
    return from.isArray() || to.isArray();
  }

  /** {@code part} where {@code wanted} stands, and nobody wrote a cast. */
  Printed implicit(Printed part, DataType wanted) {
    if (wanted == null) {
      throw new UnsureException();
    }
    if (part.isLiteral()) {
      return constant(part.literal(), domainBase(wanted));
    }
    if (part.type().sameAs(wanted)) {
      return part;
    }
    return new Printed(
        wanted.plain(),
        "(" + part.hidden() + ")::" + wanted.plain().format(),
        part.hidden(),
        null,
        false);
  }

  /** The arguments as the function or operator takes them. */
  List<Printed> arguments(List<Printed> arguments, Signature meant) {
    DataType element = Polymorphism.element(meant, Printed.types(arguments));
    List<Printed> coerced = new ArrayList<>(arguments.size());
    for (int i = 0; i < arguments.size(); i++) {
      Printed argument = arguments.get(i);
      DataType wanted = meant.arguments().get(i);
      if (wanted == null) {
        throw new UnsureException();
      }
      if (!Polymorphism.isPolymorphic(wanted)) {
        coerced.add(implicit(argument, wanted));
      } else if (wanted.name().equals("any")) {
        coerced.add(argument.isLiteral() ? unsettled(argument) : argument);
      } else {
        coerced.add(polymorphic(argument, wanted, element));
      }
    }
    return coerced;
  }

  /** A literal that stays of unknown type, as for a function that takes any. */
  private static Printed unsettled(Printed literal) {
    String text = literal.literal() == null ? "NULL" : quote(literal.literal());
    return new Printed(DataType.UNKNOWN, text, text, literal.literal(), true);
  }

  private Printed polymorphic(Printed argument, DataType wanted, DataType element) {
    if (!argument.isLiteral() && !wanted.name().startsWith("anycompatible")) {
      return argument;
    }
    if (element == null) {
      throw new UnsureException();
    }
    return switch (wanted.name()) {
      case "anyarray", "anycompatiblearray" -> implicit(argument, element.array());
      case "anyelement", "anycompatible", "anynonarray", "anycompatiblenonarray", "anyenum" ->
          implicit(argument, element);
      default -> throw new UnsureException();
    };
  }

  /** What values of a domain are; {@code type} itself if it is none. */
  DataType domainBase(DataType type) {
    if (type.isBuiltIn() || type.isArray() || scope.kind(type) != TypeKind.DOMAIN) {
      return type;
    }
    DataType base = scope.base(type);
    if (base == null) {
      throw new UnsureException();
    }
    return base;
  }
}
