package dev.redflag.report;

import dev.redflag.schema.Definitions;
import dev.redflag.sql.ast.Quoting;
import java.util.ArrayList;
import java.util.List;

/** Statements of SQL, one below the other. */
final class SqlScript {

  private final StringBuilder sql = new StringBuilder();

  /** Adds a statement, which is given without its semicolon. */
  void statement(String text) {
    sql.append(text).append(";\n");
  }

  /** Adds a statement whose names were meant in another search path. */
  void statement(Definitions.AsWritten written) {
    boolean usual = written.searchPath().equals(List.of("public"));
    if (!usual) {
      statement("SET search_path = " + list(written.searchPath()));
    }
    statement(written.sql());
    if (!usual) {
      statement("RESET search_path");
    }
  }

  void blankLine() {
    sql.append('\n');
  }

  boolean contains(String text) {
    return sql.indexOf(text) >= 0;
  }

  /** Names with commas between. */
  static String list(List<String> names) {
    List<String> quoted = new ArrayList<>(names.size());
    for (String name : names) {
      quoted.add(quoted(name));
    }
    return String.join(", ", quoted);
  }

  /** A name as SQL must write it. */
  static String quoted(String name) {
    return Quoting.quoteIfNeeded(name);
  }

  /** A string as SQL must write it. */
  static String literal(String value) {
    return "'" + value.replace("'", "''") + "'";
  }

  @Override
  public String toString() {
    return sql.toString();
  }
}
