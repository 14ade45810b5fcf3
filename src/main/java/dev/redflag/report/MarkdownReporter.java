package dev.redflag.report;

import dev.redflag.lint.LintResult;
import dev.redflag.rule.Finding;
import dev.redflag.rule.Place;
import dev.redflag.rule.Severity;
import dev.redflag.source.Position;
import dev.redflag.source.SourceFile;
import dev.redflag.source.Span;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Findings as GitHub Flavored Markdown, for the summary of a job or a comment on a pull request.
 *
 * <p>It stays under the 65,536 characters that a comment may have: the gravest findings come first,
 * and a last line says how many are left out.
 */
public final class MarkdownReporter implements Reporter {

  private static final int LONGEST = 60_000;
  private static final String FENCE = "````";

  private final RepositoryPaths paths;

  /**
   * A reporter.
   *
   * @param root the folder that paths are relative to; null for the root of each file's repository
   */
  public MarkdownReporter(Path root) {
    paths = new RepositoryPaths(root);
  }

  @Override
  public void write(LintResult result, OutputStream out) throws IOException {
    StringBuilder text = new StringBuilder("### Redflag: ");
    text.append(SummaryText.of(result)).append("\n");
    int left = 0;
    for (Severity severity : Severity.values()) {
      for (Finding finding : result.findings()) {
        if (finding.severity() != severity) {
          continue;
        }
        String entry = entry(finding);
        if (left > 0 || text.length() + entry.length() > LONGEST) {
          left++;
        } else {
          text.append(entry);
        }
      }
    }
    if (left > 0) {
      text.append("\n").append(left).append(left == 1 ? " more finding is" : " more findings are");
      text.append(" left out here.\n");
    }
    out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  private String entry(Finding finding) {
    StringBuilder entry = new StringBuilder("\n");
    entry.append(sign(finding.severity())).append(" **").append(finding.severity().word());
    entry.append("** ").append(MarkdownText.code(finding.rule())).append(" ");
    entry.append(MarkdownText.code(place(finding.source(), finding.span()))).append("<br>\n");
    entry.append(MarkdownText.prose(finding.message())).append("\n");
    if (finding.help() == null && finding.related().isEmpty()) {
      return entry.toString();
    }
    entry.append("\n<details><summary>What to do</summary>\n\n");
    if (finding.help() != null) {
      String help = VisibleText.harmless(finding.help().stripTrailing());
      entry.append(FENCE).append("text\n").append(help.replace(FENCE, "```"));
      entry.append("\n").append(FENCE).append("\n");
    }
    for (Place place : finding.related()) {
      entry
          .append("\n- ")
          .append(MarkdownText.code(place(place.source(), place.span())))
          .append(": ");
      entry.append(MarkdownText.prose(place.message())).append("\n");
    }
    return entry.append("\n</details>\n").toString();
  }

  private String place(SourceFile source, Span span) {
    Position start = source.position(span.start());
    return paths.locate(source.path()).path() + ":" + start.line() + ":" + start.column();
  }

  private static String sign(Severity severity) {
    return switch (severity) {
      case ERROR -> "🛑";
      case WARNING -> "⚠️";
      default -> "ℹ️";
    };
  }
}
