package dev.redflag.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.redflag.lint.LintResult;
import dev.redflag.migration.Project;
import dev.redflag.rule.Edit;
import dev.redflag.rule.Finding;
import dev.redflag.rule.Fix;
import dev.redflag.rule.Place;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

/** A result as JSON of our own; {@code docs/findings.schema.json} is its schema. */
public final class JsonReporter implements Reporter {

  private final String version;

  /**
   * A reporter.
   *
   * @param version the version of Redflag
   */
  public JsonReporter(String version) {
    this.version = version;
  }

  @Override
  public void write(LintResult result, OutputStream out) throws IOException {
    JsonGenerator json = JsonOutput.open(out);
    json.writeStartObject();
    json.writeStringField("version", version);
    writeProjects(result, json);
    Fingerprints fingerprints = new Fingerprints();
    json.writeArrayFieldStart("findings");
    for (Finding finding : result.findings()) {
      writeFinding(finding, fingerprints.of(finding), json);
    }
    json.writeEndArray();
    writeSummary(result, json);
    json.writeEndObject();
    JsonOutput.finish(json);
  }

  private static void writeProjects(LintResult result, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("projects");
    for (int i = 0; i < result.projects().size(); i++) {
      Project project = result.projects().get(i);
      LintResult.Settings settings = result.settings().get(i);
      json.writeStartObject();
      json.writeStringField("root", project.shownRoot());
      json.writeStringField("tool", project.tool().name());
      json.writeNumberField("postgres", settings.postgres());
      json.writeStringField("profile", settings.profile());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writeFinding(Finding finding, String fingerprint, JsonGenerator json)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("rule", finding.rule());
    json.writeStringField("severity", finding.severity().word());
    json.writeStringField("category", finding.category().word());
    json.writeStringField("message", finding.message());
    json.writeStringField("help", finding.help());
    json.writeStringField("file", finding.source().path());
    JsonOutput.writeSpan(json, finding.source(), finding.span());
    json.writeStringField("migration", finding.migration().name());
    json.writeArrayFieldStart("related");
    for (Place place : finding.related()) {
      json.writeStartObject();
      json.writeStringField("file", place.source().path());
      JsonOutput.writeSpan(json, place.source(), place.span());
      json.writeStringField("message", place.message());
      json.writeEndObject();
    }
    json.writeEndArray();
    writeFixes(finding, json);
    json.writeStringField("fingerprint", fingerprint);
    json.writeEndObject();
  }

  private static void writeFixes(Finding finding, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("fixes");
    for (Fix fix : finding.fixes()) {
      json.writeStartObject();
      json.writeStringField("title", fix.title());
      json.writeArrayFieldStart("edits");
      List<Edit> edits = fix.edits();
      for (Edit edit : edits) {
        json.writeStartObject();
        JsonOutput.writeSpan(json, finding.source(), edit.span());
        json.writeStringField("text", edit.text());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeArrayFieldStart("newFiles");
      for (Map.Entry<String, String> file : fix.newFiles().entrySet()) {
        json.writeStartObject();
        json.writeStringField("migration", file.getKey());
        json.writeStringField("text", file.getValue());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writeSummary(LintResult result, JsonGenerator json) throws IOException {
    Tally tally = Tally.of(result.findings());
    json.writeObjectFieldStart("summary");
    json.writeNumberField("errors", tally.errors());
    json.writeNumberField("warnings", tally.warnings());
    json.writeNumberField("notes", tally.notes());
    json.writeNumberField("ignored", result.ignored());
    json.writeNumberField("files", result.files());
    json.writeNumberField("statements", result.statements());
    json.writeNumberField("unread", result.unread());
    json.writeEndObject();
  }
}
