package dev.redflag.migration;

import dev.redflag.config.Config;
import dev.redflag.config.ConfigException;
import dev.redflag.config.ConfigFinder;
import dev.redflag.git.Changes;
import dev.redflag.source.FileTree;
import dev.redflag.source.SourceReadException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds the migrations that are asked for, and the history that stands around them.
 *
 * <p>A folder may hold many projects. A file is found in its project from wherever it was named, so
 * that what is before it is known. The order of the arguments does not matter.
 */
public final class MigrationFinder {

  /** Where migrations usually are, each with all below it. */
  static final List<String> PLACES =
      List.of(
          "prisma",
          "migrations",
          "supabase/migrations",
          "db/migrations",
          "db/migrate",
          "db/migration",
          "database/migrations",
          "sql/migrations",
          "src/main/resources/db",
          "drizzle");

  private static final Comparator<Project> ORDER =
      new Comparator<>() {
        @Override
        public int compare(Project a, Project b) {
          int order = Bytewise.ORDER.compare(a.shownRoot(), b.shownRoot());
          if (order == 0) {
            order = a.tool().name().compareTo(b.tool().name());
          }
          if (order == 0 && !a.migrations().isEmpty() && !b.migrations().isEmpty()) {
            order =
                Bytewise.ORDER.compare(a.migrations().get(0).path(), b.migrations().get(0).path());
          }
          return order;
        }
      };

  private final FindRequest request;
  private final Path workingDirectory;
  private final FileTree tree;
  private final Folders folders;
  private final Selector selector;
  private final ConfigFinder configs;
  private final Set<String> notes = new TreeSet<>(Bytewise.ORDER);
  private Path standardInput;

  private MigrationFinder(FindRequest request) throws ConfigException {
    this.request = request;
    this.workingDirectory = request.workingDirectory().toAbsolutePath().normalize();
    this.configs =
        request.config() == null
            ? new ConfigFinder(workingDirectory)
            : new ConfigFinder(workingDirectory, request.config());
    this.tree = request.changes() == null ? FileTree.DISK : request.changes().now();
    this.folders = new Folders(tree);
    this.selector = new Selector(folders, configs);
  }

  /**
   * The migrations that {@code request} asks for.
   *
   * @throws InputException if a path does not exist, or no path is given and no conventional place
   *     holds migrations, or the folder that is to come before holds not one project
   * @throws ConfigException if a configuration cannot be used
   */
  public static Found find(FindRequest request) throws InputException, ConfigException {
    return new MigrationFinder(request).find();
  }

  private Found find() throws InputException, ConfigException {
    List<Argument> arguments = arguments();
    List<Project> projects =
        request.after() == null ? projects(arguments) : List.of(draftsAfter(arguments));
    notes.addAll(selector.notes());
    if (projects.isEmpty() && request.changes() != null) {
      notes.add(request.changes().ofNoMigration());
    }
    return new Found(projects, List.copyOf(notes));
  }

  /** What was named, standard input among it if it stands for a file. */
  private List<Argument> arguments() throws InputException {
    List<Argument> arguments = new ArrayList<>();
    for (String path : request.paths()) {
      if (!path.equals(FindRequest.STANDARD_INPUT)) {
        addArgument(path, arguments);
      } else if (request.standardInputName() != null) {
        Path name = Argument.path(request.standardInputName());
        standardInput = workingDirectory.resolve(name).normalize();
        folders.add(standardInput);
        arguments.add(new Argument(standardInput, ShownPath.of(name), false));
      }
    }
    return Argument.sorted(arguments);
  }

  private void addArgument(String path, List<Argument> arguments) throws InputException {
    try {
      arguments.add(Argument.of(tree, workingDirectory, path));
    } catch (InputException e) {
      if (tree == FileTree.DISK || !FileTree.DISK.exists(workingDirectory.resolve(path))) {
        throw e;
      }
      // It is there, but git does not know it: nothing of it is staged.
    }
  }

  private boolean hasNamelessInput() {
    return request.standardInputName() == null
        && request.paths().contains(FindRequest.STANDARD_INPUT);
  }

  private List<Project> projects(List<Argument> arguments) throws InputException, ConfigException {
    if (request.paths().isEmpty()) {
      selectPlaces();
    }
    for (Argument argument : arguments) {
      if (argument.isFolder()) {
        selector.selectFolder(argument, true);
      } else {
        selector.selectFile(argument);
      }
    }
    List<Project> projects = new ArrayList<>();
    for (Selection selection : selector.selections()) {
      Project project = project(selection);
      if (project != null) {
        projects.add(project);
      }
    }
    for (Argument file : selector.alone()) {
      Project project = projectOf(file);
      if (project != null) {
        projects.add(project);
      }
    }
    if (hasNamelessInput()) {
      Migration migration = namelessInput();
      projects.add(
          alone(workingDirectory, ".", configs.find(workingDirectory), List.of(migration)));
    }
    Collections.sort(projects, ORDER);
    return projects;
  }

