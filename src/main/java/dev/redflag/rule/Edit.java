package dev.redflag.rule;

import dev.redflag.source.Span;

/**
 * A change to the file of the finding.
 *
 * @param span what is replaced; empty for an insertion
 * @param text what stands there instead
 */
public record Edit(Span span, String text) {}
