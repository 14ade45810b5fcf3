package dev.redflag.migration;

import dev.redflag.git.Changes;
import dev.redflag.source.SourceReadException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The files of the Prisma schema beside a folder of migrations, now and at a ref. */
final class PrismaFiles {

  private static final String SUFFIX = ".prisma";

  private final Folder migrations;
  private final Changes changes;
  private final List<Migration> files = new ArrayList<>();

  private PrismaFiles(Folder migrations, Changes changes) {
    this.migrations = migrations;
    this.changes = changes;
  }

  /** Whether {@code file} is one of them. */
  static boolean isSchema(Path file) {
    return file.getFileName().toString().endsWith(SUFFIX);
  }

  /**
   * What became of the schema since the ref.
   *
   * @param migrations the folder of the migrations
   * @return null if there is no schema
   */
  static Comparison.PrismaChange compare(Folder migrations, Changes changes) throws InputException {
    if (migrations.parent() == null) {
      return null;
    }
    PrismaFiles now = new PrismaFiles(migrations, changes);
    try {
      now.collect(migrations.parent());
      return now.files.isEmpty() ? null : now.compare();
    } catch (SourceReadException e) {
      throw new InputException(e.getMessage(), e);
    }
  }

  private void collect(Folder folder) throws SourceReadException {
    String[] names = folder.names();
    for (int i = 0; i < names.length; i++) {
      Path path = folder.path().resolve(names[i]);
      if (path.equals(migrations.path()) || FileNames.isSkippedFolder(names[i])) {
        continue;
      }
      if (names[i].endsWith(SUFFIX) && !folder.isFolder(i)) {
        String text = folder.read(names[i]).text();
        files.add(new Migration(names[i], path, folder.shown(names[i]), text, false, -1));
      } else if (names[i].equals("schema") || names[i].equals("models")) {
        if (folder.isFolder(i)) {
          collect(folder.child(names[i]));
        }
      }
    }
  }

  private Comparison.PrismaChange compare() throws SourceReadException {
    List<String> now = new ArrayList<>();
    List<String> before = new ArrayList<>();
    for (Migration file : files) {
      now.add(file.text());
      if (!changes.added().contains(file.file())) {
        before.add(changes.readBefore(file.file(), file.path()).text());
      }
    }
    for (Path file : changes.deleted()) {
      if (isSchema(file) && file.startsWith(migrations.parent().path())) {
        before.add(changes.readBefore(file, file.toString()).text());
      }
    }
    PrismaSchema schema = PrismaSchema.of(now);
    List<String> differences = schema.changesFrom(PrismaSchema.of(before));
    return place(schema, differences);
  }

  /** Where the first difference stands; what is gone is told at the first file that changed. */
  private Comparison.PrismaChange place(PrismaSchema schema, List<String> differences) {
    for (String difference : differences) {
      for (Migration file : files) {
        int place = PrismaSchema.of(List.of(file.text())).placeOf(difference);
        if (place >= 0) {
          return new Comparison.PrismaChange(file, differences, place, schema);
        }
      }
    }
    Set<Path> changed = changes.modified();
    for (Migration file : files) {
      if (changed.contains(file.file())) {
        return new Comparison.PrismaChange(file, differences, 0, schema);
      }
    }
    return new Comparison.PrismaChange(files.get(0), differences, 0, schema);
  }
}
