package dev.redflag.sql.ast;

import dev.redflag.source.Span;
import java.util.List;

/** A condition of WHEN in CREATE EVENT TRIGGER. */
public record EventFilter(Identifier variable, List<StringConstant> values, Span span) {}
