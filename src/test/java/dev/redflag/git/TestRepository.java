package dev.redflag.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A real repository for a test, away from the configuration of whoever runs it. */
public final class TestRepository {

  private final Path root;
  private final Map<String, String> environment = new HashMap<>();

  private TestRepository(Path root) throws IOException {
    this.root = root;
    environment.put("PATH", System.getenv("PATH"));
    environment.put("HOME", root.getParent().toString());
    environment.put("GIT_CONFIG_NOSYSTEM", "1");
    environment.put("GIT_AUTHOR_NAME", "A");
    environment.put("GIT_AUTHOR_EMAIL", "a@example.com");
    environment.put("GIT_AUTHOR_DATE", "2024-01-01T00:00:00Z");
    environment.put("GIT_COMMITTER_NAME", "A");
    environment.put("GIT_COMMITTER_EMAIL", "a@example.com");
    environment.put("GIT_COMMITTER_DATE", "2024-01-01T00:00:00Z");
    Path config = root.resolveSibling(".gitconfig");
    if (!Files.exists(config)) {
      Files.writeString(config, "[protocol \"file\"]\n  allow = always\n");
    }
  }

  /** An empty repository in {@code root}, on the branch {@code main}; skips without git. */
  public static TestRepository in(Path root) throws IOException {
    Files.createDirectories(root);
    TestRepository repository = new TestRepository(root);
    assumeTrue(hasGit(), "git is installed");
    repository.git("init", "--quiet");
    repository.git("symbolic-ref", "HEAD", "refs/heads/main");
    return repository;
  }

  /** The repository that a command such as {@code git clone} made in {@code root}. */
  public static TestRepository at(Path root) throws IOException {
    return new TestRepository(root);
  }

  private static boolean hasGit() {
    try {
      return GitCommand.in(Path.of("").toAbsolutePath(), System.getenv())
          .run("--version")
          .isSuccess();
    } catch (GitException e) {
      return false;
    }
  }

  public Path root() {
    return root;
  }

  /** What Redflag has to be run with. */
  public Map<String, String> environment() {
    return Map.copyOf(environment);
  }

  /** Writes a file, and its folders. */
  public TestRepository write(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    return this;
  }

  public TestRepository delete(String path) throws IOException {
    Files.delete(root.resolve(path));
    return this;
  }

  /** Commits all there is. */
  public TestRepository commit() throws IOException {
    git("add", "--all");
    git("commit", "--quiet", "--allow-empty", "--message", "commit");
    return this;
  }

  /** Runs git, which must succeed; gives its output. */
  public String git(String... arguments) throws IOException {
    List<String> words = new ArrayList<>(List.of("git"));
    words.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(words).directory(root.toFile()).redirectErrorStream(true);
    builder.environment().clear();
    builder.environment().putAll(environment);
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      assertThat(process.waitFor()).as(String.join(" ", words) + "\n" + output).isZero();
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
    return output.strip();
  }
}
