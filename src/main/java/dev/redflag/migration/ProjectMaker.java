package dev.redflag.migration;

import dev.redflag.config.Config;
import dev.redflag.config.ConfigException;
import dev.redflag.config.ConfigFinder;
import dev.redflag.git.Changes;
import dev.redflag.source.FileTree;
import dev.redflag.source.SourceReadException;
import dev.redflag.source.SourceReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Makes projects of layouts, and of files that belong to none. */
final class ProjectMaker {

  private final FindRequest request;
  private final ConfigFinder configs;
  private final FileTree tree;
  private final LostMigrations lost;
  private final Set<String> notes;
  private final Set<Config> configsOfUnknownCut = new HashSet<>();
  private final Set<Config> configsOfKnownCut = new HashSet<>();
  private final Set<Path> named = new HashSet<>();
  private Path standardInput;

  /**
   * @param notes takes what the user should be told
   */
  ProjectMaker(
      FindRequest request,
      ConfigFinder configs,
      FileTree tree,
      LostMigrations lost,
      Set<String> notes) {
    this.request = request;
    this.configs = configs;
    this.tree = tree;
    this.lost = lost;
    this.notes = notes;
  }

  /** Notes what can be said only of all projects. */
  void finish() {
    for (Config config : configsOfUnknownCut) {
      if (!configsOfKnownCut.contains(config)) {
        notes.add(
            config.shown()
                + ": \"applied-before\" names "
                + config.appliedBefore()
                + ", which is no migration here");
      }
    }
  }

  /** The file that standard input stands for. */
  void setStandardInput(Path file) {
    standardInput = file;
  }

  /** Takes note of the files that were named, each by itself. */
  void setNamed(List<Argument> arguments) {
    for (Argument argument : arguments) {
      if (!argument.isFolder()) {
        named.add(argument.path());
      }
    }
  }

  /** The project of a layout, or null if nothing in it is to be linted. */
  Project project(Selection selection) throws ConfigException, InputException {
    Layout layout = selection.layout();
    Config config = configs.find(layout.root().path());
    LayoutChanges changed = new LayoutChanges(request.changes(), layout, lost);
    List<Migration> migrations = migrations(selection, config, changed);
    boolean any = false;
    for (Migration migration : migrations) {
      any |= migration.linted();
    }
    List<Migration> drafts = new ArrayList<>();
    for (Entry entry : layout.drafts()) {
      if (selection.wants(entry) && changed.holds(entry) && !config.excludes(entry.path())) {
        int unit = migrations.size() + 1 + drafts.size();
        drafts.add(migration(entry, selection, true, unit));
      }
    }
    Comparison comparison = comparison(selection, config, changed, migrations);
    if (!any && drafts.isEmpty() && (comparison == null || comparison.isEmpty())) {
      return null;
    }
    boolean tell = selection.isAll() || !drafts.isEmpty();
    List<String> told = tell ? layout.notes() : List.of();
    return project(layout, inOrderOfRun(migrations, changed, layout), drafts, told, comparison);
  }

  /** How the project differs from what it was, or null if nothing is compared. */
  private Comparison comparison(
      Selection selection, Config config, LayoutChanges changed, List<Migration> migrations)
      throws InputException {
    Changes changes = request.changes();
    if (changes == null) {
      return null;
    }
    Layout layout = selection.layout();
    List<Boolean> wanted = new ArrayList<>(migrations.size());
    for (Entry entry : layout.forward()) {
      wanted.add(selection.wants(entry) && !config.excludes(entry.path()));
    }
    boolean whole = selection.isAll() || request.paths().isEmpty();
    Comparison.PrismaChange prisma =
        layout.tool() instanceof Prisma && changes.ref() != null
            ? PrismaFiles.compare(layout.root(), changes)
            : null;
    return new ComparisonMaker(changes, layout, changed, lost)
        .compare(migrations, wanted, whole, prisma);
  }

  /**
   * The order in which production runs them: what the ref lacks comes after all that it has.
   *
   * @param migrations of each entry of the layout the one that was made of it
   */
  private static List<Migration> inOrderOfRun(
      List<Migration> migrations, LayoutChanges changed, Layout layout) {
    List<Migration> ordered = new ArrayList<>(migrations.size());
    List<Migration> last = new ArrayList<>();
    for (int i = 0; i < migrations.size(); i++) {
      boolean runsLast = changed.runsLast(layout.forward().get(i));
      (runsLast ? last : ordered).add(migrations.get(i));
    }
    ordered.addAll(last);
    return ordered;
  }

