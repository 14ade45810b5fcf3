package dev.redflag.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Runs the settings of docs/editors.md on real output. */
class EditorsPageTest {

  private static final Path PAGE = Path.of("docs/editors.md");
  private static final Path FIXTURES = Path.of("test-fixtures");

  @TempDir Path temporary;

  /** What an editor makes of a line. */
  private record Link(String file, int line, int column, String rest) {}

  private static String block(String words) throws IOException {
    String page = Files.readString(PAGE);
    int start = page.indexOf("```" + words + "\n");
    assertThat(start).as(words).isPositive();
    int body = page.indexOf('\n', start) + 1;
    return page.substring(body, page.indexOf("\n```", body));
  }

  private static String option(String block, String name) throws Exception {
    NodeList options =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(block(block).getBytes(StandardCharsets.UTF_8)))
            .getElementsByTagName("option");
    for (int i = 0; i < options.getLength(); i++) {
      Element option = (Element) options.item(i);
      if (option.getAttribute("name").equals(name)) {
        return option.getAttribute("value");
      }
    }
    throw new AssertionError(block + " has no " + name);
  }

  /** The expression that the IDE makes of a filter; its paths are made of these characters only. */
  private static Pattern filter(String filter) {
    String expression =
        filter
            .replace("$FILE_PATH$", "(?<file>(?:\\p{Alpha}:)?[0-9 a-z_A-Z\\-\\\\./]+)")
            .replace("$LINE$", "(?<line>[0-9]+)")
            .replace("$COLUMN$", "(?<column>[0-9]+)")
            .replace("$MESSAGE$", "(?<message>.*)");
    return Pattern.compile(expression);
  }

  /** The words of arguments in which quotes keep blanks together. */
  private static String[] words(String arguments, Path file) {
    List<String> words = new ArrayList<>();
    Matcher word = Pattern.compile("\"([^\"]*)\"|\\S+").matcher(arguments);
    while (word.find()) {
      String text = word.group(1) == null ? word.group() : word.group(1);
      words.add(text.replace("$FilePath$", file.toString()).replace("${file}", file.toString()));
    }
    return words.toArray(String[]::new);
  }

  /** A copy of a fixture in a folder with a blank in its name; gives the file to lint. */
  private Path migration() throws IOException {
    Path from = FIXTURES.resolve("quickstart/input");
    Path root = temporary.toRealPath().resolve("my shop");
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path target = root.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
    Files.createDirectory(root.resolve(".git"));
    return root.resolve("prisma/migrations/20241018164205_member_cleanup/migration.sql");
  }

  private Path root() {
    return temporary.resolve("my shop").toAbsolutePath();
  }

  /** What JSON says of the file, as the links that are expected. */
  private List<Link> expected(Path file, Path shown) throws IOException {
    CommandLineRun run = CommandLineRun.in(root(), "lint", file.toString(), "--format", "json");
    List<Link> links = new ArrayList<>();
    for (JsonNode finding : new JsonMapper().readTree(run.out()).get("findings")) {
      JsonNode start = finding.get("start");
      links.add(
          new Link(
              shown.toString(),
              start.get("line").asInt(),
              start.get("column").asInt(),
              finding.get("severity").asText()
                  + ": "
                  + finding.get("message").asText()
                  + " ["
                  + finding.get("rule").asText()
                  + "]"));
    }
    assertThat(links).hasSizeGreaterThan(4);
    return links;
  }

  private static List<Link> links(Pattern pattern, CommandLineRun run, boolean message) {
    List<Link> links = new ArrayList<>();
    for (String line : run.out().lines().toList()) {
      Matcher matcher = pattern.matcher(line);
      if (matcher.find()) {
        links.add(
            new Link(
                matcher.group("file"),
                Integer.parseInt(matcher.group("line")),
                Integer.parseInt(matcher.group("column")),
                message ? matcher.group("message") : line.substring(matcher.end("column") + 2)));
      }
    }
    return links;
  }

  @Test
  void theExternalToolLinksEveryFinding() throws Exception {
    Path file = migration();
    CommandLineRun run =
        CommandLineRun.in(root(), words(option("xml external-tool", "PARAMETERS"), file));
    Pattern filter = filter(option("xml external-tool", "REGEXP"));
    assertThat(links(filter, run, false)).isEqualTo(expected(file, file));
  }

  @Test
  void theFileWatcherLinksEveryFindingAndNeverFails() throws Exception {
    Path file = migration();
    CommandLineRun run =
        CommandLineRun.in(root(), words(option("xml file-watcher", "arguments"), file));
    Pattern filter = filter(option("xml file-watcher", "regExp"));
    assertThat(links(filter, run, true)).isEqualTo(expected(file, file));
    assertThat(run.exitCode()).isZero();
  }

  @Test
  void theProblemMatcherReadsEveryFinding() throws Exception {
    Path file = migration();
    JsonNode tasks = new JsonMapper().readTree(block("json tasks")).get("tasks");
    JsonNode matcher = tasks.get(0).get("problemMatcher").get("pattern");
    assertThat(tasks.get(1).get("problemMatcher").get("pattern")).isEqualTo(matcher);
    List<String> words = new ArrayList<>();
    for (JsonNode word : tasks.get(0).get("args")) {
      words.add(word.asText().replace("${file}", file.toString()));
    }
    CommandLineRun run = CommandLineRun.in(root(), words.toArray(String[]::new));
    assertThat(read(matcher, run)).isEqualTo(expected(file, file));

    Path relative = root().toRealPath().relativize(file);
    CommandLineRun other =
        CommandLineRun.in(root(), "lint", "--color", "never", relative.toString());
    assertThat(read(matcher, other)).isEqualTo(expected(file, relative));
  }

  private static List<Link> read(JsonNode matcher, CommandLineRun run) {
    Pattern pattern = Pattern.compile(matcher.get("regexp").asText());
    List<Link> links = new ArrayList<>();
    for (String line : run.out().lines().toList()) {
      Matcher found = pattern.matcher(line);
      if (found.find()) {
        links.add(
            new Link(
                found.group(matcher.get("file").asInt()),
                Integer.parseInt(found.group(matcher.get("line").asInt())),
                Integer.parseInt(found.group(matcher.get("column").asInt())),
                found.group(matcher.get("severity").asInt())
                    + ": "
                    + found.group(matcher.get("message").asInt())
                    + " ["
                    + found.group(matcher.get("code").asInt())
                    + "]"));
      }
    }
    return links;
  }

  @Test
  void theSecondTaskIsACommandLine() throws Exception {
    JsonNode tasks = new JsonMapper().readTree(block("json tasks")).get("tasks");
    List<String> words = new ArrayList<>();
    for (JsonNode word : tasks.get(1).get("args")) {
      words.add(word.asText());
    }
    Arguments arguments =
        Arguments.parse(new LintCommand().syntax(), words.toArray(String[]::new), 1);
    assertThat(arguments.value("--since")).isEqualTo("origin/main");
  }

  @Test
  void standardInputWithANameIsTheFile() throws IOException {
    int compared = 0;
    for (Path fixture : fixtures()) {
      Path input = fixture.resolve("input");
      for (String file : sqlFiles(input)) {
        byte[] bytes = Files.readAllBytes(input.resolve(file));
        String text = new String(bytes, StandardCharsets.UTF_8);
        boolean isText = java.util.Arrays.equals(text.getBytes(StandardCharsets.UTF_8), bytes);
        if (!isText || text.startsWith("\uFEFF")) {
          continue;
        }
        CommandLineRun named = CommandLineRun.in(input, "lint", file);
        CommandLineRun piped =
            CommandLineRun.in(input, Map.of(), text, "lint", "-", "--stdin-filename", file);
        assertThat(piped).as(fixture + " " + file).isEqualTo(named);
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(20);
  }

  @Test
  void standardInputMayStandForAFileThatIsNotThereYet() throws IOException {
    Path file = migration();
    String text = Files.readString(file);
    String shown = root().toRealPath().relativize(file).toString();
    CommandLineRun named = CommandLineRun.in(root(), "lint", shown);
    Files.delete(file);
    Files.delete(file.getParent());
    CommandLineRun piped =
        CommandLineRun.in(root(), Map.of(), text, "lint", "-", "--stdin-filename", shown);
    assertThat(piped).isEqualTo(named);
  }

  private static List<Path> fixtures() throws IOException {
    try (Stream<Path> folders = Files.list(FIXTURES)) {
      return folders.filter(folder -> Files.isDirectory(folder.resolve("input"))).sorted().toList();
    }
  }

  private static List<String> sqlFiles(Path input) throws IOException {
    try (Stream<Path> files = Files.walk(input)) {
      return files
          .filter(file -> file.toString().endsWith(".sql"))
          .map(file -> input.relativize(file).toString())
          .sorted()
          .toList();
    }
  }
}
