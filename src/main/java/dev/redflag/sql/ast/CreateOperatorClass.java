package dev.redflag.sql.ast;

import dev.redflag.source.Span;
import java.util.List;

/**
 * CREATE OPERATOR CLASS.
 *
 * @param method of the index
 * @param family or null
 */
public record CreateOperatorClass(
    Span span,
    QualifiedName name,
    boolean isDefault,
    TypeName type,
    Identifier method,
    QualifiedName family,
    List<OperatorItem> items)
    implements Statement {

  @Override
  public String kind() {
    return "CreateOpClassStmt";
  }
}
