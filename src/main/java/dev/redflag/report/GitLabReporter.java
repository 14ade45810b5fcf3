package dev.redflag.report;

import dev.redflag.lint.LintResult;
import dev.redflag.rule.Category;
import dev.redflag.rule.Finding;
import dev.redflag.rule.Severity;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/** Findings as a GitLab Code Quality report. */
public final class GitLabReporter implements Reporter {

  private final RepositoryPaths paths;

  /**
   * A reporter.
   *
   * @param root the folder that paths are relative to; null for the root of each file's repository
   */
  public GitLabReporter(Path root) {
    paths = new RepositoryPaths(root);
  }

  @Override
  public void write(LintResult result, OutputStream out) throws IOException {
    JsonWriter json = JsonWriter.to(out);
    Fingerprints fingerprints = new Fingerprints();
    json.writeStartArray();
    for (Finding finding : result.findings()) {
      json.writeStartObject();
      json.writeStringField("type", "issue");
      json.writeStringField("description", finding.message());
      json.writeStringField("check_name", finding.rule());
      json.writeStringField("fingerprint", fingerprints.of(finding));
      json.writeStringField("severity", severity(finding.severity()));
      json.writeArrayFieldStart("categories");
      json.writeString(category(finding.category()));
      json.writeEndArray();
      json.writeObjectFieldStart("location");
      json.writeStringField("path", paths.locate(finding.source().path()).path());
      json.writeObjectFieldStart("lines");
      json.writeNumberField("begin", line(finding, finding.span().start()));
      json.writeNumberField("end", line(finding, finding.span().end()));
      json.writeEndObject();
      json.writeEndObject();
      json.writeEndObject();
    }
    json.writeEndArray();
    json.finish();
  }

  // GitLab asks for none; readers of Code Climate's format, which this is, do.
  private static String category(Category category) {
    return switch (category) {
      case LOCKING -> "Performance";
      case COMPATIBILITY -> "Compatibility";
      case CONVENTION -> "Style";
      case SECURITY -> "Security";
      default -> "Bug Risk";
    };
  }

  private static int line(Finding finding, int offset) {
    return finding.source().position(offset).line();
  }

  private static String severity(Severity severity) {
    return switch (severity) {
      case ERROR -> "critical";
      case WARNING -> "major";
      default -> "info";
    };
  }
}
