package dev.redflag.sql.ast;

import dev.redflag.source.Span;
import java.util.List;

/** CREATE TYPE … AS ENUM. */
public record CreateEnum(Span span, QualifiedName name, List<StringConstant> labels)
    implements Statement {

  @Override
  public String kind() {
    return "CreateEnumStmt";
  }
}
