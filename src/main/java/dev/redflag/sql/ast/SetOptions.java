package dev.redflag.sql.ast;

import dev.redflag.source.Span;
import java.util.List;

/** SET (…) or RESET (…) of storage parameters. */
public record SetOptions(Span span, boolean reset, List<Option> options)
    implements AlterTableAction {}
