package dev.redflag.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.redflag.rule.RulePage;
import dev.redflag.rule.RuleSet;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** {@code redflag rules}: lists the rules. */
final class RulesCommand implements Command {

  private static final String GAP = "  ";

  @Override
  public Syntax syntax() {
    return RuleSets.declare(
        new Syntax("redflag rules", "Lists the rules.")
            .value("--format", "FORMAT", "text (the default) or json."));
  }

  @Override
  public int run(Arguments arguments, Console console) throws Trouble, IOException {
    String format = arguments.choice("--format", List.of("text", "json"), "text");
    try (RuleSet rules = RuleSets.open(arguments, console)) {
      if (format.equals("json")) {
        writeJson(rules.pages(), console.out());
      } else {
        writeText(rules.pages(), console.out());
      }
    }
    return 0;
  }

  private static void writeText(List<RulePage> pages, OutputStream out) throws IOException {
    int idWidth = 0;
    int severityWidth = 0;
    int categoryWidth = 0;
    for (RulePage page : pages) {
      idWidth = Math.max(idWidth, page.id().length());
      severityWidth = Math.max(severityWidth, page.severity().word().length());
      categoryWidth = Math.max(categoryWidth, page.category().word().length());
    }
    BufferedWriter writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    for (RulePage page : pages) {
      writer.write(padded(page.id(), idWidth) + GAP);
      writer.write(padded(page.severity().word(), severityWidth) + GAP);
      writer.write(padded(page.category().word(), categoryWidth) + GAP);
      writer.write(page.title() + "\n");
    }
    writer.flush();
  }

  private static String padded(String word, int width) {
    return word + " ".repeat(width - word.length());
  }

  private static void writeJson(List<RulePage> pages, OutputStream out) throws IOException {
    JsonGenerator json = new JsonFactory().createGenerator(out);
    json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    json.useDefaultPrettyPrinter();
    json.writeStartArray();
    for (RulePage page : pages) {
      json.writeStartObject();
      json.writeStringField("id", page.id());
      json.writeStringField("severity", page.severity().word());
      json.writeStringField("category", page.category().word());
      json.writeStringField("title", page.title());
      json.writeStringField("advice", page.advice());
      json.writeStringField("since", page.since());
      writeList("tags", page.tags(), json);
      writeList("replaces", page.replaces(), json);
      writeList("resolves", page.resolves(), json);
      writeList("aliases", page.aliases(), json);
      json.writeStringField("postgres", page.postgres());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeRaw('\n');
    json.close();
  }

  private static void writeList(String name, List<String> words, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (String word : words) {
      json.writeString(word);
    }
    json.writeEndArray();
  }
}
