package dev.redflag.sql.ast;

import dev.redflag.source.Span;

/**
 * ENABLE, DISABLE, FORCE or NO FORCE ROW LEVEL SECURITY.
 *
 * @param enable also true for FORCE
 * @param force whether FORCE is written
 */
public record SwitchRowSecurity(Span span, boolean enable, boolean force)
    implements AlterTableAction {}
