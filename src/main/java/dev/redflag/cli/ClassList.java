package dev.redflag.cli;

import java.io.IOException;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Prints the names of Redflag's own classes in a jar, as the list of a class-data archive has them.
 */
final class ClassList {

  private static final String OWN = "dev/redflag/";
  private static final String CLASS = ".class";

  private ClassList() {}

  /** Prints the classes of the jar that the first argument names. */
  public static void main(String[] args) throws IOException {
    StringBuilder names = new StringBuilder();
    try (ZipFile jar = new ZipFile(args[0])) {
      Enumeration<? extends ZipEntry> entries = jar.entries();
      while (entries.hasMoreElements()) {
        String name = entries.nextElement().getName();
        if (name.startsWith(OWN) && name.endsWith(CLASS)) {
          names.append(name, 0, name.length() - CLASS.length()).append('\n');
        }
      }
    }
    System.out.print(names);
  }
}
