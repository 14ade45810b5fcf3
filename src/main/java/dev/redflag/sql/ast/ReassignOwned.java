package dev.redflag.sql.ast;

import dev.redflag.source.Span;
import java.util.List;

/** REASSIGN OWNED. */
public record ReassignOwned(Span span, List<Identifier> roles, Identifier newRole)
    implements Statement {

  @Override
  public String kind() {
    return "ReassignOwnedStmt";
  }
}
