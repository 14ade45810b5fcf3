package dev.redflag.git;

import dev.redflag.source.FileTree;
import dev.redflag.source.SourceFile;
import dev.redflag.source.SourceReadException;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A git repository with a work tree, asked through the git on the {@code PATH}. */
public final class Repository implements AutoCloseable {

  private static final String[] PATHS = {"--", ":(top,icase)*.sql", ":(top,icase)*.prisma"};

  private final GitCommand git;
  private final Blobs blobs;
  private final Path root;
  private final boolean shallow;

  private Repository(GitCommand git, Path root, boolean shallow) {
    this.git = git;
    this.blobs = new Blobs(git);
    this.root = root;
    this.shallow = shallow;
  }

  /**
   * The repository that some paths lie in.
   *
   * @param workingDirectory an absolute path, which relative ones start from
   * @param paths files and folders, or none for the working directory
   * @param environment the environment variables, {@code PATH} among them
   * @throws GitException if they lie in none or in several, or git cannot be used
   */
  public static Repository around(
      Path workingDirectory, List<String> paths, Map<String, String> environment)
      throws GitException {
    Path folder = StartFolder.of(workingDirectory, paths, environment);
    GitCommand git = GitCommand.in(folder, environment);
    GitCommand.Output output =
        git.run("rev-parse", "--is-shallow-repository", "--show-toplevel", "--show-cdup");
    if (!output.isSuccess()) {
      throw refusal(folder, output);
    }
    List<String> lines = output.lines();
    boolean shallow = lines.get(0).equals("true");
    return new Repository(git, root(folder, lines), shallow);
  }

  /** The root, by the way that {@code folder} was named if that way leads there. */
  private static Path root(Path folder, List<String> lines) {
    Path real = Path.of(lines.get(1));
    String up = lines.size() > 2 ? lines.get(2) : "";
    Path named = folder.resolve(up).normalize();
    try {
      return named.toRealPath().equals(real.toRealPath()) ? named : real;
    } catch (IOException e) {
      return real;
    }
  }

  private static GitException refusal(Path folder, GitCommand.Output output) {
    String errors = output.errors();
    if (errors.contains("not a git repository")) {
      return new GitException(folder + " is in no git repository");
    }
    if (errors.contains("must be run in a work tree")) {
      return new GitException(
          folder + " is in a git repository without a work tree: check one out");
    }
    if (errors.contains("dubious ownership") || errors.contains("unsafe repository")) {
      return new GitException(
          "git does not trust the repository around "
              + folder
              + ", because somebody else owns it: git config --global --add safe.directory <its root>");
    }
    return failure("rev-parse", output);
  }

  private static GitException failure(String command, GitCommand.Output output) {
    String error = "exit code " + output.exitCode();
    for (String line : output.errors().lines().toList()) {
      if (line.startsWith("fatal: ") || line.startsWith("error: ")) {
        error = line.substring("fatal: ".length());
        break;
      }
    }
    return new GitException("git " + command + " failed: " + error);
  }

  /** The root of the work tree, absolute. */
  public Path root() {
    return root;
  }

  /**
   * The difference between the work tree and the commit at which {@code HEAD} left {@code ref}.
   *
   * @param ref anything that git knows as a commit
   * @throws GitException if there is no such commit
   */
  public Changes since(String ref) throws GitException {
    return workTree(ref, mergeBase(ref));
  }

  /** The difference between the work tree and the last commit. */
  public Changes changed() throws GitException {
    return workTree(null, head());
  }

  /** The difference between the index and the last commit. */
  public Changes staged() throws GitException {
    String head = head();
    Set<Path> unstaged = new HashSet<>();
    diff(unstaged, unstaged, unstaged);
    TrackedFiles index =
        new TrackedFiles(
            root, ":0", succeed("ls-files", "-z", "--full-name", "--", ":(top)"), unstaged, blobs);
    return changes(null, head, index, "--cached", head);
  }

  private Changes workTree(String ref, String base) throws GitException {
    Changes changes = changes(ref, base, FileTree.DISK, base);
    List<String> untracked =
        new ArrayList<>(List.of("ls-files", "-z", "--full-name", "--others", "--exclude-standard"));
    untracked.addAll(List.of(PATHS));
    for (String path : succeed(untracked.toArray(String[]::new))) {
      changes.added().add(resolve(path));
    }
    return changes;
  }

  private Changes changes(String ref, String base, FileTree now, String... between)
      throws GitException {
    Set<Path> added = new TreeSet<>();
    Set<Path> modified = new TreeSet<>();
    Set<Path> deleted = new TreeSet<>();
    diff(added, modified, deleted, between);
    return new Changes(this, ref, base, now, added, modified, deleted);
  }

