package dev.redflag.sql.ast;

import dev.redflag.source.Span;
import java.util.List;

/**
 * CREATE TABLESPACE.
 *
 * @param owner or null
 */
public record CreateTablespace(
    Span span, Identifier name, Identifier owner, StringConstant location, List<Option> options)
    implements Statement {

  @Override
  public String kind() {
    return "CreateTableSpaceStmt";
  }
}
