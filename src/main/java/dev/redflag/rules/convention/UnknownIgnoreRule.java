package dev.redflag.rules.convention;

import dev.redflag.rule.Rule;

/**
 * Tells of an ignore that names no rule, or is misspelt. Detected where ignores are settled, as no
 * statement shows it.
 */
public final class UnknownIgnoreRule implements Rule {}