  /** Selects what the configuration names, or else what the conventional places hold. */
  private void selectPlaces() throws InputException, ConfigException {
    Config config = configs.find(workingDirectory);
    if (!config.migrations().isEmpty()) {
      for (Argument folder : configured(config)) {
        selector.selectFolder(folder, true);
      }
      return;
    }
    if (request.changes() != null) {
      selectChanges(request.changes());
      return;
    }
    boolean found = selectHere();
    List<Argument> places = new ArrayList<>();
    for (String place : PLACES) {
      Path path = workingDirectory.resolve(place);
      if (path.toFile().isDirectory()) {
        places.add(new Argument(path, place, true));
      }
    }
    for (Argument place : places) {
      found |= selector.selectFolder(place, false);
    }
    for (int i = 0; i < places.size() && !found; i++) {
      selector.selectFolder(places.get(i), true);
      found = !selector.alone().isEmpty();
    }
    if (!found) {
      throw new InputException(
          "no migrations in "
              + String.join(", ", PLACES)
              + ": name a file or folder, or set \"migrations\" in "
              + ConfigFinder.FILE_NAME);
    }
  }

  /** Selects, in the whole repository, what migration tools run of what changed. */
  private void selectChanges(Changes changes) throws ConfigException {
    for (Set<Path> files : List.of(changes.added(), changes.modified())) {
      for (Path file : files) {
        String shown = ShownPath.of(workingDirectory.relativize(file));
        selector.selectChanged(new Argument(file, shown, false), changes.root());
      }
    }
  }

  /** Selects the working directory itself, if it is that of a tool. */
  private boolean selectHere() throws ConfigException {
    Folder here = folders.get(workingDirectory, ".");
    return !here.layouts().isEmpty()
        && selector.selectFolder(new Argument(workingDirectory, ".", true), false);
  }

  private List<Argument> configured(Config config) throws InputException, ConfigException {
    List<Argument> arguments = new ArrayList<>();
    for (String folder : config.migrations()) {
      Path path = config.file().resolveSibling(Argument.path(folder)).normalize();
      if (!tree.exists(path)) {
        throw new ConfigException(
            config.shown() + ": \"migrations\" names " + folder + ", which does not exist");
      }
      String shown =
          path.startsWith(workingDirectory)
              ? ShownPath.of(workingDirectory.relativize(path))
              : ShownPath.of(path);
      arguments.add(new Argument(path, shown, path.toFile().isDirectory()));
    }
    return Argument.sorted(arguments);
  }

  /** The project of a layout, or null if nothing in it is to be linted. */
  private Project project(Selection selection) throws ConfigException, InputException {
    Layout layout = selection.layout();
    Config config = configs.find(layout.root().path());
    ChangedFiles changed = new ChangedFiles(request.changes(), layout);
    List<Migration> migrations = migrations(selection, config, changed);
    boolean any = false;
    for (Migration migration : migrations) {
      any |= migration.linted();
    }
    List<Migration> drafts = new ArrayList<>();
    for (Entry entry : layout.drafts()) {
      if (selection.wants(entry) && changed.holds(entry) && !config.excludes(entry.path())) {
        int unit = migrations.size() + 1 + drafts.size();
        drafts.add(migration(entry, selection.shown(entry), true, unit));
      }
    }
    if (!any && drafts.isEmpty()) {
      return null;
    }
    boolean tell = selection.isAll() || !drafts.isEmpty();
    return project(layout, config, migrations, drafts, tell ? layout.notes() : List.of());
  }

  /**
   * The migrations in the order in which they run in production: those that the ref lacks run after
   * all others, and are one deploy unit.
   */
  private List<Migration> migrations(Selection selection, Config config, ChangedFiles changed)
      throws InputException {
    List<Entry> forward = selection.layout().forward();
    AppliedBefore applied = new AppliedBefore(config.appliedBefore(), forward);
    List<Migration> migrations = new ArrayList<>(forward.size());
    List<Migration> last = new ArrayList<>();
    for (int at = 0; at < forward.size(); at++) {
      Entry entry = forward.get(at);
      boolean holds = changed.holds(entry);
      boolean linted =
          holds && selection.wants(entry) && !isLeftOut(config, applied, selection, entry, at);
      int unit = request.changes() != null && holds ? forward.size() : at;
      Migration migration = migration(entry, selection.shown(entry), linted, unit);
      (changed.runsLast(entry) ? last : migrations).add(migration);
    }
    migrations.addAll(last);
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

  private static Project project(
      Layout layout,
      Config config,
      List<Migration> migrations,
      List<Migration> drafts,
      List<String> notes) {
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
        notes);
  }

