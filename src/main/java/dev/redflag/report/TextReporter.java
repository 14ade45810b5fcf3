package dev.redflag.report;

import dev.redflag.lint.LintResult;
import dev.redflag.rule.Finding;
import dev.redflag.rule.Place;
import dev.redflag.rule.Severity;
import dev.redflag.source.Position;
import dev.redflag.source.SourceFile;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Findings for people, and for the patterns by which editors find their places.
 *
 * <p>The first line of a finding is the only one that does not begin with a blank and has the form
 * {@code path:line:column: severity: message [rule]}.
 */
public final class TextReporter implements Reporter {

  private static final String INDENT = "  ";

  /** So that a finding stays on one screen; JSON and SARIF tell all. */
  private static final int MOST_RELATED = 6;

  private final Ansi ansi;
  private final boolean summary;

  /**
   * A reporter.
   *
   * @param color whether to colour, with ANSI escape sequences
   * @param quiet whether to leave out the summary, so that only findings are written
   */
  public TextReporter(boolean color, boolean quiet) {
    this.ansi = new Ansi(color);
    this.summary = !quiet;
  }

  @Override
  public void write(LintResult result, OutputStream out) throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    boolean first = true;
    for (Finding finding : result.findings()) {
      if (!first) {
        writer.write('\n');
      }
      first = false;
      writeFinding(finding, writer);
    }
    if (summary) {
      if (!first) {
        writer.write('\n');
      }
      writeLine(writer, SummaryText.of(result, ansi));
    }
    writer.flush();
  }

  private void writeFinding(Finding finding, Writer writer) throws IOException {
    SourceFile source = finding.source();
    Severity severity = finding.severity();
    Position start = source.position(finding.span().start());
    writeLine(
        writer,
        ansi.strong(place(source, start) + ":")
            + " "
            + ansi.severity(severity, severity.word() + ":")
            + " "
            + ansi.strong(VisibleText.oneLine(finding.message()))
            + " "
            + ansi.rule("[" + finding.rule() + "]"));

    SourceExcerpt excerpt = SourceExcerpt.of(source, finding.span(), start);
    String number = Integer.toString(start.line());
    String margin = " ".repeat(number.length());
    writeLine(writer, INDENT + ansi.gutter(number + " |") + " " + excerpt.text());
    writeLine(
        writer,
        INDENT
            + ansi.gutter(margin + " |")
            + " ".repeat(1 + excerpt.caretStart())
            + ansi.severity(severity, "^".repeat(excerpt.caretLength())));

    String indent = INDENT + margin + " ";
    if (finding.help() != null) {
      writeHelp(finding.help(), indent, writer);
    }
    writeRelated(finding.related(), indent, writer);
  }

  private void writeRelated(List<Place> related, String indent, Writer writer) throws IOException {
    int shown = related.size() > MOST_RELATED ? MOST_RELATED - 1 : related.size();
    for (Place place : related.subList(0, shown)) {
      Position position = place.source().position(place.span().start());
      writeLine(writer, indent + ansi.strong("note: ") + VisibleText.oneLine(place.message()));
      writeLine(writer, indent + "  " + ansi.gutter("-->") + " " + place(place.source(), position));
    }
    if (shown < related.size()) {
      String rest = "and at " + (related.size() - shown) + " more places";
      writeLine(writer, indent + ansi.strong("note: ") + rest);
    }
  }

  private void writeHelp(String help, String indent, Writer writer) throws IOException {
    String label = "help: ";
    String further = indent + " ".repeat(label.length());
    String text = help.stripTrailing();
    int start = 0;
    while (start <= text.length()) {
      int end = text.indexOf('\n', start);
      if (end < 0) {
        end = text.length();
      }
      String line = VisibleText.oneLine(text.substring(start, end).stripTrailing());
      if (start == 0) {
        writeLine(writer, indent + ansi.strong(label) + line);
      } else {
        writeLine(writer, line.isEmpty() ? "" : further + line);
      }
      start = end + 1;
    }
  }

  private static String place(SourceFile source, Position position) {
    return VisibleText.oneLine(source.path()) + ":" + position.line() + ":" + position.column();
  }

  private static void writeLine(Writer writer, String line) throws IOException {
    writer.write(VisibleText.harmless(line));
    writer.write('\n');
  }
}
