package dev.redflag.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Drives {@code bin/redflag} as it stands in a release and in a checkout, with a Maven that only
 * pretends.
 */
@DisabledOnOs(OS.WINDOWS)
class StartScriptIT {
  private static final Path ROOT = Path.of("").toAbsolutePath();
  private static final Path JAR = Path.of(System.getProperty("redflag.jar"));
  private static final String VERSION_LINE = "redflag " + Version.CURRENT + "\n";

  /**
   * Talks on standard output, takes the time it is told to, and leaves the jar where the script
   * asked for it.
   */
  private static final String PRETENDED_MAVEN =
      """
      #!/bin/sh
      echo "[INFO] pretending"
      echo build >>"$PRETENDED_MAVEN_LOG"
      for argument do
        case $argument in -Dquick=*) out=${argument#-Dquick=} ;; esac
      done
      sleep "${PRETENDED_MAVEN_TAKES:-0}"
      mkdir -p "$out"
      if [ -n "${PRETENDED_MAVEN_FAILS:-}" ]; then
        echo half >"$out/redflag.jar"
        exit 1
      fi
      cp "$PRETENDED_MAVEN_JAR" "$out/redflag.jar"
      """;

  @TempDir Path temp;

  private final Map<String, String> environment = new HashMap<>();
  private Path log;

  @BeforeEach
  void setUp() throws IOException {
    log = temp.resolve("builds");
    Path tools = Files.createDirectory(temp.resolve("tools"));
    writeScript(tools.resolve("mvn"), PRETENDED_MAVEN);
    environment.put("PATH", tools + ":" + System.getenv("PATH"));
    environment.put("HOME", temp.resolve("home").toString());
    environment.put("JAVA_HOME", System.getProperty("java.home"));
    environment.put("LC_ALL", "C");
    environment.put("REDFLAG_CDS", "off");
    environment.put("PRETENDED_MAVEN_LOG", log.toString());
    environment.put("PRETENDED_MAVEN_JAR", JAR.toString());
  }

  @Test
  void startsAReleaseWithoutMaven() throws Exception {
    Run run = start(release(), "--version");
    assertThat(run).isEqualTo(new Run(0, VERSION_LINE, ""));
    assertThat(log).doesNotExist();
  }

  @Test
  void startsThroughLinksFromAnywhere() throws Exception {
    Path script = release();
    Path second = Files.createDirectory(temp.resolve("a b")).resolve("second");
    Files.createSymbolicLink(second, second.getParent().relativize(script));
    Path first = Files.createSymbolicLink(temp.resolve("first"), second);
    assertThat(start(first, "--version")).isEqualTo(new Run(0, VERSION_LINE, ""));
  }

  @Test
  void passesArgumentsAndTheExitCodeOn() throws Exception {
    Run run = start(release(), "--no such option");
    assertThat(run.exitCode).isEqualTo(2);
    assertThat(run.out).isEmpty();
    assertThat(run.err).contains("there is no option --no such option");
  }

  @Test
  void readsArgumentsThatAreNotAsciiInTheLocaleC() throws Exception {
    assertThat(start(release(), "--größe").err).contains("there is no option --größe");
  }

  @Test
  void readsThemInALocaleThatIsNotInstalled() throws Exception {
    environment.put("LC_ALL", "xx_XX.UTF-8");
    assertThat(start(release(), "--größe").err).contains("there is no option --größe");
  }

  @Test
  void theJarRunsWithoutTheScript() throws Exception {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    assertThat(start(java, "-jar", JAR.toString(), "--version"))
        .isEqualTo(new Run(0, VERSION_LINE, ""));
  }

  @Test
  void buildsACheckoutOnItsFirstStartAndOnlyThen() throws Exception {
    Path script = checkout();
    Run first = start(script, "--version");
    assertThat(first.exitCode).isZero();
    assertThat(first.out).isEqualTo(VERSION_LINE);
    assertThat(first.err).contains("redflag: building ", "[INFO] pretending");
    assertThat(start(script, "--version")).isEqualTo(new Run(0, VERSION_LINE, ""));
    assertThat(builds()).isEqualTo(1);
    assertThat(filesIn(temp.resolve("checkout/target"))).containsExactly("redflag.jar");
  }

  @Test
  void buildsAgainWhatHasChanged() throws Exception {
    Path script = checkout();
    start(script, "--version");
    age(temp.resolve("checkout/target/redflag.jar"), Duration.ofMinutes(1));
    Run run = start(script, "--version");
    assertThat(run.out).isEqualTo(VERSION_LINE);
    assertThat(builds()).isEqualTo(2);
  }

