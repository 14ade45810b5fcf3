package dev.redflag.source;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceReaderTest {
  @TempDir Path folder;

  @Test
  void readsUtf8() throws Exception {
    SourceFile file = read("SELECT 'Zürich €';".getBytes(UTF_8));
    assertThat(file.text()).isEqualTo("SELECT 'Zürich €';");
    assertThat(file.byteOrderMark()).isFalse();
    assertThat(file.invalidAt()).isEqualTo(-1);
    assertThat(file.path()).isEqualTo("db/a.sql");
  }

  @Test
  void readsAnEmptyFile() throws Exception {
    assertThat(read(new byte[0]).text()).isEmpty();
  }

  @Test
  void dropsAByteOrderMarkAndRemembersIt() throws Exception {
    SourceFile file = read("\uFEFFSELECT 1;".getBytes(UTF_8));
    assertThat(file.text()).isEqualTo("SELECT 1;");
    assertThat(file.byteOrderMark()).isTrue();
  }

  @Test
  void saysWhereTheFirstBytesLieThatAreNotUtf8() throws Exception {
    byte[] bytes = "é: ? and ?".getBytes(UTF_8);
    bytes[4] = (byte) 0xE9;
    bytes[10] = (byte) 0x80;
    SourceFile file = read(bytes);
    assertThat(file.text()).isEqualTo("é: \uFFFD and \uFFFD");
    assertThat(file.invalidAt()).isEqualTo(3);
  }

  @Test
  void saysWhereACharacterIsCutOffAtTheEnd() throws Exception {
    SourceFile file = read(new byte[] {'a', 'b', (byte) 0xE2, (byte) 0x82});
    assertThat(file.invalidAt()).isEqualTo(2);
  }

  @Test
  void acceptsAReplacementCharacterThatIsReallyThere() throws Exception {
    assertThat(read("a\uFFFDb".getBytes(UTF_8)).invalidAt()).isEqualTo(-1);
  }

  @Test
  void countsOffsetsInUtf16Units() throws Exception {
    byte[] bytes = "😀?".getBytes(UTF_8);
    bytes[4] = (byte) 0xFF;
    assertThat(read(bytes).invalidAt()).isEqualTo(2);
  }

  @Test
  void refusesUtf16WithAMark() {
    assertRefused("\uFEFFDROP TABLE a;".getBytes(UTF_16LE), "db/a.sql: is UTF-16");
  }

  @Test
  void refusesUtf16WithoutAMark() {
    assertRefused("DROP TABLE a;".getBytes(UTF_16LE), "db/a.sql: is UTF-16");
  }

  @Test
  void waitsForNoPipeThatItFinds() throws Exception {
    Path pipe = pipe();
    assertThat(SourceReader.isStream(pipe)).isTrue();
    assertThatExceptionOfType(SourceReadException.class)
        .isThrownBy(() -> SourceReader.read(pipe, "db/a.sql"))
        .withMessage("db/a.sql: is a pipe or a device, not a file");
  }

  @Test
  void readsAPipeThatIsNamed() throws Exception {
    Path pipe = pipe();
    Thread writer =
        new Thread(
            () -> {
              try {
                Files.writeString(pipe, "SELECT 1;");
              } catch (IOException e) {
                throw new AssertionError(e);
              }
            });
    writer.start();
    assertThat(SourceReader.readNamed(pipe, "a.sql").text()).isEqualTo("SELECT 1;");
    writer.join();
  }

  private Path pipe() throws Exception {
    Path pipe = folder.resolve("pipe.sql");
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/mkfifo")), "there are named pipes");
    assertThat(new ProcessBuilder("/usr/bin/mkfifo", pipe.toString()).start().waitFor()).isZero();
    return pipe;
  }

  @Test
  void saysThatAFileIsMissing() {
    assertThatExceptionOfType(SourceReadException.class)
        .isThrownBy(() -> SourceReader.read(folder.resolve("none.sql"), "none.sql"))
        .withMessage("none.sql: does not exist");
  }

  @Test
  void saysThatAFolderIsNoFile() {
    assertThatExceptionOfType(SourceReadException.class)
        .isThrownBy(() -> SourceReader.read(folder, "migrations"))
        .withMessage("migrations: is a folder, not a file");
  }

  @Test
  void saysThatALinkLeadsNowhere() throws IOException {
    Path link = link("dead.sql", "gone.sql");
    assertThatExceptionOfType(SourceReadException.class)
        .isThrownBy(() -> SourceReader.read(link, "dead.sql"))
        .withMessage("dead.sql: is a link to a file that does not exist");
  }

  @Test
  void saysThatALinkLeadsBackToItself() throws IOException {
    link("b.sql", "a.sql");
    Path link = link("a.sql", "b.sql");
    assertThatExceptionOfType(SourceReadException.class)
        .isThrownBy(() -> SourceReader.read(link, "a.sql"))
        .withMessage("a.sql: is a link that leads back to itself");
  }

  @Test
  void saysThatAFileMayNotBeRead() throws IOException {
    Path file = Files.writeString(folder.resolve("secret.sql"), "SELECT 1;");
    assumeTrue(file.toFile().setReadable(false) && !Files.isReadable(file), "runs as root");
    assertThatExceptionOfType(SourceReadException.class)
        .isThrownBy(() -> SourceReader.read(file, "secret.sql"))
        .withMessage("secret.sql: may not be read, check its permissions");
  }

  private SourceFile read(byte[] bytes) throws IOException, SourceReadException {
    return SourceReader.read(Files.write(folder.resolve("a.sql"), bytes), "db/a.sql");
  }

  private void assertRefused(byte[] bytes, String message) {
    assertThatExceptionOfType(SourceReadException.class)
        .isThrownBy(() -> read(bytes))
        .withMessageStartingWith(message);
  }

  private Path link(String name, String target) throws IOException {
    try {
      return Files.createSymbolicLink(folder.resolve(name), Path.of(target));
    } catch (UnsupportedOperationException | java.nio.file.FileSystemException e) {
      assumeTrue(false, "no symbolic links here");
      throw e;
    }
  }
}
