package dev.redflag.sql.ast;

import dev.redflag.source.Span;
import java.util.List;

/**
 * CREATE SERVER.
 *
 * @param type or null
 * @param version or null
 * @param wrapper the foreign data wrapper
 */
public record CreateServer(
    Span span,
    Identifier name,
    boolean ifNotExists,
    StringConstant type,
    StringConstant version,
    Identifier wrapper,
    List<Option> options)
    implements Statement {

  @Override
  public String kind() {
    return "CreateForeignServerStmt";
  }
}
