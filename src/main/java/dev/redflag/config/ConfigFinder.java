package dev.redflag.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * Finds the redflag.yml that holds for a folder: the nearest one, walking up to the root of the git
 * repository and not beyond.
 *
 * <p>Each folder is looked at once and each file read once, however many projects ask.
 */
public final class ConfigFinder {

  /** The name of the file. */
  public static final String FILE_NAME = "redflag.yml";

  private final Path workingDirectory;
  private final Config only;
  private final Map<Path, Config> byFolder = new HashMap<>();

  /**
   * A finder that walks up.
   *
   * @param workingDirectory an absolute path; files below it are shown relative to it
   */
  public ConfigFinder(Path workingDirectory) {
    this.workingDirectory = workingDirectory;
    this.only = null;
  }

  /**
   * A finder that always finds {@code file}, as with {@code --config}.
   *
   * @throws ConfigException if it cannot be read
   */
  public ConfigFinder(Path workingDirectory, Path file) throws ConfigException {
    this.workingDirectory = workingDirectory;
    this.only = ConfigReader.read(absolute(file), file.toString().replace('\\', '/'));
  }

  /** What holds for the files in {@code folder}; {@link Config#NONE} if no file is found. */
  public Config find(Path folder) throws ConfigException {
    return only != null ? only : nearest(absolute(folder));
  }

  private Config nearest(Path folder) throws ConfigException {
    if (folder == null) {
      return Config.NONE;
    }
    Config known = byFolder.get(folder);
    if (known != null) {
      return known;
    }
    Path file = folder.resolve(FILE_NAME);
    Config config;
    if (Files.isRegularFile(file)) {
      config = ConfigReader.read(file, shown(file));
    } else if (Files.exists(folder.resolve(".git"))) {
      config = Config.NONE;
    } else {
      config = nearest(folder.getParent());
    }
    byFolder.put(folder, config);
    return config;
  }

  private Path absolute(Path path) {
    return workingDirectory.resolve(path).normalize();
  }

  private String shown(Path file) {
    Path path = file.startsWith(workingDirectory) ? workingDirectory.relativize(file) : file;
    return path.toString().replace('\\', '/');
  }
}
