package dev.redflag.sql.ast;

import dev.redflag.source.Span;

/** ALTER COLLATION … REFRESH VERSION. */
public record RefreshCollation(Span span, QualifiedName name) implements Statement {

  @Override
  public String kind() {
    return "AlterCollationStmt";
  }
}
