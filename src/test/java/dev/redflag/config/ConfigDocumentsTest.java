package dev.redflag.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The reader, its page and its JSON Schema say the same. */
class ConfigDocumentsTest {
  private static final Path PAGE = Path.of("docs/configuration.md");
  private static final Path SCHEMA = Path.of("docs/redflag.schema.json");

  @TempDir Path folder;

  @Test
  void theSchemaHasTheKeysOfTheReader() throws IOException {
    JsonNode schema = new ObjectMapper().readTree(SCHEMA.toFile());
    assertThat(keys(schema)).containsExactlyElementsOf(ConfigReader.KEYS);
    assertThat(keys(schema.at("/properties/prisma")))
        .containsExactlyElementsOf(ConfigReader.PRISMA_KEYS);
    assertThat(keys(schema.at("/properties/rules/additionalProperties/oneOf/1")))
        .containsExactlyElementsOf(ConfigReader.RULE_KEYS);
    assertThat(values(schema.at("/properties/profile/enum")))
        .containsExactlyElementsOf(ConfigReader.PROFILES);
    assertThat(values(schema.at("/properties/fail-on/enum")))
        .containsExactlyElementsOf(ConfigReader.FAIL_ON);
    assertThat(values(schema.at("/properties/tables/additionalProperties/enum")))
        .containsExactlyElementsOf(ConfigReader.SIZES);
    assertThat(values(schema.at("/$defs/level/enum")))
        .containsExactlyElementsOf(ConfigReader.LEVELS);
  }

  @Test
  void thePageHasTheKeysOfTheReader() throws IOException {
    List<String> keys = new ArrayList<>();
    for (String key : ConfigReader.KEYS) {
      keys.add(key.equals("prisma") ? "prisma.version" : key);
    }
    List<String> rows = new ArrayList<>();
    for (String line : Files.readAllLines(PAGE)) {
      if (line.equals("### `applied-before`")) {
        break;
      }
      if (line.startsWith("| `")) {
        rows.add(line.substring(3, line.indexOf('`', 3)));
      }
    }
    assertThat(rows).containsExactlyElementsOf(keys);
  }

  @Test
  void theExamplesOfThePageAreRead() throws Exception {
    List<String> examples = examples();
    assertThat(examples).hasSizeGreaterThanOrEqualTo(3);
    for (String example : examples) {
      assertThat(schemaErrors(example)).as(example).isEmpty();
      assertThat(read(example)).as(example).isNotNull();
    }
    Config all = read(examples.get(1));
    assertThat(all.rules()).hasSize(3);
    assertThat(all.prismaVersion()).isEqualTo("6.19.3");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "profle: production",
        "profile: strict",
        "postgres: 9",
        "postgres: 15.4",
        "fail-on: info",
        "exclude: {a: b}",
        "prisma: {version: latest}",
        "prisma: {versoin: 6.1.0}",
        "tables: {User: huge}",
        "rules: {drop-table: on}",
        "rules: {drop-table: {path: {}}}",
        "rules: {drop-table: {paths: {a: of}}}"
      })
  void theSchemaRefusesWhatTheReaderRefuses(String text) throws Exception {
    assertThatExceptionOfType(ConfigException.class).isThrownBy(() -> read(text));
    assertThat(schemaErrors(text)).isNotEmpty();
  }

  private Config read(String text) throws IOException, ConfigException {
    Path file = Files.writeString(folder.resolve("redflag.yml"), text);
    return ConfigReader.read(file, "redflag.yml");
  }

  private static List<String> schemaErrors(String yaml) throws IOException {
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Files.readString(SCHEMA));
    Object value = new Load(LoadSettings.builder().build()).loadFromString(yaml);
    String json = new ObjectMapper().writeValueAsString(value == null ? List.of() : value);
    List<String> errors = new ArrayList<>();
    if (value != null) {
      schema.validate(json, InputFormat.JSON).forEach(error -> errors.add(error.toString()));
    }
    return errors;
  }

  /** The blocks of YAML on the page. */
  private static List<String> examples() throws IOException {
    List<String> examples = new ArrayList<>();
    StringBuilder block = null;
    for (String line : Files.readAllLines(PAGE)) {
      if (line.equals("```yaml")) {
        block = new StringBuilder();
      } else if (line.equals("```") && block != null) {
        examples.add(block.toString());
        block = null;
      } else if (block != null) {
        block.append(line).append('\n');
      }
    }
    return examples;
  }

  private static List<String> keys(JsonNode schema) {
    List<String> keys = new ArrayList<>();
    schema.path("properties").fieldNames().forEachRemaining(keys::add);
    return keys;
  }

  private static List<String> values(JsonNode array) {
    List<String> values = new ArrayList<>();
    array.forEach(value -> values.add(value.asText()));
    return values;
  }
}
