package dev.redflag.schema;

import dev.redflag.sql.ast.QualifiedName;
import java.util.List;

/**
 * What a history has made of the database, immutable: each statement gives a new one that shares
 * what it did not change.
 */
public final class Schema {

  /** The schema of a new database. */
  public static final Schema EMPTY = new Schema();

  private Schema() {}

  /** The table that {@code name} means in {@code session}, perhaps an assumed one, or null. */
  public Table table(QualifiedName name, Session session) {
    return null;
  }

  /** The table of that full name, or null. */
  public Table table(RelationName name) {
    return null;
  }

  /** The index that {@code name} means in {@code session}, or null. */
  public Index index(QualifiedName name, Session session) {
    return null;
  }

  /** The indexes of a table or materialized view, those of constraints among them. */
  public List<Index> indexesOf(RelationName relation) {
    return List.of();
  }

  /** The enum type that {@code name} means in {@code session}, or null. */
  public EnumType enumType(QualifiedName name, Session session) {
    return null;
  }

  /** The foreign keys of other tables, and of itself, that refer to {@code table}. */
  public List<ForeignKeyOf> referencesTo(RelationName table) {
    return List.of();
  }

  /**
   * What DROP … CASCADE of the object takes with it, in the words of PostgreSQL's notice, such as
   * {@code constraint orders_user_id_fkey on table orders} or {@code view active_users}; what
   * belongs to the object itself (its indexes, its own constraints, its sequences) is not listed.
   */
  public List<String> cascadeOf(
      QualifiedName name, dev.redflag.sql.ast.ObjectType type, Session session) {
    return List.of();
  }

  /**
   * Whether nothing named so far was missing from the history and every statement was read, so that
   * what is not here does not exist.
   */
  public boolean closed() {
    return true;
  }

  /**
   * A foreign key with the table that it belongs to.
   *
   * @param table the referencing table
   * @param constraint the foreign key
   */
  public record ForeignKeyOf(RelationName table, Constraint constraint) {}
}
