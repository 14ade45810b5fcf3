package dev.redflag.report;

import dev.redflag.lint.LintResult;
import dev.redflag.rule.Finding;
import dev.redflag.rule.Place;
import dev.redflag.rule.Severity;
import dev.redflag.source.Position;
import dev.redflag.source.SourceFile;
import java.io.IOException;
import java.io.OutputStream;
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
  private final int jobs;

  /**
   * A reporter.
   *
   * @param color whether to colour, with ANSI escape sequences
   * @param quiet whether to leave out the summary, so that only findings are written
   * @param jobs the most threads that work at once; nothing that is written depends on it
   */
  public TextReporter(boolean color, boolean quiet, int jobs) {
    this.ansi = new Ansi(color);
    this.summary = !quiet;
    this.jobs = jobs;
  }

  @Override
  public void write(LintResult result, OutputStream out) throws IOException {
    List<Finding> findings = result.findings();
    Chunks.write(findings, jobs, new Renderer(out));
    if (summary) {
      StringBuilder text = new StringBuilder();
      if (!findings.isEmpty()) {
        text.append('\n');
      }
      writeLine(text, SummaryText.of(result, ansi));
      out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }
    out.flush();
  }

  // A class and not a lambda: the first lambda of a run takes longer than what it would do.
  private final class Renderer implements Chunks.Renderer {
    private final OutputStream out;

    Renderer(OutputStream out) {
      this.out = out;
    }

    @Override
    public Chunks.Chunk chunk() {
      return new Part(out);
    }
  }

  private final class Part extends Chunks.Chunk {
    private final OutputStream out;
    private final StringBuilder text = new StringBuilder();
    private byte[] bytes;

    Part(OutputStream out) {
      this.out = out;
    }

    @Override
    void render(List<Finding> findings, int start, int end) {
      text.setLength(0);
      for (int i = start; i < end; i++) {
        if (i > 0) {
          text.append('\n');
        }
        writeFinding(findings.get(i), text);
      }
      bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    void write() throws IOException {
      out.write(bytes);
    }
  }

  private void writeFinding(Finding finding, StringBuilder told) {
    SourceFile source = finding.source();
    Severity severity = finding.severity();
    Position start = source.position(finding.span().start());
    writeLine(
        told,
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
    writeLine(told, INDENT + ansi.gutter(number + " |") + " " + excerpt.text());
    writeLine(
        told,
        INDENT
            + ansi.gutter(margin + " |")
            + " ".repeat(1 + excerpt.caretStart())
            + ansi.severity(severity, "^".repeat(excerpt.caretLength())));

    String indent = INDENT + margin + " ";
    if (finding.help() != null) {
      writeHelp(finding.help(), indent, told);
    }
    writeRelated(finding.related(), indent, told);
  }

  private void writeRelated(List<Place> related, String indent, StringBuilder told) {
    int shown = related.size() > MOST_RELATED ? MOST_RELATED - 1 : related.size();
    for (Place place : related.subList(0, shown)) {
      Position position = place.source().position(place.span().start());
      writeLine(told, indent + ansi.strong("note: ") + VisibleText.oneLine(place.message()));
      writeLine(told, indent + "  " + ansi.gutter("-->") + " " + place(place.source(), position));
    }
    if (shown < related.size()) {
      String rest = "and at " + (related.size() - shown) + " more places";
      writeLine(told, indent + ansi.strong("note: ") + rest);
    }
  }

  private void writeHelp(String help, String indent, StringBuilder told) {
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
        writeLine(told, indent + ansi.strong(label) + line);
      } else {
        writeLine(told, line.isEmpty() ? "" : further + line);
      }
      start = end + 1;
    }
  }

  private static String place(SourceFile source, Position position) {
    return VisibleText.oneLine(source.path()) + ":" + position.line() + ":" + position.column();
  }

  private static void writeLine(StringBuilder told, String line) {
    told.append(VisibleText.harmless(line)).append('\n');
  }
}
