package dev.redflag.lint;

import dev.redflag.rule.Finding;
import dev.redflag.source.SourceFile;
import dev.redflag.source.SourceReadException;
import dev.redflag.source.SourceReader;
import dev.redflag.sql.Script;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The findings that are known and left alone, in a file of a line each: path, rule, and a hash of
 * the statement. So an entry outlives changes above it and in the layout of its statement, and
 * nothing else.
 *
 * <p>Paths are relative to the folder of the file. An entry takes one finding; where a statement
 * has several of one rule there are as many entries. It may be asked on several threads.
 */
public final class Baseline {

  private static final String HEADER =
      "# Findings that redflag lint --baseline leaves alone. Written by --update-baseline.\n";

  private final String shown;
  private final boolean updating;
  private final Path folder;
  private final TreeMap<String, Entry> entries = new TreeMap<>();
  private final Map<Path, String> paths = new HashMap<>();
  private final Set<String> judged = new HashSet<>();

  private Baseline(Path file, String shown, boolean updating) {
    this.shown = shown;
    this.updating = updating;
    this.folder = real(file.toAbsolutePath().normalize().getParent());
  }

  /** How often a line is in the file and in the run. */
  private static final class Entry {
    final List<Integer> lines = new ArrayList<>(1);
    final String path;
    int found;
    boolean checked;

    Entry(String path) {
      this.path = path;
    }

    int stale() {
      return checked ? Math.max(0, lines.size() - found) : 0;
    }

    int kept() {
      return Math.max(found, lines.size() - stale());
    }
  }

  /** A baseline without entries that is to be written to {@code file}. */
  public static Baseline empty(Path file, String shown) {
    return new Baseline(file, shown, true);
  }

  /**
   * What {@code file} holds.
   *
   * @param shown the file as it is shown to people
   * @param updating whether it is to be written anew, and takes whatever is found
   * @throws BaselineException if it cannot be read, or a line is no entry
   */
  public static Baseline read(Path file, String shown, boolean updating) throws BaselineException {
    Baseline baseline = new Baseline(file, shown, updating);
    SourceFile source;
    try {
      source = SourceReader.readNamed(file, shown);
    } catch (SourceReadException e) {
      throw new BaselineException(e.getMessage(), e);
    }
    for (int line = 1; line <= source.lineCount(); line++) {
      String text = source.line(line).strip();
      if (!text.isEmpty() && !text.startsWith("#")) {
        baseline.add(text, line);
      }
    }
    return baseline;
  }

  private void add(String text, int line) throws BaselineException {
    int hash = text.lastIndexOf(' ');
    int rule = hash < 0 ? -1 : text.lastIndexOf(' ', hash - 1);
    if (rule <= 0 || !isHash(text.substring(hash + 1))) {
      throw new BaselineException(shown + ":" + line + ": is no entry, which is PATH RULE HASH");
    }
    entries.computeIfAbsent(text, key -> new Entry(text.substring(0, rule))).lines.add(line);
  }

  private static boolean isHash(String text) {
    boolean hash = text.length() == StatementHash.LENGTH;
    for (int i = 0; i < text.length(); i++) {
      hash &= Character.digit(text.charAt(i), 16) >= 0;
    }
    return hash;
  }

  /** Whether an entry that has taken nothing yet takes {@code finding}. */
  synchronized boolean takes(Finding finding, Script script) {
    String path = path(finding.migration().file(), finding.migration().path());
    String line = path + " " + finding.rule() + " " + StatementHash.of(finding.span(), script);
    Entry entry = entries.computeIfAbsent(line, key -> new Entry(path));
    entry.found++;
    return updating || entry.found <= entry.lines.size();
  }

  /** Notes that the rules have seen the file of {@code file}. */
  synchronized void judged(LintedFile file, Levels levels) {
    String path = path(file.migration().file(), file.migration().path());
    judged.add(path);
    for (Map.Entry<String, Entry> entry : entries.entrySet()) {
      if (entry.getValue().path.equals(path) && !levels.off(rule(entry.getKey()))) {
        entry.getValue().checked = true;
      }
    }
  }

  private static String rule(String line) {
    int hash = line.lastIndexOf(' ');
    return line.substring(line.lastIndexOf(' ', hash - 1) + 1, hash);
  }

  /** Entries of files that are gone take nothing any more. */
  private void checkGone() {
    for (Entry entry : entries.values()) {
      if (!judged.contains(entry.path) && !Files.exists(folder.resolve(entry.path))) {
        entry.checked = true;
      }
    }
  }

  /** What is to be said of entries that take nothing any more; null if all are of use. */
  public String staleNote() {
    checkGone();
    List<Integer> lines = new ArrayList<>();
    for (Entry entry : entries.values()) {
      int size = entry.lines.size();
      lines.addAll(entry.lines.subList(size - entry.stale(), size));
    }
    if (lines.isEmpty()) {
      return null;
    }
    lines.sort(null);
    boolean one = lines.size() == 1;
    StringBuilder where = new StringBuilder();
    for (int i = 0; i < lines.size() && i < 5; i++) {
      where.append(i == 0 ? "" : ", ").append(lines.get(i));
    }
    return shown
        + ":"
        + lines.get(0)
        + ": "
        + (one ? "the entry takes" : lines.size() + " entries take")
        + " no finding any more"
        + (one ? "" : " (lines " + where + (lines.size() > 5 ? ", …)" : ")"))
        + "; --update-baseline removes "
        + (one ? "it" : "them");
  }

  /** The file with what was found in this run, and the entries of what was not looked at. */
  public String updated() {
    checkGone();
    StringBuilder text = new StringBuilder(HEADER);
    for (Map.Entry<String, Entry> entry : entries.entrySet()) {
      for (int i = 0; i < entry.getValue().kept(); i++) {
        text.append(entry.getKey()).append('\n');
      }
    }
    return text.toString();
  }

  /** How {@link #updated} differs from what was read. */
  public String change() {
    int all = 0;
    int added = 0;
    int removed = 0;
    for (Entry entry : entries.values()) {
      int kept = entry.kept();
      all += kept;
      added += Math.max(0, kept - entry.lines.size());
      removed += Math.max(0, entry.lines.size() - kept);
    }
    String counts =
        all + (all == 1 ? " entry, " : " entries, ") + added + " new, " + removed + " removed";
    return shown + ": " + counts;
  }

  /** The file from the folder of the baseline, by the way that leads through no links. */
  private String path(Path file, String otherwise) {
    if (file == null) {
      return otherwise;
    }
    String known = paths.get(file);
    if (known == null) {
      Path real = real(file);
      known =
          escaped(
              (real.getRoot().equals(folder.getRoot()) ? folder.relativize(real) : real)
                  .toString()
                  .replace('\\', '/'));
      paths.put(file, known);
    }
    return known;
  }

  private static String escaped(String path) {
    StringBuilder text = new StringBuilder(path.length());
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      text.append(c < ' ' ? "?" : String.valueOf(c));
    }
    return text.toString();
  }

  private static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      // It is gone, as a deleted migration is; its name will do.
      return path;
    }
  }
}
