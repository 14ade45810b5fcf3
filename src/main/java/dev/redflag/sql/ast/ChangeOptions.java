package dev.redflag.sql.ast;

import dev.redflag.source.Span;
import java.util.List;

/** OPTIONS of a foreign table. */
public record ChangeOptions(Span span, List<OptionChange> options) implements AlterTableAction {}