  @Test
  void buildsOnceForStartsAtTheSameTime() throws Exception {
    Path script = checkout();
    environment.put("PRETENDED_MAVEN_TAKES", "1");
    List<Process> processes = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      processes.add(launch(script, "start" + i, "--version"));
    }
    for (int i = 0; i < 4; i++) {
      Run run = await(processes.get(i), "start" + i);
      assertThat(run.exitCode).as(run.err).isZero();
      assertThat(run.out).isEqualTo(VERSION_LINE);
    }
    assertThat(builds()).isEqualTo(1);
  }

  @Test
  void doesNotWaitForABuildThatWasKilled() throws Exception {
    Path script = checkout();
    Path lock = Files.createDirectories(temp.resolve("checkout/target/.redflag-build"));
    Process gone = new ProcessBuilder("sh", "-c", "uname -n").start();
    String host = new String(gone.getInputStream().readAllBytes(), UTF_8).trim();
    gone.waitFor();
    Files.writeString(lock.resolve("owner"), host + " " + gone.pid() + "\n");
    Run run = start(script, "--version");
    assertThat(run.out).as(run.err).isEqualTo(VERSION_LINE);
    assertThat(builds()).isEqualTo(1);
  }

  @Test
  void leavesNoHalfJarWhenTheBuildFails() throws Exception {
    Path script = checkout();
    environment.put("PRETENDED_MAVEN_FAILS", "yes");
    Run run = start(script, "--version");
    assertThat(run.exitCode).isEqualTo(2);
    assertThat(run.out).isEmpty();
    assertThat(run.err.lines()).last().asString().startsWith("redflag: could not build ");
    assertThat(filesIn(temp.resolve("checkout/target"))).isEmpty();
  }

  @Test
  void saysThatJavaIsMissing() throws Exception {
    Path script = release();
    environment.put("PATH", toolsWithoutJava().toString());
    environment.put("JAVA_HOME", "/nowhere");
    assertThat(start(script, "--version"))
        .isEqualTo(
            new Run(
                2,
                "",
                "redflag: needs Java 17 or newer in JAVA_HOME or on the PATH; none was found\n"));
  }

  @Test
  void saysThatJavaIsTooOld() throws Exception {
    Path script = release();
    Path old = oldJava();
    environment.put("PATH", old.resolve("bin") + ":" + toolsWithoutJava());
    environment.remove("JAVA_HOME");
    Run run = start(script, "--version");
    assertThat(run.exitCode).isEqualTo(2);
    assertThat(run.err).endsWith("; " + old + "/bin/java is Java 11.0.2\n").hasLineCount(1);
  }

  @Test
  void takesTheJavaOnThePathIfJavaHomeIsTooOld() throws Exception {
    Path script = release();
    environment.put("JAVA_HOME", oldJava().toString());
    environment.merge(
        "PATH", System.getProperty("java.home") + "/bin", (path, bin) -> bin + ":" + path);
    assertThat(start(script, "--version")).isEqualTo(new Run(0, VERSION_LINE, ""));
  }

  @Test
  void startsWhereNothingCanBeKept() throws Exception {
    environment.remove("REDFLAG_CDS");
    environment.put("HOME", "/dev/null");
    assertThat(start(release(), "--version")).isEqualTo(new Run(0, VERSION_LINE, ""));
  }

  @Test
  void keepsAnArchiveAndUsesIt() throws Exception {
    Path script = release();
    environment.remove("REDFLAG_CDS");
    assertThat(start(script, "--version")).isEqualTo(new Run(0, VERSION_LINE, ""));
    Path archive = awaitArchive();
    assertThat(Files.size(archive)).isPositive();
    assertThat(start(script, "--version")).isEqualTo(new Run(0, VERSION_LINE, ""));

    environment.put("REDFLAG_JAVA_OPTS", "-Xlog:class+load=info:stdout");
    assertThat(start(script, "--version").out)
        .containsPattern("dev\\.redflag\\.cli\\.Main source: shared objects file")
        .containsPattern("dev\\.redflag\\.cli\\.Console source: shared objects file");
  }

  @Test
  void saysNothingOfAnArchiveThatTheJvmRefuses() throws Exception {
    Path script = checkout();
    environment.remove("REDFLAG_CDS");
    // A build leaves an archive at once.
    start(script, "--version");
    Path archive = awaitArchive();
    FileTime time = Files.getLastModifiedTime(archive);
    Files.delete(archive);
    Files.writeString(archive, "no archive at all");
    Files.setLastModifiedTime(archive, time);
    assertThat(start(script, "--version")).isEqualTo(new Run(0, VERSION_LINE, ""));
  }

  @Test
  void keepsTheReplayedHistoryOfAProject() throws Exception {
    for (int i = 100; i < 140; i++) {
      Path folder =
          Files.createDirectories(temp.resolve("prisma/migrations/20240101000" + i + "_m"));
      Files.writeString(folder.resolve("migration.sql"), "CREATE TABLE t" + i + " (id int);");
    }
    Path script = release();
    String last = "prisma/migrations/20240101000139_m/migration.sql";
    Files.writeString(temp.resolve(last), "DROP TABLE t138;");
    Path histories = temp.resolve("home/.cache/redflag/histories");

    environment.put("REDFLAG_HISTORIES", "off");
    Run first = start(script, "lint", last);
    assertThat(first.out).contains("[drop-table]");
    assertThat(histories).doesNotExist();

    environment.remove("REDFLAG_HISTORIES");
    assertThat(start(script, "lint", last)).isEqualTo(first);
    assertThat(filesIn(histories)).hasSize(1);
    assertThat(start(script, "lint", last)).isEqualTo(first);
  }

  @Test
  @EnabledIfSystemProperty(named = "redflag.long", matches = "true")
  void buildsWithARealMaven() throws Exception {
    Path script = checkout();
    Path checkout = temp.resolve("checkout");
    for (String part : List.of("pom.xml", ".mvn", "src/main", "rules")) {
      copy(ROOT.resolve(part), checkout.resolve(part));
    }
    environment.put("PATH", System.getenv("PATH"));
    environment.put("HOME", System.getenv("HOME"));
    Run run = start(script, "--version");
    assertThat(run.exitCode).as(run.err).isZero();
    assertThat(run.out).isEqualTo(VERSION_LINE);
  }

  private record Run(int exitCode, String out, String err) {}

  private Run start(Path script, String... arguments) throws Exception {
    return await(launch(script, "start", arguments), "start");
  }

  private Process launch(Path script, String name, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(script.toString());
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().clear();
    builder.environment().putAll(environment);
    return builder
        .directory(temp.toFile())
        .redirectOutput(temp.resolve(name + ".out").toFile())
        .redirectError(temp.resolve(name + ".err").toFile())
        .start();
  }

  private Run await(Process process, String name) throws Exception {
    assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
    return new Run(
        process.exitValue(),
        Files.readString(temp.resolve(name + ".out")),
        Files.readString(temp.resolve(name + ".err")));
  }

  private Path release() throws IOException {
    Path release = Files.createDirectory(temp.resolve("release"));
    copy(ROOT.resolve("bin/redflag"), release.resolve("bin/redflag"));
    copy(JAR, release.resolve("lib/redflag.jar"));
    return release.resolve("bin/redflag");
  }

  private Path checkout() throws IOException {
    Path checkout = Files.createDirectory(temp.resolve("checkout"));
    copy(ROOT.resolve("bin/redflag"), checkout.resolve("bin/redflag"));
    copy(ROOT.resolve("pom.xml"), checkout.resolve("pom.xml"));
    Files.createDirectories(checkout.resolve("src/main"));
    Files.createDirectories(checkout.resolve("rules"));
    return checkout.resolve("bin/redflag");
  }

  private int builds() throws IOException {
    return Files.readAllLines(log).size();
  }

  /** Waits until a start has left its archive and everything that the making needed is gone. */
  private Path awaitArchive() throws Exception {
    Path cache = temp.resolve("home/.cache/redflag");
    for (int i = 0; i < 600; i++) {
      if (Files.isDirectory(cache)) {
        try (Stream<Path> all = Files.walk(cache)) {
          List<Path> files = all.filter(Files::isRegularFile).toList();
          if (files.size() == 1 && files.get(0).toString().endsWith(".jsa")) {
            return files.get(0);
          }
        } catch (UncheckedIOException e) {
          // A folder went away under the walk.
          assertThat(e).hasCauseInstanceOf(NoSuchFileException.class);
        }
      }
      Thread.sleep(100);
    }
    throw new AssertionError("no archive in " + cache);
  }

  /** A folder with everything on the PATH that a shell script may want, except a java. */
  private Path toolsWithoutJava() throws IOException {
    Path tools = Files.createDirectory(temp.resolve("no-java"));
    for (String tool : List.of("readlink", "cksum", "find", "ls", "cat")) {
      for (String folder : System.getenv("PATH").split(":", -1)) {
        Path original = Path.of(folder, tool);
        if (Files.isExecutable(original)) {
          writeScript(tools.resolve(tool), "#!/bin/sh\nexec " + original + " \"$@\"\n");
          break;
        }
      }
    }
    return tools;
  }

  private Path oldJava() throws IOException {
    Path home = temp.resolve("old-java");
    writeScript(
        Files.createDirectories(home.resolve("bin")).resolve("java"),
        """
        #!/bin/sh
        echo 'openjdk version "11.0.2" 2019-01-15' >&2
        """);
    return home;
  }

  private static void writeScript(Path path, String text) throws IOException {
    Files.writeString(path, text);
    assertThat(path.toFile().setExecutable(true)).isTrue();
  }

  private static void age(Path file, Duration age) throws IOException {
    Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(age)));
  }

  private static List<String> filesIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(
            file, target, StandardCopyOption.COPY_ATTRIBUTES, StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }
}
