package dev.redflag.effect;

import dev.redflag.postgres.Casts;
import dev.redflag.postgres.DataType;
import dev.redflag.postgres.Scope;
import dev.redflag.postgres.TypeKind;
import dev.redflag.postgres.TypeModifiers;
import dev.redflag.schema.Domain;
import dev.redflag.sql.ast.Identifier;
import dev.redflag.sql.ast.Term;
import java.util.List;
import java.util.Locale;

/**
 * Which change of a column's type leaves the rows as they are.
 *
 * <p>PostgreSQL rewrites the table unless the values stay the same bit by bit and none of them can
 * be refused or cut: the type is the same or binary coercible, and the modifiers only widen
 * (manual, "ALTER TABLE", Notes, and "CREATE CAST").
 */
final class TypeChange {

  private final EffectCollector collector;
  private final Scope scope;

  TypeChange(EffectCollector collector) {
    this.collector = collector;
    this.scope = collector.scope(null);
  }

  /**
   * Whether the table is rewritten.
   *
   * @param column the changed column
   * @param from its type, or null if that is not known
   * @param to the new type, or null if that is not known
   * @param using the expression after USING, or null
   */
  boolean rewrites(String column, DataType from, DataType to, Term using) {
    if (from == null || to == null) {
      return true;
    }
    DataType value = using == null ? from : unchanged(using, column, from);
    return value == null || !keeps(value, to);
  }

  /**
   * The type of an expression whose value is that of the column bit by bit; null if it is another.
   */
  private DataType unchanged(Term term, String column, DataType type) {
    if (term instanceof Term.ColumnReference reference) {
      List<Identifier> parts = reference.parts();
      return parts.get(parts.size() - 1).value().equals(column) ? type : null;
    }
    if (term instanceof Term.Operation operation && operation.operator().equals("COLLATE")) {
      return unchanged(operation.operands().get(0), column, type);
    }
    if (!(term instanceof Term.TypeCast cast)) {
      return null;
    }
    DataType operand = unchanged(cast.operand(), column, type);
    DataType wanted = scope.type(cast.type());
    return operand != null && wanted != null && keeps(operand, wanted) ? wanted : null;
  }

  /** Whether every value of type {@code from} is one of type {@code to} as it is. */
  private boolean keeps(DataType from, DataType to) {
    Domain target = domain(to);
    if (target != null && !from.sameAs(to)) {
      return !isConstrained(target) && target.base() != null && keeps(from, target.base());
    }
    if (from.sameAs(to)) {
      return target != null || TypeModifiers.widen(from, from.modifiers(), to.modifiers());
    }
    if (domain(from) != null) {
      // A domain's own length is lost on the way to the type beneath.
      DataType base = scope.base(from);
      return base != null && keeps(base.plain(), to);
    }
    boolean same = isBinaryCoercible(from, to) || isSameMoment(from, to);
    return same && TypeModifiers.widen(to, List.of(), to.modifiers());
  }

  private Domain domain(DataType type) {
    return !type.isArray() && collector.schema().typeOf(type) instanceof Domain domain
        ? domain
        : null;
  }

  private boolean isConstrained(Domain domain) {
    Domain each = domain;
    while (each != null) {
      if (each.notNull() || !each.checks().isEmpty()) {
        return true;
      }
      each = each.base() == null ? null : domain(each.base());
    }
    return false;
  }

  private boolean isBinaryCoercible(DataType from, DataType to) {
    if (from.isArray() || to.isArray()) {
      return false;
    }
    if (isCitext(to)) {
      return from.is("text") || from.is("varchar");
    }
    if (isCitext(from)) {
      return to.is("text") || to.is("varchar") || to.is("bpchar");
    }
    return Casts.binaryCoercible(from, to, scope);
  }

  /** The one common extension whose type can stand for text. */
  private static boolean isCitext(DataType type) {
    return !type.isBuiltIn() && type.name().equals("citext");
  }

  /** A timestamp with and without time zone are the same where local time is UTC (from 12 on). */
  private boolean isSameMoment(DataType from, DataType to) {
    boolean timestamps =
        (from.is("timestamp") && to.is("timestamptz"))
            || (from.is("timestamptz") && to.is("timestamp"));
    return timestamps && collector.postgres() >= 12 && isUtc(collector.timeZone());
  }

  private static boolean isUtc(String zone) {
    if (zone == null) {
      // The server's own setting, which a migration cannot know, is nearly always UTC.
      return true;
    }
    return switch (zone.toLowerCase(Locale.ROOT)) {
      case "utc",
          "uct",
          "gmt",
          "gmt0",
          "gmt+0",
          "gmt-0",
          "zulu",
          "universal",
          "greenwich",
          "etc/utc",
          "etc/uct",
          "etc/gmt",
          "etc/gmt0",
          "etc/gmt+0",
          "etc/gmt-0",
          "etc/zulu",
          "etc/universal",
          "etc/greenwich",
          "0",
          "+0",
          "-0",
          "+00",
          "+00:00" ->
          true;
      default -> false;
    };
  }

  /** Whether an index on a column of type {@code from} serves one of type {@code to} as it is. */
  boolean sharesOperators(DataType from, DataType to) {
    if (from == null || to == null) {
      return false;
    }
    if (from.sameAs(to)) {
      return true;
    }
    DataType source = scope.base(from);
    DataType target = scope.base(to);
    if (source == null || target == null || isPolymorphic(source) || isPolymorphic(target)) {
      return false;
    }
    return family(source).equals(family(target));
  }

  /** Whether its operators are those of anyarray, anyenum or anyrange. */
  private boolean isPolymorphic(DataType type) {
    TypeKind kind = scope.kind(type);
    return type.isArray() || kind == TypeKind.ENUM || kind == TypeKind.RANGE;
  }

  /** The type whose operator classes the type uses. */
  private static String family(DataType type) {
    if (!type.isBuiltIn()) {
      return type.schema() + "." + type.name();
    }
    if (type.name().startsWith("reg")) {
      return "oid";
    }
    return switch (type.name()) {
      case "varchar" -> "text";
      case "cidr" -> "inet";
      default -> type.name();
    };
  }
}
