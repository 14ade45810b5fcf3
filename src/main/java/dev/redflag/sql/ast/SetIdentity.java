package dev.redflag.sql.ast;

import dev.redflag.source.Span;

/** ALTER COLUMN … SET GENERATED, RESTART and sequence options of an identity. */
public record SetIdentity(Span span, Identifier column, SequenceOptions options)
    implements AlterTableAction {}
