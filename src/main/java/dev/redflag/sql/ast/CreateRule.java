package dev.redflag.sql.ast;

import dev.redflag.source.Span;
import java.util.List;

/**
 * CREATE RULE.
 *
 * @param orReplace whether {@code OR REPLACE} stands there
 * @param event {@code SELECT}, {@code INSERT}, {@code UPDATE} or {@code DELETE}
 * @param where or null
 * @param actions empty for NOTHING
 */
public record CreateRule(
    Span span,
    Identifier name,
    QualifiedName table,
    boolean orReplace,
    String event,
    Expression where,
    boolean instead,
    List<Statement> actions)
    implements Statement {

  @Override
  public String kind() {
    return "RuleStmt";
  }
}
