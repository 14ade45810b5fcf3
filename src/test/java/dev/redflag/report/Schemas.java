package dev.redflag.report;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The schemas that our JSON is held against. */
final class Schemas {

  private Schemas() {}

  /** What the schema at {@code docs/name} says against {@code json}. */
  static List<Error> complaints(String name, String json) {
    return complaints(Path.of("docs", name), json);
  }

  /** What the schema of reviewdog's format says against {@code json}. */
  static List<Error> rdjsonComplaints(String json) {
    return complaints(Path.of("src/test/resources/rdjson.schema.json"), json);
  }

  private static List<Error> complaints(Path file, String json) {
    try {
      String schema = Files.readString(file);
      return registry(SpecificationVersion.DRAFT_2020_12)
          .getSchema(schema)
          .validate(json, InputFormat.JSON);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the official schema of SARIF 2.1.0 says against {@code json}; formats are checked. */
  static List<Error> sarifComplaints(String json) {
    try (InputStream in = Schemas.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
      Schema schema = registry(SpecificationVersion.DRAFT_7).getSchema(in);
      return schema.validate(
          json,
          InputFormat.JSON,
          context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SchemaRegistry registry(SpecificationVersion version) {
    return SchemaRegistry.withDefaultDialect(version);
  }
}
