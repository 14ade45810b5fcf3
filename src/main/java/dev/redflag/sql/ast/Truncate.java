package dev.redflag.sql.ast;

import dev.redflag.source.Span;
import java.util.List;

/**
 * TRUNCATE.
 *
 * @param cascade whether {@code CASCADE} stands there
 * @param only those of the tables that ONLY stands before
 */
public record Truncate(
    Span span,
    List<QualifiedName> tables,
    boolean restartIdentity,
    boolean cascade,
    List<QualifiedName> only)
    implements Statement {

  @Override
  public String kind() {
    return "TruncateStmt";
  }
}
