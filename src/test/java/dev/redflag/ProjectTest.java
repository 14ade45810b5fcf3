package dev.redflag;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redflag.rules.BuiltInRules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Keeps the house in order: what is written down twice agrees, and nothing points into the void.
 */
class ProjectTest {
  private static final Path ROOT = Path.of("").toAbsolutePath();
  private static final Path PAGES = ROOT.resolve("rules");
  private static final Path RULE_SOURCES = ROOT.resolve("src/main/java/dev/redflag/rules");
  private static final Set<String> CATEGORIES =
      Set.of("compatibility", "convention", "destructive", "failure", "locking", "security");

  @Test
  void everyRuleClassHasItsPageAndEveryPageItsClass() {
    Set<String> ids =
        ruleClasses().stream().map(ProjectTest::idOf).collect(toCollection(TreeSet::new));
    assertThat(pageIds()).isEqualTo(ids);
  }

  @Test
  void everyRuleClassIsBuiltInAndTheyAreSorted() {
    assertThat(BuiltInRules.all())
        .extracting(rule -> rule.getClass().getName())
        .containsExactlyElementsOf(new TreeSet<>(ruleClasses()));
  }

  @Test
  void everyRuleClassLivesInThePackageOfItsCategory() {
    for (String ruleClass : ruleClasses()) {
      String[] names = ruleClass.split("\\.", -1);
      String category = names[names.length - 2];
      assertThat(CATEGORIES).as(ruleClass).contains(category);
      Path page = PAGES.resolve(idOf(ruleClass) + ".md");
      if (Files.exists(page)) {
        assertThat(read(page).lines()).as(page.toString()).contains("category: " + category);
      }
    }
  }

  @Test
  void derivesARuleIdFromItsClass() {
    assertThat(idOf("dev.redflag.rules.destructive.DropColumnRule")).isEqualTo("drop-column");
    assertThat(idOf("dev.redflag.rules.failure.UuidDefaultAsTextRule"))
        .isEqualTo("uuid-default-as-text");
  }

  @Test
  void noFileNamesARegistryOrAMachine() {
    // Put together from halves, so that this file does not name them either.
    List<String> forbidden =
        Stream.of(
                "repo1.|maven.org",
                "repo.|maven.apache.org",
                "registry.|npmjs.org",
                "registry.|yarnpkg.com",
                "files.|pythonhosted.org",
                "deb.|debian.org",
                "/work|/",
                "/root|/",
                "/home/|user")
            .map(halves -> halves.replace("|", ""))
            .toList();
    for (Path file : filesOfTheProject()) {
      String text = latin1(file);
      for (String name : forbidden) {
        assertThat(text.contains(name)).as(ROOT.relativize(file) + " names " + name).isFalse();
      }
    }
  }

  @Test
  void theBuildBringsNoMavenOfItsOwn() {
    assertThat(filesOfTheProject())
        .extracting(file -> ROOT.relativize(file).toString())
        .doesNotContain("mvnw", "mvnw.cmd", ".mvn/wrapper/maven-wrapper.properties");
  }

  @Test
  void everyRelativeLinkLeadsSomewhere() {
    Map<Path, Set<String>> anchors = new HashMap<>();
    List<String> broken = new ArrayList<>();
    for (Path page : filesOfTheProject()) {
      if (!page.toString().endsWith(".md") || isFixture(page)) {
        continue;
      }
      for (String link : linksIn(read(page))) {
        if (link.matches("[a-z]+:.*")) {
          continue;
        }
        String[] parts = link.split("#", 2);
        Path target =
            parts[0].isEmpty() ? page : page.resolveSibling(parts[0]).normalize().toAbsolutePath();
        boolean found = target.startsWith(ROOT) && Files.exists(target);
        if (found && parts.length == 2 && target.toString().endsWith(".md")) {
          found = anchors.computeIfAbsent(target, file -> anchorsIn(read(file))).contains(parts[1]);
        }
        if (!found) {
          broken.add(ROOT.relativize(page) + ": " + link);
        }
      }
    }
    assertThat(broken).isEmpty();
  }

  @Test
  void findsLinksAndAnchorsAsGitHubDoes() {
    String page =
        """
        # Adding a rule, `by hand`
        See [one](a/b.md#c), ![two](d.png "title") and [three][ref]; not `[four](no)`.
        ```md
        [five](no)
        # Not a heading
        ```
        ## Adding a rule, by hand
        [ref]: <e f.md>
        """;
    assertThat(linksIn(page)).containsExactly("a/b.md#c", "d.png", "e f.md");
    assertThat(anchorsIn(page)).containsExactly("adding-a-rule-by-hand", "adding-a-rule-by-hand-1");
  }

