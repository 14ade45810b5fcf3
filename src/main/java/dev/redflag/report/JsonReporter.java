package dev.redflag.report;

import dev.redflag.lint.LintResult;
import dev.redflag.migration.Project;
import java.io.IOException;
import java.io.OutputStream;

/** A result as JSON of our own; {@code docs/findings.schema.json} is its schema. */
public final class JsonReporter implements Reporter {

  private final String version;
  private final int jobs;

  /**
   * A reporter.
   *
   * @param version the version of Redflag
   * @param jobs the most threads that work at once; no output depends on it
   */
  public JsonReporter(String version, int jobs) {
    this.version = version;
    this.jobs = jobs;
  }

  @Override
  public void write(LintResult result, OutputStream out) throws IOException {
    JsonWriter json = JsonWriter.to(out);
    json.writeStartObject();
    json.writeStringField("version", version);
    writeProjects(result, json);
    json.writeArrayFieldStart("findings");
    JsonFindings.write(result.findings(), jobs, json);
    json.writeEndArray();
    writeSummary(result, json);
    json.writeEndObject();
    json.finish();
  }

  private static void writeProjects(LintResult result, JsonWriter json) throws IOException {
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

  private static void writeSummary(LintResult result, JsonWriter json) throws IOException {
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
