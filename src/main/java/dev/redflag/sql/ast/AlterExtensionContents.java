package dev.redflag.sql.ast;

import dev.redflag.source.Span;

/**
 * ALTER EXTENSION … ADD or DROP of a member.
 *
 * @param add false for DROP
 * @param member its name, or null for a cast, transform or the like
 */
public record AlterExtensionContents(
    Span span, Identifier name, boolean add, ObjectType objectType, QualifiedName member)
    implements Statement {

  @Override
  public String kind() {
    return "AlterExtensionContentsStmt";
  }
}
