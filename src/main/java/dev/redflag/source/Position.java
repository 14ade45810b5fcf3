package dev.redflag.source;

/**
 * A place in a source text as people and editors count it.
 *
 * @param line the line, from 1; LF, CRLF and a lone CR each end one
 * @param column the column, from 1, in UTF-16 units; a tab counts 1 and a byte order mark 0
 */
public record Position(int line, int column) {}
