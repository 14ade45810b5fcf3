package dev.redflag.migration;

import java.nio.file.Path;

/**
 * A file that holds SQL.
 *
 * @param file the file on disk
 * @param path the path as it is shown to people, with {@code /} as separator
 */
public record SqlFile(Path file, String path) {}