  private Migration migration(Entry entry, String shown, boolean linted, int unit)
      throws InputException {
    Path path = entry.path();
    return new Migration(entry.name(), path, shown, text(path, shown), linted, unit);
  }

  /** The text of {@code path} if it is not what lies there on disk, else null. */
  private String text(Path path, String shown) throws InputException {
    if (path.equals(standardInput)) {
      return request.standardInput();
    }
    if (tree.isOnDisk(path)) {
      return null;
    }
    try {
      return tree.read(path, shown).text();
    } catch (SourceReadException e) {
      throw new InputException(e.getMessage(), e);
    }
  }

  private Migration namelessInput() {
    return new Migration(null, null, FindRequest.STANDARD_INPUT, request.standardInput(), true, 0);
  }

  /** A project of one file that belongs to no other, or null if it is not to be linted. */
  private Project projectOf(Argument file) throws ConfigException, InputException {
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
    Migration migration =
        new Migration(name, file.path(), file.shown(), text(file.path(), file.shown()), true, 0);
    return alone(folder, ShownPath.parent(file.shown()), config, List.of(migration));
  }

  /** Whether a file that belongs to no project has to be linted. */
  private static boolean isChanged(Path file, Changes changes) {
    return changes.added().contains(file) || changes.modified().contains(file);
  }

  private static Project alone(
      Path root, String shownRoot, Config config, List<Migration> migrations) {
    return new Project(
        root, shownRoot, Plain.TOOL, config, false, migrations, List.of(), List.of());
  }

  /** The one project below a folder, with each argument as a draft after its history. */
  private Project draftsAfter(List<Argument> arguments) throws InputException, ConfigException {
    Argument folder = Argument.of(tree, workingDirectory, request.after());
    if (!folder.isFolder()) {
      throw new InputException(folder.shown() + ": is a file, and --after takes a folder");
    }
    Layout layout = onlyLayout(folder);
    Config config = configs.find(layout.root().path());
    List<Migration> history = new ArrayList<>();
    for (Entry entry : layout.forward()) {
      history.add(migration(entry, entry.shown(), false, history.size()));
    }
    List<Migration> drafts = new ArrayList<>();
    for (SqlFile file : draftFiles(arguments)) {
      String name = file.file().getFileName().toString();
      drafts.add(draft(name, file.file(), file.path(), history.size() + drafts.size()));
    }
    if (hasNamelessInput()) {
      int unit = history.size() + drafts.size();
      drafts.add(
          new Migration(
              null, null, FindRequest.STANDARD_INPUT, request.standardInput(), true, unit));
    }
    return project(layout, config, history, drafts, List.of());
  }

  private Migration draft(String name, Path file, String shown, int unit) throws InputException {
    return new Migration(name, file, shown, text(file, shown), true, unit);
  }

  private List<SqlFile> draftFiles(List<Argument> arguments) throws InputException {
    List<SqlFile> files = new ArrayList<>();
    for (Argument argument : arguments) {
      if (!argument.isFolder()) {
        files.add(new SqlFile(argument.path(), argument.shown()));
        continue;
      }
      files.addAll(SqlFiles.below(workingDirectory, List.of(argument.shown())));
    }
    List<SqlFile> forward = new ArrayList<>();
    for (SqlFile file : files) {
      if (FileNames.isDown(file.file().getFileName().toString())) {
        notes.add(file.path() + ": undoes a migration or fills in samples, and is not linted");
      } else {
        forward.add(file);
      }
    }
    return forward;
  }

  private Layout onlyLayout(Argument folder) throws InputException, ConfigException {
    selector.selectFolder(folder, false);
    List<Layout> layouts = new ArrayList<>();
    for (Selection selection : selector.selections()) {
      if (!selection.layout().forward().isEmpty()) {
        layouts.add(selection.layout());
      }
    }
    if (layouts.isEmpty()) {
      throw new InputException(folder.shown() + ": holds no migrations to come --after");
    }
    Layout only = layouts.get(0);
    for (Layout layout : layouts) {
      if (layout.root() != only.root()) {
        throw new InputException(
            folder.shown() + ": holds several projects, name one of them: " + roots(layouts));
      }
      // Loose numbered files beside a tool's folders are the lesser history.
      only = only.tool() == Plain.TOOL ? layout : only;
    }
    return only;
  }

  private static String roots(List<Layout> layouts) {
    Set<String> roots = new TreeSet<>(Bytewise.ORDER);
    for (Layout layout : layouts) {
      roots.add(layout.root().shown());
    }
    return MigrationFolders.sample(new ArrayList<>(roots));
  }
}
