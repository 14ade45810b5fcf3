package dev.redflag.sql.ast;

import dev.redflag.source.Span;

/**
 * ALTER … RENAME of an object, or of a part of one.
 *
 * @param objectType what is renamed: the relation, or {@code COLUMN}, {@code CONSTRAINT}, {@code
 *     ATTRIBUTE} of it
 * @param ownerType the kind of the object named after ALTER
 * @param name the object named after ALTER
 * @param part the column, attribute or constraint, else null
 * @param ifExists whether {@code IF EXISTS} stands there
 * @param cascade whether {@code CASCADE} stands there
 * @param only whether ONLY stands before a table
 * @param signature or null
 */
public record Rename(
    Span span,
    ObjectType objectType,
    ObjectType ownerType,
    QualifiedName name,
    Identifier part,
    Identifier newName,
    boolean ifExists,
    boolean cascade,
    boolean only,
    ObjectSignature signature)
    implements Statement {

  @Override
  public String kind() {
    return "RenameStmt";
  }
}
