package dev.redflag.sql.ast;

import dev.redflag.source.Span;
import java.util.List;

/** ALTER USER MAPPING. */
public record AlterUserMapping(
    Span span, Identifier user, Identifier server, List<OptionChange> options)
    implements Statement {

  @Override
  public String kind() {
    return "AlterUserMappingStmt";
  }
}
