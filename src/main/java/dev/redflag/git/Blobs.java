package dev.redflag.git;

import dev.redflag.source.SourceFile;
import dev.redflag.source.SourceReadException;
import dev.redflag.source.SourceReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** What files hold in commits and in the index, read by one process that is started when asked. */
final class Blobs implements AutoCloseable {

  private final GitCommand git;
  private Process process;
  private InputStream out;

  Blobs(GitCommand git) {
    this.git = git;
  }

  /**
   * The text of a file.
   *
   * @param name what git calls it, such as {@code 1f3c…:db/1.sql}
   * @param shown the path as it is shown to people
   */
  SourceFile read(String name, String shown) throws SourceReadException {
    if (name.indexOf('\n') >= 0) {
      throw new SourceReadException(shown + ": git cannot be asked for a name with a line break");
    }
    try {
      return SourceReader.decode(shown, bytes(name, shown));
    } catch (TimedInput.Silence e) {
      String why = GitCommand.silence("cat-file", process, e).getMessage();
      close();
      throw new SourceReadException(shown + ": " + why, e);
    } catch (IOException | GitException e) {
      close();
      throw new SourceReadException(shown + ": git cannot read it: " + e.getMessage(), e);
    }
  }

  private byte[] bytes(String name, String shown)
      throws IOException, GitException, SourceReadException {
    if (process == null) {
      process = git.start(ProcessBuilder.Redirect.DISCARD, "cat-file", "--batch");
      out = git.output(process);
    }
    OutputStream in = process.getOutputStream();
    in.write((name + "\n").getBytes(StandardCharsets.UTF_8));
    in.flush();
    String header = line();
    // <object> blob <size>, or <name> missing
    String[] words = header.split(" ", -1);
    if (words.length != 3 || !words[1].equals("blob")) {
      throw new SourceReadException(shown + ": is not in git as a file that can be read");
    }
    int size = Integer.parseInt(words[2]);
    byte[] bytes = out.readNBytes(size);
    if (bytes.length < size || out.read() != '\n') {
      throw new EOFException("its output ends early");
    }
    return bytes;
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = out.read(); c != '\n'; c = out.read()) {
      if (c < 0) {
        throw new EOFException("its output ends early");
      }
      line.append((char) c);
    }
    return line.toString();
  }

  @Override
  public void close() {
    if (process != null) {
      process.destroy();
      process = null;
    }
  }
}
