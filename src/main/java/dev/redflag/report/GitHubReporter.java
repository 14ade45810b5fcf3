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
import java.nio.file.Path;

/**
 * Findings as workflow commands, which GitHub Actions makes annotations of.
 *
 * <p>GitHub shows ten of each severity for a step; the rest are written as plain lines, and the
 * last line says so.
 */
public final class GitHubReporter implements Reporter {

  private static final int LIMIT = 10;

  private final RepositoryPaths paths;

  /**
   * A reporter.
   *
   * @param root the folder that paths are relative to; null for the root of each file's repository
   */
  public GitHubReporter(Path root) {
    paths = new RepositoryPaths(root);
  }

  @Override
  public void write(LintResult result, OutputStream out) throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    int plain = 0;
    for (Severity severity : Severity.values()) {
      int shown = 0;
      for (Finding finding : result.findings()) {
        if (finding.severity() != severity) {
          continue;
        }
        if (shown < LIMIT) {
          shown++;
          writer.write(command(finding));
        } else {
          plain++;
          writer.write(plainLine(finding));
        }
        writer.write('\n');
      }
    }
    if (plain > 0) {
      writer.write(
          "GitHub shows "
              + LIMIT
              + " annotations of each severity; "
              + plain
              + (plain == 1 ? " finding is" : " findings are")
              + " only listed above.\n");
    }
    writer.flush();
  }

  private String command(Finding finding) {
    Position start = finding.source().position(finding.span().start());
    Position end = finding.source().position(finding.span().end());
    StringBuilder command = new StringBuilder("::");
    command.append(finding.severity() == Severity.NOTE ? "notice" : finding.severity().word());
    command.append(" file=").append(property(paths.locate(finding.source().path()).path()));
    command.append(",line=").append(start.line()).append(",endLine=").append(end.line());
    // GitHub refuses an annotation of several lines that has columns.
    if (start.line() == end.line()) {
      command.append(",col=").append(start.column()).append(",endColumn=").append(end.column());
    }
    command.append(",title=").append(property(finding.rule())).append("::");
    command.append(data(finding.message()));
    if (finding.help() != null) {
      command.append("%0A").append(data(finding.help().stripTrailing()));
    }
    return command.toString();
  }

  private String plainLine(Finding finding) {
    Position start = finding.source().position(finding.span().start());
    String line =
        paths.locate(finding.source().path()).path()
            + ":"
            + start.line()
            + ":"
            + start.column()
            + ": "
            + finding.severity().word()
            + ": "
            + finding.message()
            + " ["
            + finding.rule()
            + "]";
    return VisibleText.harmless(VisibleText.oneLine(line));
  }

  private static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}
