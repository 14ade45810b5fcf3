package dev.redflag.report;

import dev.redflag.rule.Edit;
import dev.redflag.rule.Finding;
import dev.redflag.rule.Fix;
import dev.redflag.rule.Place;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * The findings of a result as JSON.
 *
 * <p>A chunk does not know how often its fingerprints came before, so they are put in last, when
 * the chunks before it are written.
 */
final class JsonFindings implements Chunks.Renderer {

  private final JsonWriter json;
  private final Fingerprints fingerprints = new Fingerprints();

  private JsonFindings(JsonWriter json) {
    this.json = json;
  }

  /**
   * Writes them as the items of the array that is open in {@code json}.
   *
   * @param jobs the most threads that work at once, this one included
   */
  static void write(List<Finding> findings, int jobs, JsonWriter json) throws IOException {
    Chunks.write(findings, jobs, new JsonFindings(json));
  }

  @Override
  public Chunks.Chunk chunk() {
    return new Part();
  }

  private final class Part extends Chunks.Chunk {
    private final JsonWriter part = json.part();
    private final long[] hashes = new long[Chunks.SIZE];
    private final int[] places = new int[Chunks.SIZE];
    private int count;

    @Override
    void render(List<Finding> findings, int start, int end) throws IOException {
      count = end - start;
      part.restart(start == 0);
      for (int i = 0; i < count; i++) {
        Finding finding = findings.get(start + i);
        hashes[i] = Fingerprints.hash(finding);
        places[i] = writeFinding(finding, part);
      }
    }

    @Override
    void write() throws IOException {
      for (int i = 0; i < count; i++) {
        part.putHex(places[i], fingerprints.number(hashes[i]));
      }
      json.append(part);
    }
  }

  /** Writes a finding; gives where its fingerprint is to be put. */
  private static int writeFinding(Finding finding, JsonWriter json) throws IOException {
    json.writeStartObject();
    json.writeStringField("rule", finding.rule());
    json.writeStringField("severity", finding.severity().word());
    json.writeStringField("category", finding.category().word());
    json.writeStringField("message", finding.message());
    json.writeStringField("help", finding.help());
    json.writeStringField("file", finding.source().path());
    json.writeSpan(finding.source(), finding.span());
    json.writeStringField("migration", finding.migration().name());
    json.writeArrayFieldStart("related");
    for (Place place : finding.related()) {
      json.writeStartObject();
      json.writeStringField("file", place.source().path());
      json.writeSpan(place.source(), place.span());
      json.writeStringField("message", place.message());
      json.writeEndObject();
    }
    json.writeEndArray();
    writeFixes(finding, json);
    int place = json.writeHexField("fingerprint");
    json.writeEndObject();
    return place;
  }

  private static void writeFixes(Finding finding, JsonWriter json) throws IOException {
    json.writeArrayFieldStart("fixes");
    for (Fix fix : finding.fixes()) {
      json.writeStartObject();
      json.writeStringField("title", fix.title());
      json.writeArrayFieldStart("edits");
      List<Edit> edits = fix.edits();
      for (Edit edit : edits) {
        json.writeStartObject();
        json.writeSpan(finding.source(), edit.span());
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
}
