package dev.redflag.sql.ast;

import dev.redflag.source.Span;
import java.util.List;

/**
 * VACUUM or ANALYZE.
 *
 * @param vacuum false for ANALYZE alone
 * @param tables empty for all
 */
public record Vacuum(Span span, boolean vacuum, boolean full, List<QualifiedName> tables)
    implements Statement {

  @Override
  public String kind() {
    return "VacuumStmt";
  }
}
