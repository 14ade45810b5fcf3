package dev.redflag.schema;

import dev.redflag.source.Span;
import dev.redflag.sql.ast.ColumnConstraint;
import dev.redflag.sql.ast.ConstraintFlags;
import dev.redflag.sql.ast.Expression;
import dev.redflag.sql.ast.Identifier;
import dev.redflag.sql.ast.IndexElement;
import dev.redflag.sql.ast.Reference;
import dev.redflag.sql.ast.TableConstraint;
import java.util.ArrayList;
import java.util.List;

/** A constraint that a statement asks for, written with a column or by itself. */
final class ConstraintRequest {

  final Constraint.Type type;
  final Span span;
  final ConstraintFlags flags;

  /** Whether it is written with its column. */
  boolean ofColumn;

  /** Null if PostgreSQL is to choose. */
  Identifier name;

  List<Identifier> columns = List.of();
  List<Identifier> include = List.of();
  Identifier usingIndex;
  boolean nullsNotDistinct;
  String method = "btree";

  /** Whether the last column is a range that overlaps with none of the same key. */
  boolean withoutOverlaps;

  /** Whether the last column of a foreign key is such a range. */
  boolean period;

  List<IndexElement> elements = List.of();
  Expression predicate;
  Expression condition;
  Reference target;

  private ConstraintRequest(
      Constraint.Type type, Identifier name, Span span, ConstraintFlags flags) {
    this.type = type;
    this.name = name;
    this.span = span;
    this.flags = flags;
  }

  /** Whether an index stands behind it. */
  boolean hasIndex() {
    return type == Constraint.Type.PRIMARY_KEY
        || type == Constraint.Type.UNIQUE
        || type == Constraint.Type.EXCLUSION;
  }

  List<String> columnNames() {
    List<String> names = new ArrayList<>(columns.size());
    for (Identifier column : columns) {
      names.add(column.value());
    }
    return names;
  }

  /** The request of a column's constraint; null for NULL, DEFAULT and their like. */
  static ConstraintRequest of(Identifier column, ColumnConstraint written) {
    ConstraintRequest request;
    if (written instanceof ColumnConstraint.PrimaryKey key) {
      request = request(Constraint.Type.PRIMARY_KEY, written, key.flags());
    } else if (written instanceof ColumnConstraint.Unique unique) {
      request = request(Constraint.Type.UNIQUE, written, unique.flags());
      request.nullsNotDistinct = unique.nullsNotDistinct();
    } else if (written instanceof ColumnConstraint.Check check) {
      request = request(Constraint.Type.CHECK, written, check.flags());
      request.condition = check.condition();
      return request;
    } else if (written instanceof ColumnConstraint.References references) {
      request = request(Constraint.Type.FOREIGN_KEY, written, references.flags());
      request.target = references.target();
    } else if (written instanceof ColumnConstraint.NotNull notNull) {
      request = request(Constraint.Type.NOT_NULL, written, notNull.flags());
    } else {
      return null;
    }
    request.columns = List.of(column);
    request.ofColumn = true;
    return request;
  }

  private static ConstraintRequest request(
      Constraint.Type type, ColumnConstraint written, ConstraintFlags flags) {
    return new ConstraintRequest(type, written.name(), written.span(), flags);
  }

  static ConstraintRequest of(TableConstraint written) {
    if (written instanceof TableConstraint.PrimaryKey key) {
      ConstraintRequest request = request(Constraint.Type.PRIMARY_KEY, written);
      request.columns = key.columns();
      request.include = key.include();
      request.usingIndex = key.usingIndex();
      request.temporal(key.withoutOverlaps());
      return request;
    }
    if (written instanceof TableConstraint.Unique unique) {
      ConstraintRequest request = request(Constraint.Type.UNIQUE, written);
      request.columns = unique.columns();
      request.include = unique.include();
      request.usingIndex = unique.usingIndex();
      request.nullsNotDistinct = unique.nullsNotDistinct();
      request.temporal(unique.withoutOverlaps());
      return request;
    }
    if (written instanceof TableConstraint.ForeignKey key) {
      ConstraintRequest request = request(Constraint.Type.FOREIGN_KEY, written);
      request.columns = key.columns();
      request.target = key.target();
      request.period = key.period();
      return request;
    }
    if (written instanceof TableConstraint.Check check) {
      ConstraintRequest request = request(Constraint.Type.CHECK, written);
      request.condition = check.condition();
      return request;
    }
    if (written instanceof TableConstraint.Exclusion exclusion) {
      ConstraintRequest request = request(Constraint.Type.EXCLUSION, written);
      request.method = exclusion.method() == null ? "btree" : exclusion.method().value();
      request.elements = exclusion.keys();
      request.include = exclusion.include();
      request.predicate = exclusion.predicate();
      return request;
    }
    TableConstraint.NotNull notNull = (TableConstraint.NotNull) written;
    ConstraintRequest request = request(Constraint.Type.NOT_NULL, written);
    request.columns = List.of(notNull.column());
    return request;
  }

  private void temporal(boolean holds) {
    withoutOverlaps = holds;
    method = holds ? "gist" : method;
  }

  private static ConstraintRequest request(Constraint.Type type, TableConstraint written) {
    return new ConstraintRequest(type, written.name(), written.span(), written.flags());
  }

  /**
   * Whether this asks for the same index as {@code other}, so that PostgreSQL makes only one:
   * UNIQUE beside PRIMARY KEY, say.
   */
  boolean sameIndexAs(ConstraintRequest other) {
    return type != Constraint.Type.EXCLUSION
        && other.type != Constraint.Type.EXCLUSION
        && usingIndex == null
        && other.usingIndex == null
        && nullsNotDistinct == other.nullsNotDistinct
        && withoutOverlaps == other.withoutOverlaps
        && flags.deferrable() == other.flags.deferrable()
        && flags.initiallyDeferred() == other.flags.initiallyDeferred()
        && columnNames().equals(other.columnNames())
        && values(include).equals(values(other.include));
  }

  private static List<String> values(List<Identifier> identifiers) {
    List<String> values = new ArrayList<>(identifiers.size());
    for (Identifier identifier : identifiers) {
      values.add(identifier.value());
    }
    return values;
  }
}
