package dev.redflag.sql.ast;

import dev.redflag.source.Span;
import java.util.List;

/** CREATE USER MAPPING. */
public record CreateUserMapping(
    Span span, Identifier user, Identifier server, boolean ifNotExists, List<Option> options)
    implements Statement {

  @Override
  public String kind() {
    return "CreateUserMappingStmt";
  }
}
