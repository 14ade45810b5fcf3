package dev.redflag.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Writes the SQL of the rules' pages in a jar as projects, one for each page: whoever makes a
 * class-data archive runs Redflag on them, to learn which of Java's own classes it needs.
 */
final class SampleProjects {

  private static final String PAGES = "META-INF/redflag/rules/";
  private static final String PAGE = ".md";
  private static final String BLOCK = "\n```sql";
  private static final String END = "\n```";

  private SampleProjects() {}

  /** Takes the pages from the jar that the first argument names, to the folder of the second. */
  public static void main(String[] args) throws IOException {
    try (ZipFile jar = new ZipFile(args[0])) {
      Enumeration<? extends ZipEntry> entries = jar.entries();
      while (entries.hasMoreElements()) {
        ZipEntry entry = entries.nextElement();
        String name = entry.getName();
        if (name.startsWith(PAGES) && name.endsWith(PAGE)) {
          byte[] page = jar.getInputStream(entry).readAllBytes();
          String id = name.substring(PAGES.length(), name.length() - PAGE.length());
          write(new String(page, StandardCharsets.UTF_8), Path.of(args[1], id));
        }
      }
    }
  }

  private static void write(String page, Path folder) throws IOException {
    Files.createDirectories(folder);
    int number = 1000;
    for (int at = page.indexOf(BLOCK); at >= 0; at = page.indexOf(BLOCK, at + 1)) {
      int start = page.indexOf('\n', at + 1);
      int end = page.indexOf(END, start);
      if (end < 0) {
        return;
      }
      String sql = page.substring(start, end);
      Files.writeString(folder.resolve(number++ + "_example.sql"), sql);
    }
  }
}
