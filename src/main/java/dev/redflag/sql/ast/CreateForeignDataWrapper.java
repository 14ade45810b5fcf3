package dev.redflag.sql.ast;

import dev.redflag.source.Span;
import java.util.List;

/**
 * CREATE FOREIGN DATA WRAPPER.
 *
 * @param functions {@code handler} and {@code validator}; with null as value for NO
 */
public record CreateForeignDataWrapper(
    Span span, Identifier name, List<Option> functions, List<Option> options) implements Statement {

  @Override
  public String kind() {
    return "CreateFdwStmt";
  }
}
