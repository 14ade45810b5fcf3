package dev.redflag.sql.ast;

import dev.redflag.source.Span;
import java.util.List;

/** ALTER TABLESPACE with SET or RESET. */
public record AlterTablespace(Span span, Identifier name, boolean reset, List<Option> options)
    implements Statement {

  @Override
  public String kind() {
    return "AlterTableSpaceOptionsStmt";
  }
}
