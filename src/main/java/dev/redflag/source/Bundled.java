package dev.redflag.source;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The files that Redflag brings with it, in its jar.
 *
 * <p>The jar is read as the zip file it is: a class loader asks the JDK's own modules first and
 * then sets up a URL connection, which takes longer than linting a file.
 */
public final class Bundled {

  /** Null if the program does not run from one jar, as in its tests. */
  private static final ZipFile JAR = open(System.getProperty("java.class.path"));

  private Bundled() {}

  /** Opens the jar, on whatever thread has the time for it. */
  public static void prepare() {
    // Whoever comes here has had the class initialised.
  }

  /**
   * The text of a file.
   *
   * @param name its path in the jar, such as {@code META-INF/redflag/rules/drop-table.md}
   * @return null if there is no such file
   */
  public static String read(String name, Charset charset) throws IOException {
    try (InputStream in = stream(name)) {
      return in == null ? null : new String(in.readAllBytes(), charset);
    }
  }

  private static InputStream stream(String name) throws IOException {
    ZipEntry entry = JAR == null ? null : JAR.getEntry(name);
    return entry == null
        ? Bundled.class.getModule().getResourceAsStream(name)
        : JAR.getInputStream(entry);
  }

  private static ZipFile open(String classPath) {
    if (!classPath.endsWith(".jar") || classPath.indexOf(File.pathSeparatorChar) >= 0) {
      return null;
    }
    try {
      return new ZipFile(classPath);
    } catch (IOException e) {
      // The class loader knows better, or will say what is wrong.
      return null;
    }
  }
}
