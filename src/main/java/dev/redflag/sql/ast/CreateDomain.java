package dev.redflag.sql.ast;

import dev.redflag.source.Span;
import java.util.List;

/** CREATE DOMAIN. */
public record CreateDomain(
    Span span, QualifiedName name, TypeName type, List<ColumnConstraint> constraints)
    implements Statement {

  @Override
  public String kind() {
    return "CreateDomainStmt";
  }
}
