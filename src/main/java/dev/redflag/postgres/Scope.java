package dev.redflag.postgres;

import dev.redflag.sql.ast.Identifier;
import dev.redflag.sql.ast.QualifiedName;
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
}
