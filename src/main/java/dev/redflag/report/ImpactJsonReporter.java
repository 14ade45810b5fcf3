package dev.redflag.report;

import dev.redflag.effect.Effects;
import dev.redflag.lint.Impact;
import dev.redflag.postgres.LockMode;
import dev.redflag.schema.RelationName;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

/** Impact as JSON; {@code docs/impact.schema.json} is its schema. */
public final class ImpactJsonReporter implements ImpactReporter {

  @Override
  public void write(Impact impact, OutputStream out) throws IOException {
    JsonWriter json = JsonWriter.to(out);
    json.writeStartArray();
    for (Impact.OfMigration migration : impact.migrations()) {
      json.writeStartObject();
      json.writeStringField("file", migration.migration().path());
      json.writeArrayFieldStart("statements");
      for (Impact.OfStatement statement : migration.statements()) {
        write(statement, json);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
    json.finish();
  }

  private static void write(Impact.OfStatement statement, JsonWriter json) throws IOException {
    Effects effects = statement.effects();
    json.writeStartObject();
    json.writeStringField("kind", statement.statement().kind());
    json.writeNumberField("start", statement.statement().span().start());
    json.writeArrayFieldStart("locks");
    for (Map.Entry<RelationName, LockMode> lock : effects.locks().entrySet()) {
      json.writeStartObject();
      json.writeStringField("relation", lock.getKey().key());
      json.writeStringField("mode", lock.getValue().key());
      json.writeEndObject();
    }
    json.writeEndArray();
    write("rewrites", effects.rewrites(), json);
    write("scans", effects.scans(), json);
    json.writeEndObject();
  }

  private static void write(String field, List<RelationName> relations, JsonWriter json)
      throws IOException {
    json.writeArrayFieldStart(field);
    for (RelationName relation : relations) {
      json.writeString(relation.key());
    }
    json.writeEndArray();
  }
}
