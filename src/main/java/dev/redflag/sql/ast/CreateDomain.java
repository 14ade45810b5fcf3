package dev.redflag.sql.ast;

import dev.redflag.source.Span;
import java.util.List;

/**
 * CREATE DOMAIN.
 *
 * @param collation or null
 */
public record CreateDomain(
    Span span,
    QualifiedName name,
    TypeName type,
    QualifiedName collation,
    List<ColumnConstraint> constraints)
    implements Statement {

  @Override
  public String kind() {
    return "CreateDomainStmt";
  }
}
