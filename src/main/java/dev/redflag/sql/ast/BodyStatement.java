package dev.redflag.sql.ast;

/**
 * A statement inside a code block.
 *
 * @param statement its spans point into the file
 * @param conditional whether it stands in IF, CASE, a loop or a block with an EXCEPTION clause
 */
public record BodyStatement(Statement statement, boolean conditional) {}
