package dev.redflag.rules.convention;

import dev.redflag.rule.Rule;

/**
 * Tells of an ignore that does not say why. Detected where ignores are settled, as no statement
 * shows it.
 */
public final class IgnoreWithoutReasonRule implements Rule {}
