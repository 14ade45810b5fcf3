package dev.redflag.sql.ast;

import dev.redflag.source.Span;

/**
 * COMMENT ON.
 *
 * @param name the object; for a column the table and the column; for a constraint, trigger, policy
 *     or rule that itself; for a cast the type it starts from, for a transform its type
 * @param table the table of a constraint, trigger, policy or rule, the domain of a domain's
 *     constraint, else null
 * @param text null for IS NULL
 * @param signature or null
 */
public record Comment(
    Span span,
    ObjectType objectType,
    QualifiedName name,
    QualifiedName table,
    ObjectSignature signature,
    StringConstant text)
    implements Statement {

  @Override
  public String kind() {
    return "CommentStmt";
  }
}
