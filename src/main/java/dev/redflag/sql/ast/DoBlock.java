package dev.redflag.sql.ast;

import dev.redflag.source.Span;
import java.util.List;

/**
 * DO: an anonymous code block.
 *
 * @param language or null for plpgsql
 * @param body the SQL statements in it, in order; empty if the language is not plpgsql
 * @param dynamic each EXECUTE whose text is not a constant
 */
public record DoBlock(Span span, Identifier language, List<BodyStatement> body, List<Span> dynamic)
    implements Statement {

  @Override
  public String kind() {
    return "DoStmt";
  }
}
