package dev.redflag.sql.ast;

import dev.redflag.source.Span;

/** ALTER FUNCTION, PROCEDURE or ROUTINE with options. */
public record AlterFunction(Span span, ObjectType objectType, QualifiedName name)
    implements Statement {

  @Override
  public String kind() {
    return "AlterFunctionStmt";
  }
}
