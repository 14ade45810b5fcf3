package dev.redflag.sql.ast;

import dev.redflag.source.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * VACUUM or ANALYZE.
 *
 * @param vacuum false for ANALYZE alone
 * @param analyze whether statistics are collected
 * @param options {@code verbose} and {@code freeze} of the older form too
 * @param targets empty for all tables
 */
public record Vacuum(
    Span span,
    boolean vacuum,
    boolean full,
    boolean analyze,
    List<Option> options,
    List<Target> targets)
    implements Statement {

  /**
   * A table to look at.
   *
   * @param columns those to analyze; empty for all
   */
  public record Target(QualifiedName name, boolean only, List<Identifier> columns) {}

  /** The names of the tables; empty for all tables. */
  public List<QualifiedName> tables() {
    List<QualifiedName> tables = new ArrayList<>(targets.size());
    for (Target target : targets) {
      tables.add(target.name());
    }
    return tables;
  }

  @Override
  public String kind() {
    return "VacuumStmt";
  }
}
