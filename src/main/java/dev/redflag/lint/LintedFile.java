package dev.redflag.lint;

import dev.redflag.migration.Migration;
import dev.redflag.rule.Draft;
import dev.redflag.source.Span;
import dev.redflag.sql.Script;
import java.util.ArrayList;
import java.util.List;

/**
 * A linted file and what the rules said of it, not yet settled.
 *
 * @param forward the parts of the file that run
 * @param reports in the order in which they came
 */
record LintedFile(Migration migration, Script script, List<Span> forward, List<Report> reports) {

  LintedFile(Migration migration, Script script, List<Span> forward) {
    this(migration, script, forward, new ArrayList<>());
  }

  /** What one rule said. */
  record Report(String rule, Draft draft) {}
}
