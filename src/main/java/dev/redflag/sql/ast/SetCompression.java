package dev.redflag.sql.ast;

import dev.redflag.source.Span;

/** ALTER COLUMN … SET COMPRESSION. */
public record SetCompression(Span span, Identifier column, String method)
    implements AlterTableAction {}
