package dev.redflag.postgres;

import dev.redflag.sql.ast.Identifier;
import dev.redflag.sql.ast.QualifiedName;
import dev.redflag.sql.ast.Term;
import dev.redflag.sql.ast.TypeName;
import java.util.List;

/** What names mean where an expression stands, beyond those of PostgreSQL itself. */
public interface Scope {

  /** The type that {@code name} means, or null if it is not known. */
  DataType type(TypeName name);

  /** The type of a column, perhaps qualified, or null if it is not known. */
  DataType column(List<Identifier> parts);

  /** What sort of type it is; an array is {@link TypeKind#BASE}. */
  TypeKind kind(DataType type);

  /** The type beneath a domain, through all domains; null if it is not known. */
  DataType base(DataType domain);

  /**
   * The functions of that name that the history made, an empty list if there are none; null if it
   * is not known what it means.
   */
  List<Signature> functions(QualifiedName name);

  /** Whether no cast was made by CREATE CAST or an extension. */
  boolean noOtherCasts();

  /** Whether no function can have that name but those of {@link #functions} and PostgreSQL's. */
  default boolean knowsFunctions(QualifiedName name) {
    return false;
  }

  /** Whether PostgreSQL's own are all operators of that name. */
  default boolean knowsOperator(String operator) {
    return false;
  }

  /**
   * The SQLSTATE with which PostgreSQL refuses {@code text} as a value of {@code type}, or null if
   * it takes it or that is not sure.
   */
  default String refusal(String text, DataType type) {
    return null;
  }

  /**
   * Whether a relation that is there for sure has no such column.
   *
   * @param relation its name as SQL writes it
   * @param column unquoted
   */
  default boolean lacksColumn(String relation, String column) {
    return false;
  }

  /** The types of the columns of a query, each null if it is not known; null if none is known. */
  default List<DataType> query(Term.Subquery query) {
    return null;
  }
}
