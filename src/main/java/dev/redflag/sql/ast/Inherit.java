package dev.redflag.sql.ast;

import dev.redflag.source.Span;

/** INHERIT or NO INHERIT. */
public record Inherit(Span span, QualifiedName parent, boolean inherit)
    implements AlterTableAction {}
