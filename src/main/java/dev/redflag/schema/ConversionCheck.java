package dev.redflag.schema;

import dev.redflag.postgres.DataType;
import dev.redflag.sql.ast.SetDataType;
import dev.redflag.sql.ast.Term;
import dev.redflag.sql.parse.ExpressionParser;
import java.util.List;

/** Whether every value of a column survives a change of its type. */
final class ConversionCheck {

  private ConversionCheck() {}

  static void check(
      Transition transition, Table table, Column column, SetDataType action, DataType to) {
    DataType from = column.type();
    Term using = action.using() == null ? null : ExpressionParser.parse(action.using());
    String sqlState;
    if (using == null || castsColumn(using, column.name())) {
      sqlState = failure(transition, column, to);
    } else {
      sqlState = constant(transition, table, column, using);
    }
    if (sqlState != null) {
      transition.conflict(
          new Conflict.ValuesMayNotConvert(action.span(), sqlState, table, column, from, to));
    }
  }

  /** What PostgreSQL answers where each row gets the same value; null if it takes that. */
  private static String constant(Transition transition, Table table, Column column, Term using) {
    if (!(using.uncast() instanceof Term.Constant constant)) {
      return null;
    }
    if (constant.kind() == Term.Constant.Kind.NULL) {
      return column.notNull() ? "23502" : null;
    }
    for (Index index : transition.schema.indexesOf(table.name())) {
      if (index.unique()
          && !index.perhaps()
          && index.predicate() == null
          && index.keys().size() == 1
          && column.name().equals(index.keys().get(0))) {
        return "23505";
      }
    }
    return null;
  }

  /** What PostgreSQL answers for a value that does not survive; null if all do, or not known. */
  private static String failure(Transition transition, Column column, DataType to) {
    if (to.isArray()
        || !(transition.schema.typeOf(to) instanceof Domain domain)
        || domain.perhaps()) {
      return failure(transition, column.type(), to);
    }
    if (column.type().sameAs(to)) {
      return null;
    }
    if (domain.notNull() && !column.notNull()) {
      return "23502";
    }
    DataType base = transition.scope().base(to);
    String beneath = base == null ? null : failure(transition, column.type(), base);
    return beneath != null ? beneath : domain.checks().isEmpty() ? null : "23514";
  }

  /** Whether the value is the column's own, cast and perhaps trimmed or the like. */
  private static boolean castsColumn(Term using, String column) {
    if (using instanceof Term.TypeCast cast) {
      return castsColumn(cast.operand(), column);
    }
    if (using instanceof Term.Call call && call.arguments().size() == 1) {
      return switch (call.function().name()) {
        case "trim", "btrim", "lower", "upper" -> castsColumn(call.arguments().get(0), column);
        default -> false;
      };
    }
    return using instanceof Term.ColumnReference reference
        && reference.parts().get(reference.parts().size() - 1).value().equals(column);
  }

  /** What PostgreSQL answers for a value that does not survive; null if all do, or not known. */
  private static String failure(Transition transition, DataType from, DataType to) {
    if (from.isArray() || to.isArray()) {
      return null;
    }
    EnumType oldEnum = transition.schema.enumType(from);
    EnumType newEnum = transition.schema.enumType(to);
    if (newEnum != null) {
      boolean covered = oldEnum != null && newEnum.labels().containsAll(oldEnum.labels());
      return covered ? null : "22P02";
    }
    if (!to.isBuiltIn()) {
      return null;
    }
    boolean string = from.is("text") || from.is("varchar") || from.is("bpchar");
    return switch (to.name()) {
      case "varchar", "bpchar" -> shorter(from, to) ? "22001" : null;
      case "int2", "int4", "int8", "numeric" -> number(from, to, string);
      case "uuid", "bool", "json", "jsonb", "float4", "float8", "inet", "cidr", "macaddr" ->
          string ? "22P02" : null;
      case "date", "time", "timestamp", "timestamptz", "interval" -> string ? "22007" : null;
      default -> null;
    };
  }

  private static boolean shorter(DataType from, DataType to) {
    if (to.modifiers().isEmpty()) {
      return false;
    }
    if (from.is("text")) {
      return true;
    }
    if (!from.is("varchar") && !from.is("bpchar")) {
      return false;
    }
    return from.modifiers().isEmpty() || from.modifiers().get(0) > to.modifiers().get(0);
  }

  private static String number(DataType from, DataType to, boolean string) {
    if (string) {
      return "22P02";
    }
    int before = digits(from);
    int after = digits(to);
    return before > 0 && after > 0 && before > after ? "22003" : null;
  }

  /** How many digits stand before the point; 0 if it is no number. */
  private static int digits(DataType type) {
    if (!type.isBuiltIn()) {
      return 0;
    }
    List<Integer> modifiers = type.modifiers();
    return switch (type.name()) {
      case "int2" -> 5;
      case "int4" -> 10;
      case "int8" -> 19;
      case "float4" -> 38;
      case "float8" -> 308;
      case "numeric" -> modifiers.isEmpty() ? 1000 : modifiers.get(0) - modifiers.get(1);
      default -> 0;
    };
  }
}
