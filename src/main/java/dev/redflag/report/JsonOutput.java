package dev.redflag.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import dev.redflag.source.Position;
import dev.redflag.source.SourceFile;
import dev.redflag.source.Span;
import java.io.IOException;
import java.io.OutputStream;

/** JSON as all our formats write it: UTF-8, LF, two blanks a level, positions on one line. */
final class JsonOutput {

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          // A document that breaks off must not look whole.
          .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
          .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
          .build();

  private JsonOutput() {}

  /** A generator for one document; {@link #finish} ends it. */
  static JsonGenerator open(OutputStream out) throws IOException {
    JsonGenerator json = FACTORY.createGenerator(out);
    json.setPrettyPrinter(printer());
    return json;
  }

  /** The same, with each array on one line. */
  static JsonGenerator openWithShortArrays(OutputStream out) throws IOException {
    JsonGenerator json = FACTORY.createGenerator(out);
    json.setPrettyPrinter(shortArrayPrinter());
    return json;
  }

  /** Ends the last line and flushes; the stream stays open. */
  static void finish(JsonGenerator json) throws IOException {
    json.writeRaw('\n');
    json.close();
  }

  static DefaultPrettyPrinter printer() {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    return new DefaultPrettyPrinter(separators())
        .withObjectIndenter(indenter)
        .withArrayIndenter(indenter);
  }

  private static DefaultPrettyPrinter shortArrayPrinter() {
    Separators separators = separators().withArrayValueSpacing(Separators.Spacing.AFTER);
    return new DefaultPrettyPrinter(separators)
        .withObjectIndenter(new DefaultIndenter("  ", "\n"))
        .withArrayIndenter(null);
  }

  private static Separators separators() {
    return Separators.createDefaultInstance()
        .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
        .withObjectEmptySeparator("")
        .withArrayEmptySeparator("");
  }

  /** The fields {@code start} and {@code end}. */
  static void writeSpan(JsonGenerator json, SourceFile source, Span span) throws IOException {
    writePosition(json, "start", source, span.start());
    writePosition(json, "end", source, span.end());
  }

  private static void writePosition(JsonGenerator json, String name, SourceFile source, int offset)
      throws IOException {
    Position position = source.position(offset);
    json.writeFieldName(name);
    json.writeRawValue(
        "{ \"line\": "
            + position.line()
            + ", \"column\": "
            + position.column()
            + ", \"offset\": "
            + offset
            + " }");
  }
}
