package dev.redflag.rule;

import java.util.List;
import java.util.Map;

/**
 * A suggested repair.
 *
 * @param title what it does, imperative, without a period
 * @param edits changes to the file, in order and not overlapping
 * @param newFiles the text of further files by the name of their migration, in order
 */
public record Fix(String title, List<Edit> edits, Map<String, String> newFiles) {}