  /** Of each entry a migration; those that are to be linted are one deploy unit if it is said. */
  private List<Migration> migrations(Selection selection, Config config, LayoutChanges changed)
      throws InputException {
    List<Entry> forward = selection.layout().forward();
    AppliedBefore applied = new AppliedBefore(config.appliedBefore(), forward);
    if (config.appliedBefore() != null) {
      (applied.isUnknownName() ? configsOfUnknownCut : configsOfKnownCut).add(config);
    }
    List<Migration> migrations = new ArrayList<>(forward.size());
    for (int at = 0; at < forward.size(); at++) {
      Entry entry = forward.get(at);
      boolean holds = changed.holds(entry);
      boolean linted =
          holds && selection.wants(entry) && !isLeftOut(config, applied, selection, entry, at);
      int unit = request.changes() != null && holds ? forward.size() : at;
      migrations.add(migration(entry, selection, linted, unit));
    }
    return migrations;
  }

  private boolean isLeftOut(
      Config config, AppliedBefore applied, Selection selection, Entry entry, int at) {
    String reason = null;
    if (applied.covers(entry, at)) {
      reason = "is applied, says \"applied-before\" in ";
    } else if (config.excludes(entry.path())) {
      reason = "is left out by \"exclude\" in ";
    }
    if (reason != null && selection.names(entry)) {
      notes.add(selection.shown(entry) + ": " + reason + config.shown());
    }
    return reason != null;
  }

  /**
   * The project of a layout.
   *
   * @param told what the user should be told of it
   */
  Project project(
      Layout layout,
      List<Migration> migrations,
      List<Migration> drafts,
      List<String> told,
      Comparison comparison)
      throws ConfigException {
    Config config = configs.find(layout.root().path());
    MigrationTool tool =
        layout.tool() instanceof Prisma prisma ? prisma.configured(config) : layout.tool();
    return new Project(
        layout.root().path(),
        layout.root().shown(),
        tool,
        config,
        layout.complete(),
        migrations,
        drafts,
        told,
        comparison);
  }

  private Migration migration(Entry entry, Selection selection, boolean linted, int unit)
      throws InputException {
    String shown = selection.shown(entry);
    boolean named = selection.names(entry);
    if (tree == FileTree.DISK && standardInput == null && !named) {
      return new Migration(entry, shown, linted, unit);
    }
    Path path = entry.path();
    String text = text(path, shown, named);
    return new Migration(entry.name(), path, shown, text, linted, unit);
  }

  /** A migration that is history only. */
  Migration history(Entry entry, int unit) throws InputException {
    Path path = entry.path();
    String text = text(path, entry.shown(), false);
    return new Migration(entry.name(), path, entry.shown(), text, false, unit);
  }

  /**
   * The text of {@code path} if it is not what lies there on disk for all to read, else null.
   *
   * @param named whether it was named itself, and not a folder around it
   */
  String text(Path path, String shown, boolean named) throws InputException {
    if (path.equals(standardInput)) {
      return request.standardInput();
    }
    try {
      if (!tree.isOnDisk(path)) {
        return tree.read(path, shown).text();
      }
      // What a pipe holds can be read but once.
      return named && SourceReader.isStream(path)
          ? SourceReader.readNamed(path, shown).text()
          : null;
    } catch (SourceReadException e) {
      throw new InputException(e.getMessage(), e);
    }
  }

  /** Standard input that stands for no file. */
  Migration namelessInput(int unit) {
    return new Migration(
        null, null, FindRequest.STANDARD_INPUT, request.standardInput(), true, unit);
  }

  /** A project of one file that belongs to no other, or null if it is not to be linted. */
  Project projectOf(Argument file) throws ConfigException, InputException {
    Path folder = file.path().getParent();
    Config config = configs.find(folder);
    if (request.changes() != null && !isChanged(file.path(), request.changes())) {
      return null;
    }
    if (config.excludes(file.path())) {
      notes.add(file.shown() + ": is left out by \"exclude\" in " + config.shown());
      return null;
    }
    String name = file.path().getFileName().toString();
    String text = text(file.path(), file.shown(), named.contains(file.path()));
    Migration migration = new Migration(name, file.path(), file.shown(), text, true, 0);
    return alone(folder, ShownPath.parent(file.shown()), List.of(migration));
  }

  /** Whether a file that belongs to no project has to be linted. */
  private static boolean isChanged(Path file, Changes changes) {
    return changes.added().contains(file) || changes.modified().contains(file);
  }

  /** A project of no tool. */
  Project alone(Path root, String shownRoot, List<Migration> migrations) throws ConfigException {
    Config config = configs.find(root);
    return new Project(
        root, shownRoot, Plain.TOOL, config, false, migrations, List.of(), List.of());
  }
}