  @Test
  void continuousIntegrationRunsTheTestCommandOfTheReadme() {
    String command = "mvn -B -ntp verify";
    assertThat(read(ROOT.resolve(".ci/run")).lines()).contains(command);
    assertThat(read(ROOT.resolve("README.md")).lines()).contains("$ " + command);
    assertThat(read(ROOT.resolve("CONTRIBUTING.md"))).contains("`" + command + "`");
  }

  /** The names of the classes that source files of rules promise; nested classes do not count. */
  private static Set<String> ruleClasses() {
    Set<String> names = new TreeSet<>();
    Path java = ROOT.resolve("src/main/java");
    for (Path file : filesBelow(RULE_SOURCES)) {
      String name =
          java.relativize(file).toString().replace(file.getFileSystem().getSeparator(), ".");
      if (name.endsWith("Rule.java")) {
        names.add(name.substring(0, name.length() - ".java".length()));
      }
    }
    return names;
  }

  private static Set<String> pageIds() {
    Set<String> ids = new TreeSet<>();
    for (Path file : filesBelow(PAGES)) {
      String name = file.getFileName().toString();
      if (name.endsWith(".md") && !name.equals("README.md")) {
        ids.add(name.substring(0, name.length() - ".md".length()));
      }
    }
    return ids;
  }

  private static String idOf(String ruleClass) {
    String simpleName = ruleClass.substring(ruleClass.lastIndexOf('.') + 1);
    String stem = simpleName.substring(0, simpleName.length() - "Rule".length());
    return stem.replaceAll("(?<!^)(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }

  private static List<String> linksIn(String markdown) {
    Pattern link =
        Pattern.compile(
            "\\]\\(<?([^)>\\s]+)>?(?:\\s+\"[^\"]*\")?\\)|^\\[[^\\]]+\\]:\\s*<?([^>]+?)>?$");
    List<String> links = new ArrayList<>();
    for (String line : proseOf(markdown)) {
      Matcher matcher = link.matcher(line.replaceAll("`[^`]*`", ""));
      while (matcher.find()) {
        links.add(matcher.group(1) != null ? matcher.group(1) : matcher.group(2));
      }
    }
    return links;
  }

  private static Set<String> anchorsIn(String markdown) {
    Set<String> anchors = new LinkedHashSet<>();
    for (String line : proseOf(markdown)) {
      if (!line.matches("#{1,6} .*")) {
        continue;
      }
      String anchor =
          line.replaceFirst("#+ +", "")
              .strip()
              .toLowerCase(Locale.ROOT)
              .replaceAll("[^\\p{L}\\p{N} _-]", "")
              .replace(' ', '-');
      String unique = anchor;
      for (int i = 1; !anchors.add(unique); i++) {
        unique = anchor + "-" + i;
      }
    }
    return anchors;
  }

  /** The lines that are not inside a fenced block. */
  private static List<String> proseOf(String markdown) {
    List<String> prose = new ArrayList<>();
    String fence = null;
    for (String line : markdown.lines().toList()) {
      String text = line.strip();
      if (fence != null) {
        if (text.startsWith(fence) && text.replace("`", "").isEmpty()) {
          fence = null;
        }
      } else if (text.startsWith("```")) {
        fence = text.replaceFirst("^(`+).*", "$1");
      } else {
        prose.add(line);
      }
    }
    return prose;
  }

  private static boolean isFixture(Path file) {
    return file.startsWith(ROOT.resolve("test-fixtures"))
        || file.startsWith(ROOT.resolve("src/test/resources"));
  }

  private static List<Path> filesOfTheProject() {
    Set<Path> skipped =
        Set.of(
            ROOT.resolve("target"),
            ROOT.resolve(".git"),
            ROOT.resolve(".idea"),
            ROOT.resolve(".vscode"));
    List<Path> files = new ArrayList<>();
    try {
      Files.walkFileTree(
          ROOT,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
              return skipped.contains(folder)
                  ? FileVisitResult.SKIP_SUBTREE
                  : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              if (attributes.isRegularFile() && !file.equals(ROOT.resolve(".git"))) {
                files.add(file);
              }
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  private static List<Path> filesBelow(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The bytes of any file as characters: fixtures need not be UTF-8. */
  private static String latin1(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
