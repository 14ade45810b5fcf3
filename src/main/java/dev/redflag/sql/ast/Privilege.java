package dev.redflag.sql.ast;

import java.util.List;

/**
 * A privilege, perhaps on columns.
 *
 * @param name upper case; {@code ALL} only with columns
 */
public record Privilege(String name, List<Identifier> columns) {}
