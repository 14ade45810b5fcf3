package dev.redflag.report;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;

/**
 * A file that is written whole or not at all: what is there stays until the new text is complete.
 *
 * <p>A device or pipe, such as {@code /dev/stdout}, is written as it is.
 */
public final class OutputFile {

  /** What is written. */
  @FunctionalInterface
  public interface Content {
    /** Writes it; does not close {@code out}. */
    void write(OutputStream out) throws IOException;
  }

  private static final int ATTEMPTS = 100;

  private OutputFile() {}

  /**
   * Writes {@code content} to {@code target}; an existing file is replaced.
   *
   * @throws IOException with one line for the user: the path and what is wrong
   */
  public static void write(Path target, Content content) throws IOException {
    try {
      // A link keeps pointing where it points.
      Path file = Files.exists(target) ? target.toRealPath() : target.toAbsolutePath();
      refuseIfUnfit(file, target);
      if (Files.exists(file) && !Files.isRegularFile(file)) {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
          content.write(out);
        }
        return;
      }
      writeAside(file, content);
    } catch (Refusal e) {
      throw e;
    } catch (IOException e) {
      throw new IOException("cannot write " + target + ": " + reason(e), e);
    }
  }

  private static void refuseIfUnfit(Path file, Path target) throws IOException {
    if (Files.isDirectory(file)) {
      throw new Refusal("cannot write " + target + ": it is a folder");
    }
    Path folder = file.getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new Refusal("cannot write " + target + ": there is no such folder");
    }
    if (Files.exists(file) && !Files.isWritable(file)) {
      throw new Refusal("cannot write " + target + ": no permission");
    }
  }

  private static void writeAside(Path file, Content content) throws IOException {
    Path aside = null;
    try {
      for (int i = 0; aside == null; i++) {
        Path candidate = file.resolveSibling("." + file.getFileName() + "." + i + ".tmp");
        // Not createTempFile: only its owner could read the result.
        try (OutputStream out = create(candidate)) {
          aside = candidate;
          content.write(out);
        } catch (FileAlreadyExistsException e) {
          // Another run is at work, or one was killed.
          if (aside != null || i == ATTEMPTS) {
            throw e;
          }
        }
      }
      replace(file, aside);
      aside = null;
    } finally {
      if (aside != null) {
        Files.deleteIfExists(aside);
      }
    }
  }

  private static OutputStream create(Path file) throws IOException {
    return new BufferedOutputStream(
        Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
  }

  private static void replace(Path file, Path aside) throws IOException {
    keepPermissions(file, aside);
    try {
      Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static void keepPermissions(Path file, Path aside) throws IOException {
    PosixFileAttributeView from = Files.getFileAttributeView(file, PosixFileAttributeView.class);
    PosixFileAttributeView to = Files.getFileAttributeView(aside, PosixFileAttributeView.class);
    if (from != null && to != null && Files.exists(file)) {
      to.setPermissions(from.readAttributes().permissions());
    }
  }

  private static String reason(IOException e) {
    if (e instanceof java.nio.file.AccessDeniedException) {
      return "no permission";
    }
    if (e instanceof FileSystemException system && system.getReason() != null) {
      return system.getReason();
    }
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }

  /** A failure that is already said in full. */
  private static final class Refusal extends IOException {
    private static final long serialVersionUID = 1L;

    Refusal(String message) {
      super(message);
    }
  }
}
