package dev.redflag.report;

import dev.redflag.lint.LintResult;
import dev.redflag.rule.Finding;
import dev.redflag.rule.Severity;
import dev.redflag.source.Position;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** Findings as Checkstyle writes its own: what many build servers and review tools read. */
public final class CheckstyleReporter implements Reporter {

  private final String version;

  /**
   * A reporter.
   *
   * @param version the version of Redflag
   */
  public CheckstyleReporter(String version) {
    this.version = version;
  }

  @Override
  public void write(LintResult result, OutputStream out) throws IOException {
    Writer xml = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    xml.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    xml.write("<checkstyle version=\"" + XmlText.escape(version) + "\">\n");
    String file = null;
    for (Finding finding : result.findings()) {
      if (!finding.source().path().equals(file)) {
        if (file != null) {
          xml.write("  </file>\n");
        }
        file = finding.source().path();
        xml.write("  <file name=\"" + XmlText.escape(file) + "\">\n");
      }
      xml.write(error(finding));
    }
    if (file != null) {
      xml.write("  </file>\n");
    }
    xml.write("</checkstyle>\n");
    xml.flush();
  }

  private static String error(Finding finding) {
    Position start = finding.source().position(finding.span().start());
    boolean note = finding.severity() == Severity.NOTE;
    return "    <error line=\""
        + start.line()
        + "\" column=\""
        + start.column()
        + "\" severity=\""
        + (note ? "info" : finding.severity().word())
        + "\" message=\""
        + XmlText.escape(finding.message())
        + "\" source=\"redflag."
        + XmlText.escape(finding.rule())
        + "\"/>\n";
  }
}
