package dev.redflag.sql.ast;

import dev.redflag.source.Span;
import java.util.List;

/**
 * DROP of anything that has a name.
 *
 * @param targets in the order written
 * @param ifExists whether {@code IF EXISTS} stands there
 * @param cascade whether {@code CASCADE} stands there
 * @param options of DROP DATABASE
 */
public record Drop(
    Span span,
    ObjectType objectType,
    List<DropTarget> targets,
    boolean ifExists,
    boolean cascade,
    boolean concurrently,
    List<Option> options)
    implements Statement {

  @Override
  public String kind() {
    return objectType.dropKind();
  }
}
