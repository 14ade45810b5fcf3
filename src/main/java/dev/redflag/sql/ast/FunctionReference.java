package dev.redflag.sql.ast;

import dev.redflag.source.Span;

/**
 * A function that another object is made of.
 *
 * @param signature or null
 */
public record FunctionReference(QualifiedName name, ObjectSignature signature, Span span) {}
