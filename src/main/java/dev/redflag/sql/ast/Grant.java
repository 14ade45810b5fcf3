package dev.redflag.sql.ast;

import dev.redflag.source.Span;
import java.util.List;

/**
 * GRANT or REVOKE of privileges on objects.
 *
 * @param grant false for REVOKE
 * @param privileges empty for ALL
 * @param objects the objects, or the schemas with ALL … IN SCHEMA; empty for large objects and in
 *     ALTER DEFAULT PRIVILEGES
 * @param grantees PUBLIC is the identifier {@code public}
 * @param grantOption whether {@code WITH GRANT OPTION} or {@code GRANT OPTION FOR} stands there
 * @param cascade whether {@code CASCADE} stands there
 * @param signatures of functions, one for each object, null where none is given; else empty
 * @param grantedBy or null
 */
public record Grant(
    Span span,
    boolean grant,
    List<Privilege> privileges,
    ObjectType objectType,
    boolean allInSchema,
    List<QualifiedName> objects,
    List<Identifier> grantees,
    boolean grantOption,
    boolean cascade,
    List<ObjectSignature> signatures,
    Identifier grantedBy)
    implements Statement {

  @Override
  public String kind() {
    return "GrantStmt";
  }
}
