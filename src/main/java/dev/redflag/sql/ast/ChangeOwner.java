package dev.redflag.sql.ast;

import dev.redflag.source.Span;

/**
 * ALTER … OWNER TO, where the grammar has it as a statement of its own.
 *
 * @param signature or null
 */
public record ChangeOwner(
    Span span,
    ObjectType objectType,
    QualifiedName name,
    ObjectSignature signature,
    Identifier owner)
    implements Statement {

  @Override
  public String kind() {
    return "AlterOwnerStmt";
  }
}
