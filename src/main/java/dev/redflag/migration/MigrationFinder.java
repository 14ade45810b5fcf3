package dev.redflag.migration;

import dev.redflag.config.Config;
import dev.redflag.config.ConfigException;
import dev.redflag.config.ConfigFinder;
import dev.redflag.git.Changes;
import dev.redflag.migration.LostMigrations.Lost;
import dev.redflag.source.FileTree;
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
  private ProjectMaker maker;

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
    LostMigrations lost = LostMigrations.of(request.changes(), workingDirectory, configs);
    maker = new ProjectMaker(request, configs, tree, lost, notes);
    List<Argument> arguments = arguments();
    maker.setNamed(arguments);
    List<Project> projects =
        request.after() == null ? projects(arguments, lost) : List.of(draftsAfter(arguments));
    maker.finish();
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
        Path standardInput = workingDirectory.resolve(name).normalize();
        folders.add(standardInput);
        maker.setStandardInput(standardInput);
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

  private List<Project> projects(List<Argument> arguments, LostMigrations lost)
      throws InputException, ConfigException {
    if (request.paths().isEmpty()) {
      selectPlaces(lost);
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
      Project project = maker.project(selection);
      if (project != null) {
        projects.add(project);
      }
    }
    for (Argument file : selector.alone()) {
      Project project = maker.projectOf(file);
      if (project != null) {
        projects.add(project);
      }
    }
    if (hasNamelessInput()) {
      Migration migration = maker.namelessInput(0);
      projects.add(maker.alone(workingDirectory, ".", List.of(migration)));
    }
    Collections.sort(projects, ORDER);
    return projects;
  }

  /** Selects what the configuration names, or else what the conventional places hold. */
  private void selectPlaces(LostMigrations lost) throws InputException, ConfigException {
    Config config = configs.find(workingDirectory);
    if (!config.migrations().isEmpty()) {
      for (Argument folder : configured(config)) {
        selector.selectFolder(folder, true);
      }
      return;
    }
    if (request.changes() != null) {
      selectChanges(request.changes(), lost);
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
  private void selectChanges(Changes changes, LostMigrations lost) throws ConfigException {
    for (Set<Path> files : List.of(changes.added(), changes.modified())) {
      for (Path file : files) {
        String shown = ShownPath.of(workingDirectory.relativize(file));
        selector.selectChanged(new Argument(file, shown, false), changes.root());
      }
    }
    for (Path file : changes.deleted()) {
      if (PrismaFiles.isSchema(file)) {
        selector.selectPrisma(file, ShownPath.of(workingDirectory.relativize(file)));
      }
    }
    for (Lost one : lost.all()) {
      selector.selectWhere(one);
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

  /** The one project below a folder, with each argument as a draft after its history. */
  private Project draftsAfter(List<Argument> arguments) throws InputException, ConfigException {
    Argument folder = Argument.of(tree, workingDirectory, request.after());
    if (!folder.isFolder()) {
      throw new InputException(folder.shown() + ": is a file, and --after takes a folder");
    }
    Layout layout = onlyLayout(folder);
    List<Migration> history = new ArrayList<>();
    for (Entry entry : layout.forward()) {
      history.add(maker.history(entry, history.size()));
    }
    List<Migration> drafts = new ArrayList<>();
    for (SqlFile file : draftFiles(arguments)) {
      String name = file.file().getFileName().toString();
      int unit = history.size() + drafts.size();
      String text = maker.text(file.file(), file.path(), file.named());
      drafts.add(new Migration(name, file.file(), file.path(), text, true, unit));
    }
    if (hasNamelessInput()) {
      drafts.add(maker.namelessInput(history.size() + drafts.size()));
    }
    return maker.project(layout, history, drafts, List.of(), null);
  }

  private List<SqlFile> draftFiles(List<Argument> arguments) throws InputException {
    List<SqlFile> files = new ArrayList<>();
    for (Argument argument : arguments) {
      if (!argument.isFolder()) {
        files.add(new SqlFile(argument.path(), argument.shown(), true));
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
