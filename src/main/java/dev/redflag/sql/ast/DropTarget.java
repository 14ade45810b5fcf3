package dev.redflag.sql.ast;

import dev.redflag.source.Span;

/**
 * An object that DROP names.
 *
 * @param table the table of a trigger, policy or rule, else null
 * @param arguments the argument list of a function as written, or null
 */
public record DropTarget(QualifiedName name, QualifiedName table, String arguments, Span span) {}
