package dev.redflag.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class JsonWriterTest {
  private static final JsonMapper MAPPER = new JsonMapper();

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  @Test
  void laysOutNestedThings() throws IOException {
    write(JsonWriter.to(out));
    assertThat(text())
        .isEqualTo(
            """
            {
              "none": {},
              "list": [
                1,
                [],
                {
                  "yes": true,
                  "gone": null
                }
              ],
              "at": { "line": 10, "column": 9, "offset": 2147483647 },
              "near": { "line": 1, "column": 100 }
            }
            """);
  }

  @Test
  void keepsShortArraysOnOneLine() throws IOException {
    write(JsonWriter.withShortArrays(out));
    assertThat(text()).contains("\"list\": [1, [], {\n").contains("    }],\n  \"at\"");
  }

  private static void write(JsonWriter json) throws IOException {
    json.writeStartObject();
    json.writeObjectFieldStart("none");
    json.writeEndObject();
    json.writeArrayFieldStart("list");
    json.writeNumber(1);
    json.writeStartArray();
    json.writeEndArray();
    json.writeStartObject();
    json.writeBooleanField("yes", true);
    json.writeNullField("gone");
    json.writeEndObject();
    json.writeEndArray();
    json.writePosition("at", 10, 9, Integer.MAX_VALUE);
    json.writePosition("near", 1, 100, -1);
    json.writeEndObject();
    json.finish();
  }

  @Test
  void escapesWhatHasToBeEscaped() throws IOException {
    assertThat(string("\"\\/\b\f\n\r\t\0\u001f\u007f"))
        .isEqualTo("\"\\\"\\\\/\\b\\f\\n\\r\\t\\u0000\\u001F\u007f\"\n");
    assertThat(string("aä注😀")).isEqualTo("\"aä注😀\"\n");
    assertThat(string("\ud83d")).isEqualTo("\"\\uD83D\"\n");
    assertThat(string("\ude00\ud83dx")).isEqualTo("\"\\uDE00\\uD83Dx\"\n");
  }

  @Test
  void whatIsReadIsWhatWasWritten() throws IOException {
    Random random = new Random(7);
    int[] points = {'a', 'z', '"', '\n', 1, 0x7f, 0x80, 0x7ff, 0x800, 0xffff, 0x10000, 0x10ffff};
    for (int length = 1; length < 20_000; length *= 3) {
      StringBuilder text = new StringBuilder();
      while (text.length() < length) {
        text.appendCodePoint(points[random.nextInt(points.length)]);
      }
      assertThat(MAPPER.readTree(string(text.toString())).asText()).isEqualTo(text.toString());
    }
  }

  @Test
  void goesDeep() throws IOException {
    JsonWriter json = JsonWriter.to(out);
    for (int i = 0; i < 100; i++) {
      json.writeStartArray();
    }
    for (int i = 0; i < 100; i++) {
      json.writeEndArray();
    }
    json.finish();
    assertThat(text()).hasLineCount(199).contains("\n" + " ".repeat(198) + "[]\n");
  }

  @Test
  void joinsParts() throws IOException {
    JsonWriter json = JsonWriter.to(out);
    json.writeStartObject();
    json.writeArrayFieldStart("parts");
    JsonWriter part = json.part();
    for (int i = 0; i < 3; i++) {
      part.restart(i == 0);
      part.writeStartObject();
      int at = part.writeHexField("hex");
      part.writeEndObject();
      part.putHex(at, 0xfedcba9876543210L + i);
      json.append(part);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("none");
    part = json.part();
    part.restart(true);
    json.append(part);
    json.writeEndArray();
    json.writeEndObject();
    json.finish();
    JsonNode parts = MAPPER.readTree(text()).get("parts");
    assertThat(parts.findValuesAsText("hex"))
        .containsExactly("fedcba9876543210", "fedcba9876543211", "fedcba9876543212");
    assertThat(text())
        .contains("[\n    {\n      \"hex\"")
        .contains("    },\n    {\n")
        .endsWith("    }\n  ],\n  \"none\": []\n}\n");
  }

  private String string(String value) throws IOException {
    out.reset();
    JsonWriter json = JsonWriter.to(out);
    json.writeString(value);
    json.finish();
    return text();
  }

  private String text() {
    return out.toString(StandardCharsets.UTF_8);
  }
}
