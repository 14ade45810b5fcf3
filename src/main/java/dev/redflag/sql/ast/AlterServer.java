package dev.redflag.sql.ast;

import dev.redflag.source.Span;
import java.util.List;

/**
 * ALTER SERVER.
 *
 * @param version or null
 */
public record AlterServer(
    Span span, Identifier name, StringConstant version, List<OptionChange> options)
    implements Statement {

  @Override
  public String kind() {
    return "AlterForeignServerStmt";
  }
}
