package dev.redflag.sql.ast;

import dev.redflag.source.Span;
import java.util.List;

/**
 * A column that a statement names.
 *
 * @param column null for {@code *}
 * @param span with the qualifier
 * @param qualifier as written, or null
 * @param relations those that it may belong to: one if it is qualified by a relation or only one is
 *     in scope, none if it belongs, or may belong, to a subquery, a function, a row variable or an
 *     outer statement
 * @param written whether it is set by UPDATE, INSERT or MERGE
 */
public record ColumnUse(
    Identifier column,
    Span span,
    QualifiedName qualifier,
    List<QualifiedName> relations,
    boolean written) {

  public ColumnUse {
    relations = List.copyOf(relations);
  }
}
