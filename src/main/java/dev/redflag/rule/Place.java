package dev.redflag.rule;

import dev.redflag.source.SourceFile;
import dev.redflag.source.Span;

/**
 * A place that a finding points at beside its own.
 *
 * @param source the file
 * @param span where in it
 * @param message what happened there, one clause
 */
public record Place(SourceFile source, Span span, String message) {}
