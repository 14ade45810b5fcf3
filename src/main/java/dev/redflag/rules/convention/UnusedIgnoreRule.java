package dev.redflag.rules.convention;

import dev.redflag.rule.Rule;

/**
 * Tells of an ignore that takes no finding away. Detected where ignores are settled, as no
 * statement shows it.
 */
public final class UnusedIgnoreRule implements Rule {}
