package dev.redflag.sql.ast;

import dev.redflag.source.Span;
import java.util.List;

/** ALTER COLUMN … OPTIONS of a foreign table. */
public record ChangeColumnOptions(Span span, Identifier column, List<OptionChange> options)
    implements AlterTableAction {}
