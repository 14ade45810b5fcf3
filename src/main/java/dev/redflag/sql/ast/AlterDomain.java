package dev.redflag.sql.ast;

import dev.redflag.source.Span;

/** ALTER DOMAIN, without RENAME, OWNER and SET SCHEMA. */
public record AlterDomain(Span span, QualifiedName name, AlterDomainAction action)
    implements Statement {

  @Override
  public String kind() {
    return "AlterDomainStmt";
  }
}
