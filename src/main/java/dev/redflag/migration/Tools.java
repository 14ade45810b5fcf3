package dev.redflag.migration;

import java.util.ArrayList;
import java.util.List;

/** All tools, asked in the order of how sure each can be. */
final class Tools {

  private Tools() {}

  /** What the tools make of the folder: nothing, one project, or several that share it. */
  static List<Layout> layouts(Folder folder) {
    Layout folders = folderForEachMigration(folder);
    if (folders != null) {
      return withLooseFiles(folders);
    }
    List<Layout> flyway = FlywayTree.detect(folder);
    if (!flyway.isEmpty()) {
      return flyway;
    }
    if (SqlFolder.looksNumbered(folder)) {
      Layout files = numberedFiles(new SqlFolder(folder));
      return files == null ? List.of() : List.of(files);
    }
    Layout versions = Plain.detectVersionFolders(folder);
    return versions == null ? List.of() : List.of(versions);
  }

  private static Layout folderForEachMigration(Folder folder) {
    Layout layout = Drizzle.detect(folder);
    if (layout == null) {
      layout = Prisma.detect(folder);
    }
    return layout == null ? Diesel.detect(folder) : layout;
  }

  /** The numbered files beside folders of migrations are a history of their own. */
  private static List<Layout> withLooseFiles(Layout folders) {
    if (folders.otherDatabase() != null || !SqlFolder.looksNumbered(folders.root())) {
      return List.of(folders);
    }
    SqlFolder files = new SqlFolder(folders.root());
    List<Entry> loose = new ArrayList<>();
    for (Entry entry : files.numbered()) {
      if (!folders.knows(entry.path())) {
        loose.add(entry);
      }
    }
    if (loose.isEmpty()) {
      return List.of(folders);
    }
    Layout plain =
        Layout.of(Plain.TOOL, folders.root(), loose, false, List.of()).withOthers(files.others());
    return List.of(folders, plain);
  }

  private static Layout numberedFiles(SqlFolder files) {
    if (files.numbered().isEmpty()) {
      return null;
    }
    Layout layout = Supabase.detect(files);
    if (layout == null) {
      layout = Goose.detect(files);
    }
    if (layout == null) {
      layout = Dbmate.detect(files);
    }
    if (layout == null) {
      layout = SqlMigrate.detect(files);
    }
    if (layout == null) {
      layout = Tern.detect(files);
    }
    if (layout == null) {
      layout = NodePgMigrate.detect(files);
    }
    if (layout == null) {
      layout = Drizzle.detect(files);
    }
    if (layout == null) {
      layout = Atlas.detect(files);
    }
    if (layout == null) {
      layout = Pop.detect(files);
    }
    if (layout == null) {
      layout = Sqlx.detect(files);
    }
    if (layout == null) {
      layout = GolangMigrate.detect(files);
    }
    if (layout != null) {
      return layout;
    }
    return files.forward(Plain.TOOL).withComplete(Plain.isComplete(files.folder()));
  }
}
