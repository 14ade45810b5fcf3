package dev.redflag.report;

import dev.redflag.rule.RulePage;
import dev.redflag.rule.Severity;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/**
 * What reporters need to know beside the result.
 *
 * @param version the version of Redflag
 * @param color whether text is coloured
 * @param quiet whether text is findings only
 * @param failOn the least severity that makes the run fail, or null for none
 * @param pages the pages of all rules, asked for only by formats that tell of rules
 * @param root the folder that machine formats make paths relative to; null for the root of each
 *     file's git repository
 * @param jobs the most threads that work at once; no output depends on it
 */
public record ReportSettings(
    String version,
    boolean color,
    boolean quiet,
    Severity failOn,
    Supplier<List<RulePage>> pages,
    Path root,
    int jobs) {}
