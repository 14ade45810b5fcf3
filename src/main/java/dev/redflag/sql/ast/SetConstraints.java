package dev.redflag.sql.ast;

import dev.redflag.source.Span;
import java.util.List;

/**
 * SET CONSTRAINTS.
 *
 * @param names empty for ALL
 * @param deferred false for IMMEDIATE
 */
public record SetConstraints(Span span, List<QualifiedName> names, boolean deferred)
    implements Statement {

  @Override
  public String kind() {
    return "ConstraintsSetStmt";
  }
}
