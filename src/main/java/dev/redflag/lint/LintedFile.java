package dev.redflag.lint;

import dev.redflag.migration.Migration;
import dev.redflag.rule.Draft;
import dev.redflag.schema.Origin;
import dev.redflag.source.SourceFile;
import dev.redflag.source.Span;
import dev.redflag.sql.Script;
import java.util.ArrayList;
import java.util.List;

/**
 * A file and what the rules said of it, not yet settled.
 *
 * @param forward the parts of the file that run
 * @param judged whether the rules saw its statements; if not, something is said of the file as such
 * @param reports in the order in which they came
 */
record LintedFile(
    Migration migration, Script script, List<Span> forward, boolean judged, List<Report> reports) {

  LintedFile(Migration migration, Script script, List<Span> forward, boolean judged) {
    this(migration, script, forward, judged, new ArrayList<>());
  }

  /** What one rule said. */
  record Report(String rule, Draft draft) {}

  /** The first line. */
  Origin beginning() {
    SourceFile source = script.source();
    return new Origin(migration, source, new Span(0, source.line(1).length()));
  }
}
