package dev.redflag.sql.ast;

import dev.redflag.source.Span;

/** CREATE OPERATOR FAMILY. */
public record CreateOperatorFamily(Span span, QualifiedName name, Identifier method)
    implements Statement {

  @Override
  public String kind() {
    return "CreateOpFamilyStmt";
  }
}