  /** Sorts the SQL files in which two trees differ by what became of them. */
  private void diff(Set<Path> added, Set<Path> modified, Set<Path> deleted, String... between)
      throws GitException {
    List<String> words =
        new ArrayList<>(
            List.of("diff", "--name-status", "-z", "--no-renames", "--no-ext-diff", "--no-color"));
    words.addAll(List.of(between));
    words.addAll(List.of(PATHS));
    List<String> fields = succeed(words.toArray(String[]::new));
    for (int i = 0; i + 1 < fields.size(); i += 2) {
      Path file = resolve(fields.get(i + 1));
      switch (fields.get(i).charAt(0)) {
        case 'A' -> added.add(file);
        case 'D' -> deleted.add(file);
        default -> modified.add(file);
      }
    }
  }

  /** The files of a commit below some folders; elsewhere there are none. */
  FileTree filesOf(String commit, List<Path> folders, Changes changes) throws GitException {
    List<String> words =
        new ArrayList<>(List.of("ls-tree", "-r", "-z", "--name-only", "--full-tree", commit, "--"));
    for (Path folder : folders) {
      String path = root.relativize(folder).toString().replace('\\', '/');
      words.add(path.isEmpty() ? "." : path);
    }
    Set<Path> otherwise = new HashSet<>(changes.modified());
    otherwise.addAll(changes.deleted());
    List<String> paths = succeed(words.toArray(String[]::new));
    return new TrackedFiles(root, commit, paths, otherwise, blobs);
  }

  /** The text of a file of a commit. */
  SourceFile read(String commit, Path file, String shown) throws SourceReadException {
    return blobs.read(commit + ":" + root.relativize(file).toString().replace('\\', '/'), shown);
  }

  private Path resolve(String path) throws GitException {
    try {
      return root.resolve(path);
    } catch (InvalidPathException e) {
      throw new GitException(
          path + ": is no path in the current locale, set LC_ALL=C.UTF-8 or one like it", e);
    }
  }

  private List<String> succeed(String... arguments) throws GitException {
    GitCommand.Output output = git.run(arguments);
    if (!output.isSuccess()) {
      throw failure(arguments[0], output);
    }
    return output.fields();
  }

  /** The last commit, or the empty tree where there is none yet. */
  private String head() throws GitException {
    GitCommand.Output head = git.run("rev-parse", "--verify", "--quiet", "HEAD^{commit}");
    if (!head.isSuccess()) {
      head = git.run("hash-object", "-t", "tree", "--stdin");
    }
    if (!head.isSuccess()) {
      throw failure("rev-parse", head);
    }
    return head.lines().get(0);
  }

  private String mergeBase(String ref) throws GitException {
    if (ref.isBlank() || ref.startsWith("-")) {
      throw new GitException("git knows no commit \"" + ref + "\"");
    }
    GitCommand.Output base = git.run("merge-base", "HEAD", ref + "^{commit}");
    if (base.isSuccess()) {
      return base.lines().get(0);
    }
    if (!knows("HEAD")) {
      throw new GitException("there is no commit in this repository yet");
    }
    if (!knows(ref)) {
      throw new GitException("git knows no commit \"" + ref + "\": " + howToFetch(ref));
    }
    if (base.exitCode() != 1) {
      throw failure("merge-base", base);
    }
    if (shallow) {
      throw new GitException(
          "this clone is too shallow to tell where HEAD left "
              + ref
              + ": run git fetch --unshallow, or check out with fetch-depth: 0");
    }
    throw new GitException("HEAD and " + ref + " have no commit in common");
  }

  private boolean knows(String ref) throws GitException {
    return git.run("rev-parse", "--verify", "--quiet", ref + "^{commit}").isSuccess();
  }

  private String howToFetch(String ref) throws GitException {
    for (String remote : git.run("remote").lines()) {
      if (ref.startsWith(remote + "/")) {
        String branch = ref.substring(remote.length() + 1);
        String unshallow = shallow ? "--unshallow " : "";
        return "run git fetch "
            + unshallow
            + remote
            + " "
            + branch
            + ":refs/remotes/"
            + ref
            + (shallow ? ", or check out with fetch-depth: 0" : "");
      }
    }
    return shallow
        ? "this clone is shallow: run git fetch --unshallow, or check out with fetch-depth: 0"
        : "name a branch, a tag or a commit, or fetch it";
  }

  @Override
  public void close() {
    blobs.close();
  }
}
