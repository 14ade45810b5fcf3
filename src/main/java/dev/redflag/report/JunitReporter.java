package dev.redflag.report;

import dev.redflag.lint.LintResult;
import dev.redflag.migration.Migration;
import dev.redflag.migration.Project;
import dev.redflag.rule.Finding;
import dev.redflag.rule.Severity;
import dev.redflag.source.Position;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Findings as JUnit tests: each linted file is a suite, each finding in it a test, and a file
 * without findings one test that passed.
 *
 * <p>A finding that makes the run fail is a failed test, a lighter one a passed test that says
 * something.
 */
public final class JunitReporter implements Reporter {

  private final Severity failOn;

  /**
   * A reporter.
   *
   * @param failOn the least severity that is a failed test, or null if none is
   */
  public JunitReporter(Severity failOn) {
    this.failOn = failOn;
  }

  @Override
  public void write(LintResult result, OutputStream out) throws IOException {
    Writer xml = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    Map<String, List<Finding>> files = byFile(result);
    int tests = 0;
    for (List<Finding> findings : files.values()) {
      tests += Math.max(1, findings.size());
    }
    xml.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    xml.write(
        "<testsuites name=\"redflag\" tests=\""
            + tests
            + "\" failures=\""
            + failures(result.findings())
            + "\" errors=\"0\">\n");
    for (Map.Entry<String, List<Finding>> file : files.entrySet()) {
      writeSuite(XmlText.escape(file.getKey()), file.getValue(), xml);
    }
    xml.write("</testsuites>\n");
    xml.flush();
  }

  private static Map<String, List<Finding>> byFile(LintResult result) {
    Map<String, List<Finding>> files = new LinkedHashMap<>();
    for (Project project : result.projects()) {
      addLinted(project.migrations(), files);
      addLinted(project.drafts(), files);
    }
    for (Finding finding : result.findings()) {
      files.computeIfAbsent(finding.source().path(), path -> new ArrayList<>()).add(finding);
    }
    return files;
  }

  private static void addLinted(List<Migration> migrations, Map<String, List<Finding>> files) {
    for (Migration migration : migrations) {
      if (migration.linted()) {
        files.putIfAbsent(migration.path(), new ArrayList<>());
      }
    }
  }

  private void writeSuite(String file, List<Finding> findings, Writer xml) throws IOException {
    xml.write(
        "  <testsuite name=\""
            + file
            + "\" tests=\""
            + Math.max(1, findings.size())
            + "\" failures=\""
            + failures(findings)
            + "\" errors=\"0\" skipped=\"0\">\n");
    if (findings.isEmpty()) {
      xml.write("    <testcase name=\"no findings\" classname=\"" + file + "\"/>\n");
    }
    for (Finding finding : findings) {
      writeCase(file, finding, xml);
    }
    xml.write("  </testsuite>\n");
  }

  private void writeCase(String file, Finding finding, Writer xml) throws IOException {
    Position start = finding.source().position(finding.span().start());
    String place = start.line() + ":" + start.column();
    String name = XmlText.escape(finding.rule()) + " at " + place;
    xml.write("    <testcase name=\"" + name + "\" classname=\"" + file + "\">\n");
    String message = XmlText.escape(finding.message());
    String text = file + ":" + place + ": " + finding.severity().word() + ": " + message;
    if (finding.help() != null) {
      text += "\nhelp: " + XmlText.escape(finding.help().stripTrailing()).replace("&#10;", "\n");
    }
    if (fails(finding)) {
      String attributes = "message=\"" + message + "\" type=\"" + finding.severity().word() + "\"";
      xml.write("      <failure " + attributes + ">" + text + "</failure>\n");
    } else {
      xml.write("      <system-out>" + text + "</system-out>\n");
    }
    xml.write("    </testcase>\n");
  }

  private int failures(List<Finding> findings) {
    int failures = 0;
    for (Finding finding : findings) {
      failures += fails(finding) ? 1 : 0;
    }
    return failures;
  }

  private boolean fails(Finding finding) {
    return failOn != null && finding.severity().compareTo(failOn) <= 0;
  }
}
