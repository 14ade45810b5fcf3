package dev.redflag.schema;

import dev.redflag.sql.ast.Expression;
import dev.redflag.sql.ast.IndexElement;
import java.util.List;

/**
 * An index of a table or materialized view as the history left it.
 *
 * @param name the full name, also where PostgreSQL chose it
 * @param table the indexed relation
 * @param keys the key columns in order; null stands for an expression
 * @param elements the keys as written, beside {@code keys}; empty if they are plain columns
 * @param include the columns after INCLUDE
 * @param others further columns that its expressions and predicate name, as far as known
 * @param method such as {@code btree}
 * @param unique whether it is unique
 * @param nullsNotDistinct whether two nulls are equal to it
 * @param predicate the condition of a partial index, or null
 * @param constraint whether it belongs to a constraint of the same name
 * @param valid false for an index ON ONLY a partitioned table until its partitions are attached
 * @param parent the index of the partitioned table that it is attached to, or null
 * @param madeAt where it was made; null if assumed
 * @param perhaps whether only a conditional or IF NOT EXISTS statement made it
 */
public record Index(
    RelationName name,
    RelationName table,
    List<String> keys,
    List<IndexElement> elements,
    List<String> include,
    List<String> others,
    String method,
    boolean unique,
    boolean nullsNotDistinct,
    Expression predicate,
    boolean constraint,
    boolean valid,
    RelationName parent,
    Origin madeAt,
    boolean perhaps)
    implements Relation {

  /** Whether it names {@code column} anywhere, so that it goes with it. */
  public boolean uses(String column) {
    return keys.contains(column) || include.contains(column) || others.contains(column);
  }

  /** Whether it is that of a key WITHOUT OVERLAPS: nothing else is unique by such an index. */
  public boolean temporal() {
    return unique && method.equals("gist");
  }

  /**
   * Whether it is the index that a foreign key to {@code columns} needs.
   *
   * @param period whether the last column is a PERIOD
   */
  public boolean identifies(List<String> columns, boolean period) {
    return unique
        && temporal() == period
        && predicate == null
        && keys.size() == columns.size()
        && keys.containsAll(columns);
  }

  /** An index that is being made or changed. */
  static final class Draft {
    RelationName name;
    RelationName table;
    List<String> keys = List.of();
    List<IndexElement> elements = List.of();
    List<String> include = List.of();
    List<String> others = List.of();
    String method = "btree";
    boolean unique;
    boolean nullsNotDistinct;
    Expression predicate;
    boolean constraint;
    boolean valid = true;
    RelationName parent;
    Origin madeAt;
    boolean perhaps;

    Draft(RelationName table) {
      this.table = table;
    }

    Draft(Index index) {
      name = index.name;
      table = index.table;
      keys = index.keys;
      elements = index.elements;
      include = index.include;
      others = index.others;
      method = index.method;
      unique = index.unique;
      nullsNotDistinct = index.nullsNotDistinct;
      predicate = index.predicate;
      constraint = index.constraint;
      valid = index.valid;
      parent = index.parent;
      madeAt = index.madeAt;
      perhaps = index.perhaps;
    }

    Index index() {
      return new Index(
          name,
          table,
          keys,
          elements,
          include,
          others,
          method,
          unique,
          nullsNotDistinct,
          predicate,
          constraint,
          valid,
          parent,
          madeAt,
          perhaps);
    }
  }
}
