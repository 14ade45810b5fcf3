package dev.redflag.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/**
 * Standard output, whose reader may go away before the end, as {@code head} does: from then on what
 * is written is dropped without complaint. Any other failure is thrown, and says where it was.
 */
public final class PatientStream extends OutputStream {

  private final OutputStream out;
  private boolean abandoned;

  /** A stream that writes to {@code out}. */
  public PatientStream(OutputStream out) {
    this.out = out;
  }

  /** Whether the reader has gone away. */
  public boolean abandoned() {
    return abandoned;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    if (abandoned) {
      return;
    }
    try {
      out.write(bytes, offset, length);
    } catch (IOException e) {
      forgive(e);
    }
  }

  @Override
  public void flush() throws IOException {
    if (abandoned) {
      return;
    }
    try {
      out.flush();
    } catch (IOException e) {
      forgive(e);
    }
  }

  @Override
  public void close() throws IOException {
    try {
      out.close();
    } catch (IOException e) {
      forgive(e);
    }
  }

  // Java gives no error number: only the system's words, "Broken pipe" or "The pipe is being
  // closed", and most languages keep the word.
  private void forgive(IOException e) throws IOException {
    String message = e.getMessage();
    if (message == null || !message.toLowerCase(Locale.ROOT).contains("pipe")) {
      throw new IOException(
          "cannot write to standard output" + (message == null ? "" : ": " + message), e);
    }
    abandoned = true;
  }
}
