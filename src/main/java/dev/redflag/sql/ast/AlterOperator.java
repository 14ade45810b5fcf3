package dev.redflag.sql.ast;

import dev.redflag.source.Span;
import java.util.List;

/** ALTER OPERATOR … SET. */
public record AlterOperator(
    Span span, QualifiedName name, ObjectSignature signature, List<Option> options)
    implements Statement {

  @Override
  public String kind() {
    return "AlterOperatorStmt";
  }
}
