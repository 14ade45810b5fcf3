package dev.redflag.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redflag.git.TestRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Walks through docs/review.md in a fresh clone of the repository that test-fixtures/review makes:
 * the branch {@code main}, and one that leaves it.
 */
class ReviewPageTest {

  private static final Path PAGE = Path.of("docs/review.md");
  private static final Path FIXTURE = Path.of("test-fixtures/review");
  private static final String BLOCK = "```console\n$ redflag ";
  private static final boolean UPDATE = Boolean.getBoolean("redflag.update");

  /** As many lines as a screen shows. */
  private static final int SCREEN = 48;

  @TempDir Path temporary;
  private TestRepository clone;

  @BeforeEach
  void cloneTheRepository() throws IOException {
    Path root = temporary.toRealPath();
    TestRepository upstream = TestRepository.in(root.resolve("upstream"));
    copy(FIXTURE.resolve("main"), upstream.root());
    upstream.commit();
    upstream.git("checkout", "--quiet", "-b", "order-reference");
    copy(FIXTURE.resolve("branch"), upstream.root());
    upstream.commit();
    upstream.git("checkout", "--quiet", "main");
    upstream.git("clone", "--quiet", upstream.root().toString(), root.resolve("shop").toString());
    clone = TestRepository.at(root.resolve("shop"));
    clone.git("switch", "--quiet", "order-reference");
  }

  @Test
  void showsWhatEachCommandPrints() throws IOException {
    String page = Files.readString(PAGE);
    StringBuilder run = new StringBuilder();
    int at = 0;
    int commands = 0;
    for (int start = page.indexOf(BLOCK); start >= 0; start = page.indexOf(BLOCK, at)) {
      int command = start + BLOCK.length();
      int end = page.indexOf('\n', command) + 1;
      String[] arguments = page.substring(command, end - 1).split(" ", -1);
      CommandLineRun told = CommandLineRun.in(clone.root(), clone.environment(), "", arguments);
      assertThat(told.err()).isEmpty();
      assertThat(told.exitCode()).isEqualTo(arguments[0].equals("lint") ? 1 : 0);
      assertThat(told.out().lines().count()).isLessThan(SCREEN);
      run.append(page, at, end).append(told.out());
      at = page.indexOf("```\n", end);
      commands++;
    }
    run.append(page.substring(at));
    assertThat(commands).isEqualTo(2);
    if (UPDATE) {
      Files.writeString(PAGE, run.toString());
    } else {
      assertThat(run).hasToString(page);
    }
  }

  @Test
  void saysTheSameFromBelowAndOfTheFolder() throws IOException {
    CommandLineRun run = lint(clone.root(), "--since", "origin/main");
    assertThat(lint(clone.root(), "--since", "origin/main", "prisma")).isEqualTo(run);
    CommandLineRun below = lint(clone.root().resolve("prisma"), "--since", "origin/main");
    assertThat(below.out()).isEqualTo(run.out().replace("prisma/migrations/", "migrations/"));
  }

  private CommandLineRun lint(Path folder, String... arguments) {
    String[] words = new String[arguments.length + 1];
    words[0] = "lint";
    System.arraycopy(arguments, 0, words, 1, arguments.length);
    return CommandLineRun.in(folder, clone.environment(), "", words);
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.writeString(target, Files.readString(file));
        }
      }
    }
  }
}
