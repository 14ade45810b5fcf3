package dev.redflag.git;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The git on the {@code PATH}, run in one folder.
 *
 * <p>It inherits the environment: in a hook that is what names the repository and the index. What
 * would change its words, its output or the meaning of its arguments is overruled.
 */
final class GitCommand {

  /** More than any list of SQL files; it keeps a mistake from eating all memory. */
  private static final int MAX_OUTPUT = 1 << 28;

  private static final int MAX_ERRORS = 1 << 14;

  /** Longer than git takes in the largest repository. */
  private static final long PATIENCE = 120_000;

  private static final String[] OVERRULED = {
    "GIT_LITERAL_PATHSPECS",
    "GIT_GLOB_PATHSPECS",
    "GIT_NOGLOB_PATHSPECS",
    "GIT_ICASE_PATHSPECS",
    "GIT_EXTERNAL_DIFF",
    "GIT_DIFF_OPTS",
    "LANGUAGE"
  };

  private final Path git;
  private final Path folder;
  private final Map<String, String> environment;

  private final long patience;

  private GitCommand(Path git, Path folder, Map<String, String> environment, long patience) {
    this.git = git;
    this.folder = folder;
    this.environment = environment;
    this.patience = patience;
  }

  /**
   * What a call of git came to.
   *
   * @param errors what it wrote on its error stream
   */
  record Output(int exitCode, String text, String errors) {

    boolean isSuccess() {
      return exitCode == 0;
    }

    /** The output in lines. */
    List<String> lines() {
      return text.lines().toList();
    }

    /** The output between NUL characters. */
    List<String> fields() {
      List<String> fields = new ArrayList<>();
      int start = 0;
      for (int end = text.indexOf('\0'); end >= 0; end = text.indexOf('\0', start)) {
        fields.add(text.substring(start, end));
        start = end + 1;
      }
      return fields;
    }
  }

  /**
   * @throws GitException if there is no git
   */
  static GitCommand in(Path folder, Map<String, String> environment) throws GitException {
    return in(folder, environment, PATIENCE);
  }

  /**
   * @param patience how long git may say nothing before it is taken to hang, in milliseconds
   */
  static GitCommand in(Path folder, Map<String, String> environment, long patience)
      throws GitException {
    return new GitCommand(onPath(environment), folder, environment, patience);
  }

  /** Looked up here: Windows would look in the working directory first, which may be anybody's. */
  private static Path onPath(Map<String, String> environment) throws GitException {
    String path = environment.get("PATH");
    if (path == null) {
      path = environment.getOrDefault("Path", "");
    }
    String name = File.separatorChar == '\\' ? "git.exe" : "git";
    for (String entry : path.split(File.pathSeparator, -1)) {
      File file = new File(entry, name);
      if (file.isAbsolute() && file.isFile() && file.canExecute()) {
        return file.toPath();
      }
    }
    throw new GitException("there is no git on the PATH: install it");
  }

  /** Runs git to its end; a failure of git is an output like any other. */
  Output run(String... arguments) throws GitException {
    Process process = start(ProcessBuilder.Redirect.PIPE, arguments);
    Errors errors = new Errors(process.getErrorStream());
    errors.start();
    try (InputStream out = output(process)) {
      process.getOutputStream().close();
      byte[] bytes = out.readNBytes(MAX_OUTPUT);
      if (bytes.length == MAX_OUTPUT) {
        throw new GitException("git " + arguments[0] + " says more than can be read");
      }
      if (!process.waitFor(patience, TimeUnit.MILLISECONDS)) {
        throw new TimedInput.Silence(patience);
      }
      errors.join(patience);
      String text = new String(bytes, StandardCharsets.UTF_8);
      return new Output(process.exitValue(), text, errors.text());
    } catch (TimedInput.Silence e) {
      throw silence(arguments[0], process, e);
    } catch (IOException e) {
      throw new GitException("git cannot be read: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new GitException("git was interrupted", e);
    } finally {
      process.destroy();
    }
  }

  /** What {@code process} writes; who reads it is told if it says nothing for too long. */
  InputStream output(Process process) {
    return new TimedInput(process.getInputStream(), patience);
  }

  /** Ends git, which seems to hang, and all that it has started, and says so. */
  static GitException silence(String command, Process process, TimedInput.Silence e) {
    for (ProcessHandle child : process.descendants().toList()) {
      child.destroyForcibly();
    }
    process.destroyForcibly();
    return new GitException(
        "git "
            + command
            + " hangs: "
            + e.getMessage()
            + "; see whether it waits for a password, a network or a disk",
        e);
  }

  /**
   * Starts git; whoever asks for it talks to it and ends it.
   *
   * @param errors where its error stream goes
   */
  Process start(ProcessBuilder.Redirect errors, String... arguments) throws GitException {
    List<String> words = new ArrayList<>();
    words.add(git.toString());
    // No program of the repository's configuration is run on the way.
    words.addAll(List.of("--no-pager", "-c", "core.fsmonitor=false", "-c", "diff.relative=false"));
    words.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(words).directory(folder.toFile()).redirectError(errors);
    Map<String, String> variables = builder.environment();
    variables.clear();
    variables.putAll(environment);
    for (String variable : OVERRULED) {
      variables.remove(variable);
    }
    variables.put("LC_ALL", "C");
    variables.put("GIT_OPTIONAL_LOCKS", "0");
    variables.put("GIT_TERMINAL_PROMPT", "0");
    try {
      return builder.start();
    } catch (IOException e) {
      throw new GitException(git + " cannot be run: " + e.getMessage(), e);
    }
  }

  /** Reads the error stream beside the other, so that neither fills up. */
  private static final class Errors extends Thread {
    private final InputStream stream;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    Errors(InputStream stream) {
      super("redflag-git-errors");
      this.stream = stream;
      setDaemon(true);
    }

    @Override
    public void run() {
      byte[] buffer = new byte[1024];
      try {
        for (int n = stream.read(buffer); n >= 0; n = stream.read(buffer)) {
          if (bytes.size() < MAX_ERRORS) {
            bytes.write(buffer, 0, n);
          }
        }
      } catch (IOException e) {
        // It went away; its exit code says the rest.
        return;
      }
    }

    String text() {
      return bytes.toString(StandardCharsets.UTF_8);
    }
  }
}
