package dev.redflag.sql.ast;

import dev.redflag.source.Span;
import java.util.List;

/**
 * LOCK TABLE.
 *
 * @param mode as written, upper case, such as {@code ACCESS EXCLUSIVE}, which is the default
 * @param only those of the tables that ONLY stands before
 */
public record LockTable(
    Span span, List<QualifiedName> tables, String mode, boolean nowait, List<QualifiedName> only)
    implements Statement {

  @Override
  public String kind() {
    return "LockStmt";
  }
}
