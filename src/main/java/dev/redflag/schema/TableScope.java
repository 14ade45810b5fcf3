package dev.redflag.schema;

import dev.redflag.postgres.DataType;
import dev.redflag.sql.ast.Identifier;
import dev.redflag.sql.ast.TypeName;
import java.util.List;

/** The scope of an expression over one table that is judged: it tells of names that are missing. */
final class TableScope extends ExpressionScope {

  private final Transition transition;
  private final boolean rows;
  private final DataType value;

  /** What may be said of columns: null if any may be named, else why some may not. */
  private final String generatedReason;

  private TableScope(
      Transition transition, Table table, boolean rows, DataType value, String generatedReason) {
    super(transition.schema, transition.session, table);
    this.transition = transition;
    this.rows = rows;
    this.value = value;
    this.generatedReason = generatedReason;
  }

  /**
   * @param table the table whose columns may be named, or null
   */
  static TableScope of(Transition transition, Table table) {
    return new TableScope(transition, table, false, null, null);
  }

  /** The scope of a generated column. */
  static TableScope generating(Transition transition, Table table) {
    return new TableScope(
        transition, table, false, null, "a generated column cannot read another generated column");
  }

  /** The scope of a trigger's condition, which names the rows NEW and OLD. */
  static TableScope ofRows(Transition transition, Table table) {
    return new TableScope(transition, table, true, null, null);
  }

  /**
   * The scope of a domain's check, which names VALUE.
   *
   * @param type the type beneath the domain, or null if it is not known
   */
  static TableScope ofDomain(Transition transition, DataType type) {
    return new TableScope(
        transition, null, false, type == null ? DataType.builtIn("any") : type, null);
  }

  @Override
  public DataType type(TypeName name) {
    return transition.type(name);
  }

  @Override
  public DataType column(List<Identifier> parts) {
    Identifier name = parts.get(parts.size() - 1);
    if (name.templated() || name.value().equals("*")) {
      return null;
    }
    if (value != null) {
      return ofDomain(parts, name);
    }
    if (table == null) {
      return null;
    }
    if (parts.size() == 1 && (rows ? isRow(name.value()) : isTable(name.value()))) {
      return null;
    }
    if (rows && parts.size() == 1) {
      transition.refuse(
          name.span(), "42703", "a trigger's condition names columns of NEW and OLD only");
      return null;
    }
    if (parts.size() > 1) {
      String qualifier = parts.get(parts.size() - 2).value();
      if (rows ? !isRow(qualifier) : !isTable(qualifier)) {
        transition.refuse(
            parts.get(0).span().cover(name.span()),
            "42P01",
            "only columns of " + table.name() + " can be named there");
        return null;
      }
    }
    return own(name);
  }

  private DataType ofDomain(List<Identifier> parts, Identifier name) {
    if (parts.size() == 1 && name.value().equals("value")) {
      return value.is("any") ? null : value;
    }
    transition.refuse(
        name.span(), "42703", "there is no column " + name + ": a domain's check names VALUE only");
    return null;
  }

  private static boolean isRow(String name) {
    return name.equals("new") || name.equals("old");
  }

  private boolean isTable(String name) {
    return name.equals(table.name().name());
  }

  private DataType own(Identifier name) {
    Column column = table.column(name.value());
    if (column == null) {
      if (Lookup.columnPresence(schema, table, name.value()) == Presence.ABSENT
          && !(rows && name.value().equals("*"))) {
        transition.conflict(Conflict.MissingColumn.of(table, name.value(), name.span()));
      }
      return null;
    }
    if (column.perhaps() || table.perhaps()) {
      return null;
    }
    if (generatedReason != null && column.isGenerated()) {
      transition.refuse(name.span(), "42P17", generatedReason);
    }
    return column.type();
  }
}
