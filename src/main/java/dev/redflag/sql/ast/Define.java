package dev.redflag.sql.ast;

import dev.redflag.source.Span;
import java.util.List;

/**
 * CREATE TYPE (base or shell), AGGREGATE, OPERATOR, COLLATION or TEXT SEARCH object.
 *
 * @param ifNotExists whether {@code IF NOT EXISTS} stands there
 * @param signature the arguments of an aggregate, or null
 */
public record Define(
    Span span,
    ObjectType objectType,
    QualifiedName name,
    ObjectSignature signature,
    boolean orReplace,
    boolean ifNotExists,
    List<Option> options)
    implements Statement {

  @Override
  public String kind() {
    return "DefineStmt";
  }
}
