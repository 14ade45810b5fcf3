package dev.redflag.sql.ast;

import dev.redflag.source.Span;

/** CREATE CONVERSION. */
public record CreateConversion(
    Span span,
    QualifiedName name,
    boolean isDefault,
    StringConstant source,
    StringConstant target,
    QualifiedName function)
    implements Statement {

  @Override
  public String kind() {
    return "CreateConversionStmt";
  }
}
