package dev.redflag.sql.ast;

import dev.redflag.source.Span;
import java.util.List;

/**
 * LOCK TABLE.
 *
 * @param mode as written, upper case, such as {@code ACCESS EXCLUSIVE}, which is the default
 */
public record LockTable(Span span, List<QualifiedName> tables, String mode, boolean nowait)
    implements Statement {

  @Override
  public String kind() {
    return "LockStmt";
  }
}
