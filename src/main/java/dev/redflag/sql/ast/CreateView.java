package dev.redflag.sql.ast;

import dev.redflag.source.Span;
import java.util.List;

/**
 * CREATE VIEW.
 *
 * @param orReplace whether {@code OR REPLACE} stands there
 * @param checkOption {@code LOCAL}, {@code CASCADED} or null
 */
public record CreateView(
    Span span,
    QualifiedName name,
    boolean orReplace,
    Persistence persistence,
    boolean recursive,
    List<Identifier> columns,
    List<Option> options,
    Expression query,
    String checkOption)
    implements Statement {

  @Override
  public String kind() {
    return "ViewStmt";
  }
}
