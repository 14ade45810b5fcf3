package dev.redflag.sql.ast;

import dev.redflag.source.Span;

/**
 * REPLICA IDENTITY.
 *
 * @param mode {@code DEFAULT}, {@code FULL}, {@code NOTHING} or {@code USING INDEX}
 * @param index or null
 */
public record ReplicaIdentity(Span span, String mode, Identifier index)
    implements AlterTableAction {}
