package dev.redflag.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFileTest {
  @TempDir Path folder;

  @Test
  void writesANewFileAndReplacesAnOldOne() throws IOException {
    Path file = folder.resolve("out.json");
    OutputFile.write(file, text("one, which is longer"));
    assertThat(file).hasContent("one, which is longer");
    OutputFile.write(file, text("two"));
    assertThat(file).hasContent("two");
    assertThat(folder).isDirectoryNotContaining(other -> !other.equals(file));
  }

  @Test
  void leavesTheOldFileWhenWritingFails() throws IOException {
    Path file = Files.writeString(folder.resolve("out.json"), "old");
    assertThatThrownBy(
            () ->
                OutputFile.write(
                    file,
                    out -> {
                      out.write(new byte[100_000]);
                      throw new IOException("No space left on device");
                    }))
        .isInstanceOf(IOException.class)
        .hasMessage("cannot write " + file + ": No space left on device");
    assertThatThrownBy(
            () ->
                OutputFile.write(
                    file,
                    out -> {
                      throw new IllegalStateException("a bug");
                    }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(file).hasContent("old");
    assertThat(folder).isDirectoryNotContaining(other -> !other.equals(file));
  }

  @Test
  void refusesAFolderAndAFileInNoFolder() {
    assertThatThrownBy(() -> OutputFile.write(folder, text("x")))
        .isInstanceOf(IOException.class)
        .hasMessage("cannot write " + folder + ": it is a folder");
    Path lost = folder.resolve("none/out.json");
    assertThatThrownBy(() -> OutputFile.write(lost, text("x")))
        .isInstanceOf(IOException.class)
        .hasMessage("cannot write " + lost + ": there is no such folder");
    Path below = folder.resolve("file");
    assertThatThrownBy(
            () -> {
              Files.writeString(below, "old");
              OutputFile.write(below.resolve("out.json"), text("x"));
            })
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("cannot write " + below.resolve("out.json") + ": ");
  }

  @Test
  void refusesAFileThatMayNotBeWritten() throws IOException {
    Path file = Files.writeString(folder.resolve("out.json"), "old");
    assumeTrue(file.toFile().setWritable(false) && !Files.isWritable(file), "root may write all");
    assertThatThrownBy(() -> OutputFile.write(file, text("x")))
        .isInstanceOf(IOException.class)
        .hasMessage("cannot write " + file + ": no permission");
    assertThat(file).hasContent("old");
  }

  @Test
  void keepsWhatALeftOverOfAKilledRunIsCalled() throws IOException {
    Path leftOver = Files.writeString(folder.resolve(".out.json.0.tmp"), "half");
    OutputFile.write(folder.resolve("out.json"), text("whole"));
    assertThat(folder.resolve("out.json")).hasContent("whole");
    assertThat(leftOver).hasContent("half");
  }

  @Test
  void writesThroughALinkAndKeepsThePermissions() throws IOException {
    Path file = Files.writeString(folder.resolve("real.json"), "old");
    assumeTrue(file.getFileSystem().supportedFileAttributeViews().contains("posix"));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    Path link = Files.createSymbolicLink(folder.resolve("link.json"), file);
    OutputFile.write(link, text("new"));
    assertThat(link).isSymbolicLink();
    assertThat(file).hasContent("new");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-r-----");
  }

  @Test
  void writesToADevice() throws IOException {
    Path nowhere = Path.of("/dev/null");
    assumeTrue(Files.isWritable(nowhere));
    boolean[] asked = new boolean[1];
    OutputFile.write(nowhere, out -> asked[0] = true);
    assertThat(asked[0]).isTrue();
    assertThat(Files.isRegularFile(nowhere)).isFalse();
  }

  private static OutputFile.Content text(String text) {
    return (OutputStream out) -> out.write(text.getBytes(StandardCharsets.UTF_8));
  }
}
