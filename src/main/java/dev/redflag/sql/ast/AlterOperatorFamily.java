package dev.redflag.sql.ast;

import dev.redflag.source.Span;
import java.util.List;

/**
 * ALTER OPERATOR FAMILY with ADD or DROP.
 *
 * @param add false for DROP
 */
public record AlterOperatorFamily(
    Span span, QualifiedName name, Identifier method, boolean add, List<OperatorItem> items)
    implements Statement {

  @Override
  public String kind() {
    return "AlterOpFamilyStmt";
  }
}
