package dev.redflag.sql.ast;

import dev.redflag.source.Span;
import java.util.List;

/**
 * The body of a function.
 *
 * @param span inside the quotes
 * @param statements as far as they can be read
 * @param dynamic each EXECUTE whose text is not a constant
 */
public record FunctionBody(Span span, List<BodyStatement> statements, List<Span> dynamic) {}
