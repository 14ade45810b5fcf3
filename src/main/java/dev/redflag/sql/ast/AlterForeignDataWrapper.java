package dev.redflag.sql.ast;

import dev.redflag.source.Span;
import java.util.List;

/**
 * ALTER FOREIGN DATA WRAPPER.
 *
 * @param functions {@code handler} and {@code validator}; with null as value for NO
 */
public record AlterForeignDataWrapper(
    Span span, Identifier name, List<Option> functions, List<OptionChange> options)
    implements Statement {

  @Override
  public String kind() {
    return "AlterFdwStmt";
  }
}
