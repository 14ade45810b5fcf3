package dev.redflag.schema;

import dev.redflag.postgres.DataType;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;

/**
 * The columns of a view, in order.
 *
 * <p>Their names are there at once. Their types are found when somebody first asks: a history has
 * many views whose types nobody ever wants, and to infer those takes longer than all the rest.
 */
public final class ViewColumns {

  /** Finds the types. */
  interface Types {

    /** The columns in their order with their types, whatever their names; null if not known. */
    OrderedMap<DataType> find();
  }

  /** The columns; their types are null while {@code unfound} is not. */
  private OrderedMap<DataType> columns;

  private Types unfound;

  private ViewColumns(OrderedMap<DataType> columns, Types unfound) {
    this.columns = columns;
    this.unfound = unfound;
  }

  /** The columns with their types, null where one is not known. */
  static ViewColumns of(OrderedMap<DataType> columns) {
    return columns == null ? null : new ViewColumns(columns, null);
  }

  /**
   * Columns whose types are still to be found.
   *
   * @param names the columns under their names, with no types; null if they are not known
   */
  static ViewColumns of(OrderedMap<DataType> names, Types types) {
    return names == null ? null : new ViewColumns(names, types);
  }

  /** The names. */
  public Set<String> names() {
    return columns.keySet();
  }

  /** The columns, with their types if those are found already. */
  OrderedMap<DataType> named() {
    return columns;
  }

  /** Whether there is a column of that name. */
  public boolean has(String name) {
    return columns.containsKey(name);
  }

  /** The columns with their types, null where one is not known. */
  public Map<String, DataType> types() {
    return typed();
  }

  /** The same. */
  OrderedMap<DataType> typed() {
    if (unfound != null) {
      columns = withTypes(columns, unfound.find());
      unfound = null;
    }
    return columns;
  }

  private static OrderedMap<DataType> withTypes(
      OrderedMap<DataType> columns, OrderedMap<DataType> found) {
    if (found == null || found.size() != columns.size()) {
      return columns;
    }
    return columns.withValues(new ArrayList<>(found.values()));
  }

  /** The same after a column got another name. */
  ViewColumns renamed(String oldName, String newName) {
    OrderedMap<DataType> renamed = columns.renamed(oldName, newName, columns.get(oldName));
    return new ViewColumns(renamed, unfound == null ? null : new Before(this));
  }

  /** The same after a type got another name. */
  @SuppressWarnings("ReferenceEquality") // The map itself comes back if it has no such type.
  ViewColumns retyped(RelationName oldName, RelationName newName) {
    if (unfound != null) {
      return new ViewColumns(columns, new Retyped(this, oldName, newName));
    }
    OrderedMap<DataType> retyped = retyped(columns, oldName, newName);
    return retyped == columns ? this : new ViewColumns(retyped, null);
  }

  private static OrderedMap<DataType> retyped(
      OrderedMap<DataType> columns, RelationName oldName, RelationName newName) {
    OrderedMap<DataType> retyped = columns;
    for (String name : columns.keySet()) {
      DataType type = columns.get(name);
      if (TypeNames.isOf(type, oldName)) {
        retyped = retyped.with(name, TypeRenaming.renamed(type, oldName, newName));
      }
    }
    return retyped;
  }

  @Override
  public String toString() {
    return columns.keySet().toString();
  }

  /** The types that the columns had under their earlier names. */
  private record Before(ViewColumns before) implements Types {
    @Override
    public OrderedMap<DataType> find() {
      return before.typed();
    }
  }

  /** The types that the columns had before one got another name. */
  private record Retyped(ViewColumns before, RelationName oldName, RelationName newName)
      implements Types {
    @Override
    public OrderedMap<DataType> find() {
      return retyped(before.typed(), oldName, newName);
    }
  }
}
