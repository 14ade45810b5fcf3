package dev.redflag.sql.ast;

import dev.redflag.source.Span;

/**
 * ALTER … [NO] DEPENDS ON EXTENSION.
 *
 * @param table the table of a trigger, else null
 * @param depends false with NO
 * @param signature or null
 */
public record DependsOnExtension(
    Span span,
    ObjectType objectType,
    QualifiedName name,
    ObjectSignature signature,
    QualifiedName table,
    Identifier extension,
    boolean depends)
    implements Statement {

  @Override
  public String kind() {
    return "AlterObjectDependsStmt";
  }
}
