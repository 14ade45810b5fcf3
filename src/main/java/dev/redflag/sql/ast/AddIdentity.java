package dev.redflag.sql.ast;

import dev.redflag.source.Span;

/** ALTER COLUMN … ADD GENERATED … AS IDENTITY. */
public record AddIdentity(Span span, Identifier column, boolean always, SequenceOptions options)
    implements AlterTableAction {}
