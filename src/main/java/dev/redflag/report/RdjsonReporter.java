package dev.redflag.report;

import dev.redflag.lint.LintResult;
import dev.redflag.rule.Edit;
import dev.redflag.rule.Finding;
import dev.redflag.rule.Fix;
import dev.redflag.rule.Place;
import dev.redflag.rule.Severity;
import dev.redflag.source.Position;
import dev.redflag.source.SourceFile;
import dev.redflag.source.Span;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/** Findings in the Reviewdog Diagnostic Format, whose columns count bytes of UTF-8. */
public final class RdjsonReporter implements Reporter {

  private static final int BYTES_OF_MARK = 3;

  private final RepositoryPaths paths;

  /**
   * A reporter.
   *
   * @param root the folder that paths are relative to; null for the root of each file's repository
   */
  public RdjsonReporter(Path root) {
    paths = new RepositoryPaths(root);
  }

  @Override
  public void write(LintResult result, OutputStream out) throws IOException {
    JsonWriter json = JsonWriter.to(out);
    json.writeStartObject();
    json.writeObjectFieldStart("source");
    json.writeStringField("name", "redflag");
    json.writeEndObject();
    json.writeArrayFieldStart("diagnostics");
    for (Finding finding : result.findings()) {
      writeDiagnostic(finding, json);
    }
    json.writeEndArray();
    json.writeEndObject();
    json.finish();
  }

  private void writeDiagnostic(Finding finding, JsonWriter json) throws IOException {
    json.writeStartObject();
    json.writeStringField("message", message(finding));
    writeLocation(finding.source(), finding.span(), json);
    json.writeStringField("severity", severity(finding.severity()));
    json.writeObjectFieldStart("code");
    json.writeStringField("value", finding.rule());
    json.writeEndObject();
    writeSuggestions(finding, json);
    json.writeEndObject();
  }

  /** Reviewdog refuses fields that it does not know, so related places are told in words. */
  private String message(Finding finding) {
    StringBuilder message = new StringBuilder(finding.message());
    if (finding.help() != null) {
      message.append('\n').append(finding.help().stripTrailing());
    }
    for (Place place : finding.related()) {
      Position start = place.source().position(place.span().start());
      message.append('\n').append(place.message()).append(": ");
      message.append(paths.locate(place.source().path()).path());
      message.append(':').append(start.line());
    }
    return message.toString();
  }

  /** A suggestion is one change to one file: a fix that takes more cannot be told. */
  private static void writeSuggestions(Finding finding, JsonWriter json) throws IOException {
    boolean any = false;
    for (Fix fix : finding.fixes()) {
      if (fix.edits().size() != 1 || !fix.newFiles().isEmpty()) {
        continue;
      }
      if (!any) {
        json.writeArrayFieldStart("suggestions");
        any = true;
      }
      Edit edit = fix.edits().get(0);
      json.writeStartObject();
      writeRange(finding.source(), edit.span(), json);
      json.writeStringField("text", edit.text());
      json.writeEndObject();
    }
    if (any) {
      json.writeEndArray();
    }
  }

  private void writeLocation(SourceFile source, Span span, JsonWriter json) throws IOException {
    json.writeObjectFieldStart("location");
    json.writeStringField("path", paths.locate(source.path()).path());
    writeRange(source, span, json);
    json.writeEndObject();
  }

  private static void writeRange(SourceFile source, Span span, JsonWriter json) throws IOException {
    json.writeObjectFieldStart("range");
    writePosition("start", source, span.start(), json);
    writePosition("end", source, span.end(), json);
    json.writeEndObject();
  }

  private static void writePosition(String name, SourceFile source, int offset, JsonWriter json)
      throws IOException {
    Position position = source.position(offset);
    int column = 1 + bytesBefore(source, offset, position);
    json.writePosition(name, position.line(), column, -1);
  }

  private static int bytesBefore(SourceFile source, int offset, Position position) {
    String text = source.text();
    int bytes = source.byteOrderMark() && position.line() == 1 ? BYTES_OF_MARK : 0;
    for (int i = offset - (position.column() - 1); i < offset; i++) {
      char c = text.charAt(i);
      if (c < 0x80) {
        bytes++;
      } else if (c < 0x800 || Character.isSurrogate(c)) {
        // Each half of a pair counts for two of its four bytes.
        bytes += 2;
      } else {
        bytes += 3;
      }
    }
    return bytes;
  }

  private static String severity(Severity severity) {
    return severity == Severity.NOTE ? "INFO" : severity == Severity.ERROR ? "ERROR" : "WARNING";
  }
}
