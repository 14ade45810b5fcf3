package dev.redflag.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs the whole tool on the folders of test-fixtures.
 *
 * <p>A case holds {@code input}, the folder that Redflag is started in; {@code args}, the words
 * after {@code redflag}, if they are more than {@code lint}; and what is expected of text, JSON and
 * SARIF, or Markdown. {@code -Dredflag.update=true} writes the latter anew.
 */
class FixturesTest {

  private static final Path FIXTURES = Path.of("test-fixtures");
  private static final boolean UPDATE = Boolean.getBoolean("redflag.update");

  @TempDir Path temporary;

  @TestFactory
  List<DynamicTest> everyCaseIsToldAsExpected() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (Path fixture : children(FIXTURES)) {
      if (!Files.isDirectory(fixture.resolve("input"))) {
        continue;
      }
      for (String format : formats(fixture)) {
        String name = fixture.getFileName() + " as " + format;
        tests.add(DynamicTest.dynamicTest(name, () -> check(fixture, format)));
      }
    }
    assertThat(tests).isNotEmpty();
    return tests;
  }

  private void check(Path fixture, String format) throws IOException {
    // A copy that is a repository of its own, so that nothing around it matters.
    Path input = temporary.resolve(fixture.getFileName().toString());
    if (!Files.exists(input)) {
      copy(fixture.resolve("input"), input);
      Files.createDirectory(input.resolve(".git"));
    }
    List<String> arguments = new ArrayList<>(arguments(fixture));
    arguments.add("--format");
    arguments.add(format);
    CommandLineRun run = CommandLineRun.in(input, arguments.toArray(String[]::new));
    String told =
        switch (format) {
          case "text" -> asText(run);
          case "markdown" -> run.out();
          case "json" -> run.out().replace("\"" + Version.CURRENT + "\"", "\"VERSION\"");
          default -> withoutRules(run.out());
        };
    compare(fixture.resolve("expected." + suffix(format)), told);
  }

  /** All that a user of the text sees: findings, notes and the exit code. */
  private static String asText(CommandLineRun run) {
    StringBuilder text = new StringBuilder(run.out());
    for (String line : run.err().lines().toList()) {
      text.append("stderr: ").append(line).append('\n');
    }
    return text + "exit code: " + run.exitCode() + "\n";
  }

  /** The log without the rules, which are the pages again and change with each of them. */
  private static String withoutRules(String sarif) throws IOException {
    JsonMapper mapper = new JsonMapper();
    JsonNode log = mapper.readTree(sarif);
    for (JsonNode run : log.get("runs")) {
      ObjectNode driver = (ObjectNode) run.get("tool").get("driver");
      driver.remove("rules");
      driver.remove("version");
      driver.remove("semanticVersion");
      for (JsonNode result : run.get("results")) {
        ((ObjectNode) result).remove("ruleIndex");
      }
    }
    return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(log) + "\n";
  }

  private static List<String> formats(Path fixture) throws IOException {
    boolean impact = arguments(fixture).get(0).equals("impact");
    return impact ? List.of("text", "json", "markdown") : List.of("text", "json", "sarif");
  }

  private static String suffix(String format) {
    return switch (format) {
      case "text" -> "txt";
      case "markdown" -> "md";
      default -> format;
    };
  }

  private static List<String> arguments(Path fixture) throws IOException {
    Path file = fixture.resolve("args");
    return Files.exists(file)
        ? List.of(Files.readString(file).strip().split(" +"))
        : List.of("lint");
  }

  private static void compare(Path expected, String told) throws IOException {
    if (UPDATE) {
      Files.writeString(expected, told);
      return;
    }
    assertThat(expected).exists();
    assertThat(told).isEqualTo(Files.readString(expected));
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    for (Path child : children(from)) {
      Path target = to.resolve(child.getFileName());
      if (Files.isDirectory(child)) {
        copy(child, target);
      } else {
        Files.copy(child, target);
      }
    }
  }

  private static List<Path> children(Path folder) throws IOException {
    try (Stream<Path> children = Files.list(folder)) {
      return children.sorted().toList();
    }
  }
}
