package dev.redflag.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.redflag.source.SourceReadException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitCommandTest {

  @TempDir Path folder;

  /** A git that is a shell script. */
  private GitCommand git(String script, long patience) throws IOException, GitException {
    Path program = folder.resolve("git");
    Files.writeString(program, "#!/bin/sh\n" + script + "\n");
    assumeTrue(program.toFile().setExecutable(true) && Files.exists(Path.of("/bin/sh")));
    Map<String, String> environment = new HashMap<>();
    environment.put("PATH", folder + ":" + System.getenv("PATH"));
    return GitCommand.in(folder, environment, patience);
  }

  @Test
  void readsWhatGitWritesOnBothStreams() throws Exception {
    GitCommand.Output output =
        git("seq 1 100000; seq 1 100000 >&2; echo \"$GIT_TERMINAL_PROMPT\"; exit 3", 60_000)
            .run("any");
    assertThat(output.exitCode()).isEqualTo(3);
    assertThat(output.lines()).hasSize(100_001).startsWith("1").endsWith("100000", "0");
    assertThat(output.errors()).startsWith("1\n2\n");
  }

  @Test
  void endsAGitThatHangs() throws Exception {
    GitCommand git = git("sleep 600", 200);
    assertThatThrownBy(() -> git.run("diff"))
        .isInstanceOf(GitException.class)
        .hasMessageStartingWith("git diff hangs: it has said nothing for 0 s; see whether");
  }

  @Test
  void endsAGitThatClosesItsOutputAndHangs() throws Exception {
    GitCommand git = git("exec >&-; exec sleep 600", 200);
    assertThatThrownBy(() -> git.run("diff")).hasMessageStartingWith("git diff hangs: ");
  }

  @Test
  void waitsForAGitThatIsSlowButSaysSomething() throws Exception {
    String slow = "for i in 1 2 3 4 5 6 7 8; do echo $i; sleep 0.2; done";
    assertThat(git(slow, 1200).run("diff").lines()).hasSize(8);
  }

  @Test
  void endsAGitThatGivesNoFile() throws Exception {
    try (Blobs blobs = new Blobs(git("read name; echo 12 blob 5; exec sleep 600", 200))) {
      assertThatThrownBy(() -> blobs.read("HEAD:1.sql", "1.sql"))
          .isInstanceOf(SourceReadException.class)
          .hasMessageStartingWith("1.sql: git cat-file hangs: ");
    }
  }
}
