package dev.redflag.sql.ast;

import java.util.List;

/**
 * How the index of a constraint is stored.
 *
 * @param tablespace or null
 */
public record IndexParameters(List<Option> options, Identifier tablespace) {

  /** Nothing is said. */
  public static final IndexParameters NONE = new IndexParameters(List.of(), null);
}
