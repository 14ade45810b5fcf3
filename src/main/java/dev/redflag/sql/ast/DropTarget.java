package dev.redflag.sql.ast;

import dev.redflag.source.Span;

/**
 * An object that DROP names.
 *
 * @param table the table of a trigger, policy or rule, else null
 * @param signature what tells it from others of that name, or null
 */
public record DropTarget(
    QualifiedName name, QualifiedName table, ObjectSignature signature, Span span) {}
