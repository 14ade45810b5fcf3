package dev.redflag.migration;

import java.util.Comparator;

/**
 * A file that Flyway runs, by its name.
 *
 * @param entry the file
 * @param kind {@code V} for a version, {@code R} for a repeatable, {@code B} for a baseline
 * @param description what stands behind the double underscore
 */
record FlywayFile(Entry entry, char kind, String description) {

  /** Versions by number, then repeatables by description. */
  static final Comparator<FlywayFile> ORDER =
      new Comparator<>() {
        @Override
        public int compare(FlywayFile a, FlywayFile b) {
          if (a.kind == 'R' || b.kind == 'R') {
            int order = Boolean.compare(a.kind == 'R', b.kind == 'R');
            return order != 0 ? order : a.description.compareTo(b.description);
          }
          int order = a.entry.version().compareTo(b.entry.version());
          return order != 0 ? order : Bytewise.ORDER.compare(a.entry.file(), b.entry.file());
        }
      };

  /**
   * What Flyway makes of the file, or null if nothing.
   *
   * @param bare whether a version needs no {@code V} before it
   */
  static FlywayFile of(Folder folder, String file, boolean bare) {
    if (file.startsWith("R__")) {
      return new FlywayFile(entry(folder, file, Version.NONE), 'R', FileNames.stem(file));
    }
    char prefix = file.charAt(0);
    boolean prefixed = prefix == 'V' || prefix == 'B';
    if (!prefixed && !bare) {
      return null;
    }
    int start = prefixed ? 1 : 0;
    int end = Version.end(file, start);
    if (end == start) {
      return null;
    }
    boolean described = file.startsWith("__", end);
    if (!described && !(prefixed && end == FileNames.stem(file).length())) {
      return null;
    }
    Version version = Version.in(file, start, end);
    String description = described ? FileNames.stem(file).substring(end + 2) : "";
    return new FlywayFile(entry(folder, file, version), prefix == 'B' ? 'B' : 'V', description);
  }

  private static Entry entry(Folder folder, String file, Version version) {
    return new Entry(file, folder, file, version);
  }

  /** A text that is the same for two files that collide. */
  String key() {
    return kind == 'R' ? "R" + description : kind + entry.version().toString();
  }
}
