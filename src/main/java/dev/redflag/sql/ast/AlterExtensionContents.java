package dev.redflag.sql.ast;

import dev.redflag.source.Span;

/**
 * ALTER EXTENSION … ADD or DROP of a member.
 *
 * @param add false for DROP
 * @param member its name; for a cast the type it starts from, for a transform its type
 * @param signature or null
 */
public record AlterExtensionContents(
    Span span,
    Identifier name,
    boolean add,
    ObjectType objectType,
    QualifiedName member,
    ObjectSignature signature)
    implements Statement {

  @Override
  public String kind() {
    return "AlterExtensionContentsStmt";
  }
}
