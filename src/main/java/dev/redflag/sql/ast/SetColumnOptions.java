package dev.redflag.sql.ast;

import dev.redflag.source.Span;
import java.util.List;

/** ALTER COLUMN … SET (…) or RESET (…). */
public record SetColumnOptions(Span span, Identifier column, boolean reset, List<Option> options)
    implements AlterTableAction {}
